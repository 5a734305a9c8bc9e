import type { Extension } from './extension.ts'

/** Questions asked about a tender, and the answers. */
export const enquiries = {
  id: 'enquiries',
  title: 'Enquiries',
  repository: 'ocds_enquiry_extension',
  objects: [
    {
      name: 'Enquiry',
      title: 'Enquiry',
      rows: [
        ['id', 'string|null', 'Enquiry ID', { hint: 'Your own number for the question.' }],
        ['date', 'date-time|null', 'Date asked', { hint: 'When it was asked.' }],
        ['author', 'OrganizationReference', 'Asked by', { hint: 'Who asked.' }],
        ['title', 'string|null', 'Question', { hint: 'The question, in one line.' }],
        ['description', 'string|null', 'Question in full', { hint: 'The question, in more words.' }],
        ['answer', 'string|null', 'Answer', { hint: 'The answer.' }],
        ['dateAnswered', 'date-time|null', 'Date answered', { hint: 'When it was answered.' }],
        ['relatedItem', 'string|null', 'Item', { hint: 'The item it is about.' }],
        ['relatedLot', 'string|null', 'Lot', { hint: 'The lot it is about.' }],
        ['threadID', 'string|null', 'Thread', { hint: 'What holds questions of one conversation together.' }],
      ],
    },
  ],
  rows: {
    Tender: [
      ['enquiries', 'Enquiry[]|null', 'Enquiries', { uniqueItems: true, hint: 'Questions asked, and the answers.' }],
    ],
  },
  codelists: [],
  addedCodes: { partyRole: [['enquirer', 'Enquirer']] },
} as const satisfies Extension
