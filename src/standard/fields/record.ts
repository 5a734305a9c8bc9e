import type { ObjectTable } from './row.ts'

/**
 * All that is known of one process. `releases` are either all linked (`url` and `date`) or all whole releases; the row
 * names the latter, and whoever reads a record decides which it has before them.
 */
export const record = {
  name: 'Record',
  title: 'Record',
  rows: [
    ['ocid', 'string', 'Open Contracting ID', { required: true }],
    ['releases', 'Release[]', 'Releases', { required: true, minItems: 1 }],
    ['compiledRelease', 'Release', 'Compiled release'],
    ['versionedRelease', 'VersionedRelease', 'Versioned release'],
  ],
} as const satisfies ObjectTable
