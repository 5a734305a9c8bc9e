import type { ObjectTable } from './row.ts'

/** The unit that the quantity of an item counts. */
export const unit = {
  name: 'Unit',
  title: 'Unit',
  rows: [
    [
      'scheme',
      'string|null',
      'Unit scheme',
      { open: 'unitClassificationScheme', since: '1.1', hint: 'The list the unit comes from, like UNCEFACT.' },
    ],
    ['id', 'string|null', 'Unit code', { versionId: true, since: '1.1', hint: 'The code of the unit in that list.' }],
    ['name', 'string|null', 'Unit name', { translatable: true, hint: 'Hours, kilograms, pieces.' }],
    ['value', 'Value', 'Unit price', { hint: 'The price of one unit.' }],
    ['uri', 'uri|null', 'Unit link', { since: '1.1', hint: 'The web address of the unit in that list.' }],
  ],
} as const satisfies ObjectTable
