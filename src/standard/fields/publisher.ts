import type { ObjectTable } from './row.ts'

/** Who publishes a package. */
export const publisher = {
  name: 'Publisher',
  title: 'Publisher',
  rows: [
    ['name', 'string', 'Publisher name', { required: true, hint: 'The organization that publishes.' }],
    ['scheme', 'string|null', 'Register', { hint: 'The register its number comes from.' }],
    ['uid', 'string|null', 'Number in the register', { hint: 'Its number there.' }],
    ['uri', 'uri|null', 'Publisher address', { hint: 'The web address of the publisher.' }],
  ],
} as const satisfies ObjectTable
