import type { ObjectTable, Row } from './row.ts'

/** What a package says about itself, whatever it holds. */
export const packageRows = [
  ['uri', 'uri', 'Package address', { required: true, hint: 'The web address of this file.' }],
  [
    'version',
    'string',
    'OCDS version',
    {
      required: true,
      in10: { required: false },
      pattern: '^(\\d+\\.)(\\d+)$',
      hint: 'The version of the standard, like 1.1.',
    },
  ],
  ['extensions', 'array', 'Extensions', { items: 'uri', hint: 'The web addresses of the extensions used.' }],
  ['publishedDate', 'date-time', 'Published date', { required: true, hint: 'When this package was published.' }],
  ['publisher', 'Publisher', 'Publisher', { required: true, hint: 'Who publishes this package.' }],
  ['license', 'uri|null', 'License', { hint: 'The web address of the licence.' }],
  ['publicationPolicy', 'uri|null', 'Publication policy', { hint: 'The web address of the publication policy.' }],
] as const satisfies readonly Row[]

/** Releases in one file, with who published them and when. */
export const releasePackage = {
  name: 'ReleasePackage',
  title: 'Release package',
  rows: [...packageRows, ['releases', 'Release[]', 'Releases', { required: true, minItems: 1, uniqueItems: true }]],
} as const satisfies ObjectTable
