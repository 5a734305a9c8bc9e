import type { ObjectTable } from './row.ts'

/** A time from one date to another. */
export const period = {
  name: 'Period',
  title: 'Period',
  rows: [
    ['startDate', 'date-time|null', 'Start date', { hint: 'The first day.' }],
    ['endDate', 'date-time|null', 'End date', { hint: 'The last day.' }],
    [
      'maxExtentDate',
      'date-time|null',
      'Latest possible end',
      { since: '1.1', hint: 'The last day with all extensions used.' },
    ],
    ['durationInDays', 'integer|null', 'Duration in days', { since: '1.1', hint: 'How long, in days.' }],
  ],
} as const satisfies ObjectTable
