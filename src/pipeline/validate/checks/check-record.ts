import { wasSeen } from '../read/seen-keys.ts'
import type { ObjectNode } from './nodes.ts'
import { isObject, type JsonObject, type Key, note, objectsIn, type Walk } from './walk.ts'

/** A link has an address, and no ocid, which every release has. */
export const isLinkedRelease = (value: JsonObject): boolean => 'url' in value && !('ocid' in value)

/** What must hold within a record, and between the records of a file. */
export function checkRecord(walk: Walk, object: ObjectNode, record: JsonObject): void {
  const prefix = object.path ? `${object.path}/` : ''
  const releases = objectsIn(record.releases)
  countParts(walk, record, releases)
  checkKinds(walk, prefix, releases)
  const { ocid } = record
  if (typeof ocid !== 'string') return
  if (wasSeen(walk.tally.records, ocid)) {
    note(walk, 'duplicate-record', `${prefix}ocid`, {}, { value: ocid, below: ['ocid'] })
  }
  checkOcids(walk, prefix, record, releases)
}

function countParts({ tally }: Walk, record: JsonObject, releases: readonly [number, JsonObject][]): void {
  const linked = releases.filter(([, release]) => isLinkedRelease(release)).length
  tally.counts.linkedReleases += linked
  tally.counts.releases += releases.length - linked
  if (isObject(record.compiledRelease)) tally.counts.compiledReleases += 1
  if (isObject(record.versionedRelease)) tally.counts.versionedReleases += 1
}

/** All linked, or all whole: the standard takes either, and never both. */
function checkKinds(walk: Walk, prefix: string, releases: readonly [number, JsonObject][]): void {
  const links = releases.filter(([, release]) => isLinkedRelease(release))
  const both = releases.find(([, release]) => typeof release.url === 'string' && !isLinkedRelease(release))
  const odd = both ?? (links.length > 0 && links.length < releases.length ? links[0] : undefined)
  if (odd) note(walk, 'releases-mixed', `${prefix}releases`, {}, { below: ['releases', odd[0]] })
}

function checkOcids(walk: Walk, prefix: string, record: JsonObject, releases: readonly [number, JsonObject][]): void {
  const parts: [string, Key[], unknown][] = [
    ...releases.map(([i, release]): [string, Key[], unknown] => ['releases', ['releases', i], release.ocid]),
    ...(['compiledRelease', 'versionedRelease'] as const).map((name): [string, Key[], unknown] => {
      const part = record[name]
      return [name, [name], isObject(part) ? part.ocid : undefined]
    }),
  ]
  for (const [name, keys, ocid] of parts) {
    if (typeof ocid !== 'string' || ocid === record.ocid) continue
    const detail = { expected: 'record' }
    note(walk, 'ocid-differs', `${prefix}${name}/ocid`, detail, { value: ocid, below: [...keys, 'ocid'] })
  }
}
