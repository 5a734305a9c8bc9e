import type { ObjectTable } from './row.ts'

/** A number in a register of organizations. */
export const identifier = {
  name: 'Identifier',
  title: 'Identifier',
  rows: [
    ['scheme', 'string|null', 'Register', { hint: 'The register, by its code on org-id.guide, like US-EIN.' }],
    ['id', 'string|integer|null', 'Number in the register', { versionId: true, hint: 'The number there.' }],
    ['legalName', 'string|null', 'Legal name', { translatable: true, hint: 'The name as registered.' }],
    ['uri', 'uri|null', 'Link to the register', { hint: 'The web address of its entry.' }],
  ],
} as const satisfies ObjectTable
