import type { ObjectTable } from './row.ts'

/** A decision: who gets what, for how much. */
export const award = {
  name: 'Award',
  title: 'Award',
  rows: [
    [
      'id',
      'string|integer',
      'Award ID',
      { required: true, minLength: 1, in10: { minLength: 0 }, hint: 'Your own number for the award.' },
    ],
    ['title', 'string|null', 'Award title', { translatable: true, hint: 'What was awarded, in one line.' }],
    [
      'description',
      'string|null',
      'Award description',
      { translatable: true, hint: 'What was awarded, in more words.' },
    ],
    ['status', 'string|null', 'Award status', { closed: 'awardStatus', hint: 'Pending, active, cancelled …' }],
    ['date', 'date-time|null', 'Award date', { hint: 'The day the decision was made.' }],
    ['value', 'Value', 'Award value', { hint: 'How much was awarded.' }],
    ['suppliers', 'OrganizationReference[]', 'Suppliers', { uniqueItems: true, hint: 'Who won.' }],
    ['items', 'Item[]', 'Items awarded', { minItems: 1, uniqueItems: true, hint: 'The goods, works or services won.' }],
    ['contractPeriod', 'Period', 'Contract period', { hint: 'The time the award is for.' }],
    ['documents', 'Document[]', 'Award documents', { uniqueItems: true, hint: 'Notices and reports of the award.' }],
    ['amendments', 'Amendment[]', 'Award amendments', { since: '1.1', hint: 'Formal changes to the award.' }],
    [
      'amendment',
      'Amendment',
      'Award amendment',
      { deprecated: { version: '1.1', words: 'Put it as an entry in the list awards/amendments.' } },
    ],
  ],
} as const satisfies ObjectTable
