import type { ObjectTable } from './row.ts'

/** A release that a record links to instead of holding it. */
export const linkedRelease = {
  name: 'LinkedRelease',
  title: 'Linked release',
  rows: [
    ['url', 'uri|null', 'Release address', { required: true }],
    ['date', 'date-time', 'Release date', { required: true }],
    ['tag', 'array', 'Release tag', { items: 'string', minItems: 1, closed: 'releaseTag', in10: { minItems: 0 } }],
  ],
} as const satisfies ObjectTable
