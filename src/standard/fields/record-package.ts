import { packageRows } from './release-package.ts'
import type { ObjectTable } from './row.ts'

/** Records in one file: of each process its releases, and where given the compiled and the versioned release. */
export const recordPackage = {
  name: 'RecordPackage',
  title: 'Record package',
  rows: [
    ...packageRows,
    [
      'packages',
      'array',
      'Release packages',
      { items: 'uri', minItems: 1, uniqueItems: true, hint: 'The packages that the releases come from.' },
    ],
    ['records', 'Record[]', 'Records', { required: true, minItems: 1, uniqueItems: true }],
  ],
} as const satisfies ObjectTable
