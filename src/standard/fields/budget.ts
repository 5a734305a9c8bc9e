import type { ObjectTable } from './row.ts'

/** The money set aside for a process. */
export const budget = {
  name: 'Budget',
  title: 'Budget',
  rows: [
    ['id', 'string|integer|null', 'Budget line', { versionId: true, hint: 'The number of the line in the budget.' }],
    [
      'description',
      'string|null',
      'Budget source',
      { translatable: true, hint: 'Where the money comes from, in words.' },
    ],
    ['amount', 'Value', 'Budget amount', { hint: 'How much money was set aside.' }],
    ['project', 'string|null', 'Project title', { translatable: true, hint: 'The project the money is for.' }],
    ['projectID', 'string|integer|null', 'Project number', { hint: 'The number of that project.' }],
    ['uri', 'uri|null', 'Link to the budget', { hint: 'A web address of the budget line as data.' }],
    [
      'source',
      'uri|null',
      'Budget data source',
      {
        translatable: true,
        deprecated: {
          version: '1.1',
          words: 'Put a link to budget data in budget/uri, and words about the source in budget/description.',
        },
      },
    ],
  ],
} as const satisfies ObjectTable
