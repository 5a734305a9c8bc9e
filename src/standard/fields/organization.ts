import type { ObjectTable } from './row.ts'

/** An organization that takes part, as an entry of `parties`. */
export const organization = {
  name: 'Organization',
  title: 'Organization',
  rows: [
    ['name', 'string|null', 'Name', { translatable: true, hint: 'The name it is known by.' }],
    [
      'id',
      'string',
      'Organization ID',
      { since: '1.1', hint: 'Best as register code and number, like US-EIN-123456789.' },
    ],
    ['identifier', 'Identifier', 'Primary identifier', { hint: 'Its number in a public register.' }],
    [
      'additionalIdentifiers',
      'Identifier[]',
      'Additional identifiers',
      { uniqueItems: true, wholeListMerge: true, hint: 'Further numbers, like your vendor number.' },
    ],
    ['address', 'Address', 'Address', { hint: 'Where it is.' }],
    ['contactPoint', 'ContactPoint', 'Contact point', { hint: 'Whom to ask.' }],
    [
      'roles',
      'array|null',
      'Roles',
      { items: 'string', open: 'partyRole', since: '1.1', hint: 'Buyer, supplier, tenderer …' },
    ],
    ['details', 'OrganizationDetails|null', 'Details', { since: '1.1', hint: 'More about it, by extensions.' }],
  ],
} as const satisfies ObjectTable

/** More about an organization. The standard leaves it empty, for extensions to fill. */
export const organizationDetails = {
  name: 'OrganizationDetails',
  title: 'Details',
  rows: [],
} as const satisfies ObjectTable
