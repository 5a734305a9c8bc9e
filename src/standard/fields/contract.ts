import type { ObjectTable } from './row.ts'

/** What was signed with the winner of an award. */
export const contract = {
  name: 'Contract',
  title: 'Contract',
  rows: [
    [
      'id',
      'string|integer',
      'Contract ID',
      { required: true, minLength: 1, in10: { minLength: 0 }, hint: 'Your own number for the contract.' },
    ],
    [
      'awardID',
      'string|integer',
      'Award ID',
      { required: true, minLength: 1, in10: { minLength: 0 }, hint: 'The award this contract comes from.' },
    ],
    ['title', 'string|null', 'Contract title', { translatable: true, hint: 'What the contract is for, in one line.' }],
    [
      'description',
      'string|null',
      'Contract description',
      { translatable: true, hint: 'What the contract is for, in more words.' },
    ],
    ['status', 'string|null', 'Contract status', { closed: 'contractStatus', hint: 'Pending, active, terminated …' }],
    ['period', 'Period', 'Contract period', { hint: 'When the contract starts and ends.' }],
    ['value', 'Value', 'Contract value', { hint: 'How much the contract is for.' }],
    ['items', 'Item[]', 'Items contracted', { minItems: 1, uniqueItems: true, hint: 'What is delivered.' }],
    ['dateSigned', 'date-time|null', 'Date signed', { hint: 'The day of the last signature.' }],
    ['documents', 'Document[]', 'Contract documents', { uniqueItems: true, hint: 'The contract and its annexes.' }],
    ['implementation', 'Implementation', 'Implementation', { hint: 'How the contract went.' }],
    [
      'relatedProcesses',
      'RelatedProcess[]',
      'Related processes',
      { uniqueItems: true, since: '1.1', hint: 'Processes that follow from this contract.' },
    ],
    ['milestones', 'Milestone[]', 'Contract milestones', { since: '1.1', hint: 'Dates agreed in the contract.' }],
    ['amendments', 'Amendment[]', 'Contract amendments', { since: '1.1', hint: 'Formal changes to the contract.' }],
    [
      'amendment',
      'Amendment',
      'Contract amendment',
      { deprecated: { version: '1.1', words: 'Put it as an entry in the list contracts/amendments.' } },
    ],
  ],
} as const satisfies ObjectTable
