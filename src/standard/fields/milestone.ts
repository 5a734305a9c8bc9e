import type { ObjectTable } from './row.ts'

/** Something that is due by a date. */
export const milestone = {
  name: 'Milestone',
  title: 'Milestone',
  rows: [
    [
      'id',
      'string|integer',
      'Milestone ID',
      { required: true, minLength: 1, in10: { minLength: 0 }, hint: 'Your own number for the milestone.' },
    ],
    ['title', 'string|null', 'Milestone title', { translatable: true, hint: 'What is due.' }],
    [
      'type',
      'string|null',
      'Milestone type',
      { open: 'milestoneType', since: '1.1', hint: 'Delivery, payment, approval …' },
    ],
    [
      'description',
      'string|null',
      'Milestone description',
      { translatable: true, hint: 'What is due, in more words.' },
    ],
    ['code', 'string|null', 'Milestone code', { since: '1.1', hint: 'A code of your own that groups milestones.' }],
    ['dueDate', 'date-time|null', 'Due date', { hint: 'When it is due.' }],
    ['dateMet', 'date-time|null', 'Date met', { since: '1.1', hint: 'When it was done.' }],
    ['dateModified', 'date-time|null', 'Date modified', { hint: 'When this was last looked at.' }],
    ['status', 'string|null', 'Milestone status', { closed: 'milestoneStatus', hint: 'Scheduled, met, not met …' }],
    [
      'documents',
      'Document[]',
      'Milestone documents',
      {
        uniqueItems: true,
        deprecated: {
          version: '1.1',
          words: 'Put documents in the section they belong to (tender, award, contract, implementation).',
        },
      },
    ],
  ],
} as const satisfies ObjectTable
