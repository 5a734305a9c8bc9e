import type { ObjectTable } from './row.ts'

/** One changed field of an amendment, as 1.0 wrote them. */
export const amendmentChange = {
  name: 'AmendmentChange',
  title: 'Changed field',
  rows: [
    ['property', 'string', 'Field', { hint: 'The field that was changed.' }],
    ['former_value', 'string|number|integer|array|object|null', 'Value before', { hint: 'What it was before.' }],
  ],
} as const satisfies ObjectTable
