import type { ObjectTable } from './row.ts'

/** A line: goods, works or services. */
export const item = {
  name: 'Item',
  title: 'Item',
  rows: [
    [
      'id',
      'string|integer',
      'Item ID',
      { required: true, minLength: 1, in10: { minLength: 0 }, hint: 'The number of the line.' },
    ],
    ['description', 'string|null', 'Item description', { translatable: true, hint: 'What it is.' }],
    ['classification', 'Classification', 'Item code', { hint: 'Its code in a list like UNSPSC, CPV or NIGP.' }],
    [
      'additionalClassifications',
      'Classification[]',
      'Further item codes',
      { uniqueItems: true, wholeListMerge: true, hint: 'Its codes in other lists.' },
    ],
    ['quantity', 'number|null', 'Quantity', { in10: { minimum: 0 }, hint: 'How many.' }],
    ['unit', 'Unit', 'Unit', { hint: 'Of what: hours, kilograms, pieces.' }],
  ],
} as const satisfies ObjectTable
