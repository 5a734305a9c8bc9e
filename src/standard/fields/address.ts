import type { ObjectTable } from './row.ts'

/** A postal address. */
export const address = {
  name: 'Address',
  title: 'Address',
  rows: [
    ['streetAddress', 'string|null', 'Street address', { hint: 'Street and number.' }],
    ['locality', 'string|null', 'City', { hint: 'City or town.' }],
    ['region', 'string|null', 'State or region', { hint: 'State, province or region.' }],
    ['postalCode', 'string|null', 'Postal code', { hint: 'ZIP or postal code.' }],
    ['countryName', 'string|null', 'Country', { translatable: true, hint: 'Country.' }],
  ],
} as const satisfies ObjectTable
