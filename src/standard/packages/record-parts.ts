/** A release (or link to one) that a record holds, with its JSON pointer from the record on. */
export type RecordPart = {
  kind: 'release' | 'linked-release' | 'compiled-release' | 'versioned-release' | 'other'
  pointer: string
  value: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A link has an address and nothing that a release must have. OCDS 1.1, "Linked releases". */
const isLink = (value: Record<string, unknown>) => 'url' in value && !('ocid' in value) && !('id' in value)

/** What a parsed record holds: its releases in order, then its compiled and versioned release. */
export function listRecordParts(record: unknown): RecordPart[] {
  if (!isObject(record)) return []
  const { releases, compiledRelease, versionedRelease } = record
  const parts: RecordPart[] = (Array.isArray(releases) ? releases : []).map((value, i) => ({
    kind: !isObject(value) ? 'other' : isLink(value) ? 'linked-release' : 'release',
    pointer: `/releases/${i}`,
    value,
  }))
  if (isObject(compiledRelease))
    parts.push({ kind: 'compiled-release', pointer: '/compiledRelease', value: compiledRelease })
  if (isObject(versionedRelease))
    parts.push({ kind: 'versioned-release', pointer: '/versionedRelease', value: versionedRelease })
  return parts
}
