import type { ObjectTable } from './row.ts'

const moved = (what: string) =>
  ({
    version: '1.1',
    words: `Put ${what} in the organization's entry in parties; keep only id and name here.`,
  }) as const

/** A pointer to an entry of `parties`. In 1.0 the organization itself stood here, without an id. */
export const organizationReference = {
  name: 'OrganizationReference',
  title: 'Organization reference',
  rows: [
    [
      'name',
      'string|null',
      'Organization name',
      { minLength: 1, in10: { minLength: 0, translatable: true }, hint: 'The name, as in parties.' },
    ],
    ['id', 'string|integer', 'Organization ID', { since: '1.1', hint: 'The id of the entry in parties.' }],
    ['identifier', 'Identifier', 'Primary identifier', { deprecated: moved('the identifier') }],
    ['address', 'Address', 'Address', { deprecated: moved('the address') }],
    [
      'additionalIdentifiers',
      'Identifier[]',
      'Additional identifiers',
      { uniqueItems: true, wholeListMerge: true, deprecated: moved('additional identifiers') },
    ],
    ['contactPoint', 'ContactPoint', 'Contact point', { deprecated: moved('the contact point') }],
  ],
} as const satisfies ObjectTable
