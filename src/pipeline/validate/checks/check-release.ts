import { hasOcidPrefix, isDraftOcid } from '#standard/index.ts'
import { wasSeen } from '../read/seen-keys.ts'
import { addAwards } from './check-amounts.ts'
import { checkDates } from './check-dates.ts'
import { checkAwards, checkReferences } from './check-references.ts'
import type { ObjectNode } from './nodes.ts'
import { type JsonObject, note, type Walk } from './walk.ts'

/** What must hold within a release, and between the releases of a file. */
export function checkRelease(walk: Walk, object: ObjectNode, release: JsonObject): void {
  if (object.schema.version === '1.1') checkReferences(walk, release)
  checkAwards(walk, release)
  checkDates(walk, release)
  addAwards(walk, release)
  const { id } = release
  if (typeof id !== 'string') return
  if (id.includes('#')) note(walk, 'release-id-hash', 'id', {}, { value: id, below: ['id'] })
  if (walk.keys.at(-1) === 'compiledRelease') return
  if (typeof release.ocid === 'string' && wasSeen(walk.tally.releases, `${release.ocid}\n${id}`)) {
    note(walk, 'duplicate-release', 'id', {}, { value: id, below: ['id'] })
  }
}

/** The prefix of an ocid: its form, and that it is not the one of the standard's examples. */
export function checkOcid(walk: Walk, object: ObjectNode, { ocid }: JsonObject): void {
  if (typeof ocid !== 'string' || ocid === '') return
  const path = object.path ? `${object.path}/ocid` : 'ocid'
  if (!hasOcidPrefix(ocid)) note(walk, 'ocid-prefix', path, {}, { value: ocid, below: ['ocid'] })
  else if (isDraftOcid(ocid)) note(walk, 'ocid-draft', path, {}, { value: ocid, below: ['ocid'] })
}
