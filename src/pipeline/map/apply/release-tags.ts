import type { Json } from './fragment.ts'

/** How an award or a contract ends, and the tag that tells of it. */
const ENDED = { cancelled: true, terminated: true } as const
type Status = keyof typeof ENDED

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const entriesOf = (content: Json | undefined, list: string) => (content?.[list] as Json[] | undefined) ?? []

/** The part of a contract that tells how it went, and the rest. */
function splitContracts(content: Json | undefined) {
  const contracts = entriesOf(content, 'contracts')
  return {
    signed: contracts.map(({ implementation: _, ...contract }) => contract),
    carriedOut: contracts.flatMap((contract) => contract.implementation ?? []),
  }
}

/** Entries of a list that are new, and whether others changed or ended. */
function compareEntries(before: readonly Json[], after: readonly Json[]) {
  const known = new Map(before.map((entry) => [entry.id, entry]))
  const changed = after.filter((entry) => known.has(entry.id) && !same(known.get(entry.id), entry))
  const hasEnded = (entry: Json) =>
    Object.hasOwn(ENDED, String(entry.status)) && known.get(entry.id)?.status !== entry.status
  return {
    isNew: after.some((entry) => !known.has(entry.id)),
    ended: changed.filter(hasEnded).map((entry) => entry.status as Status),
    isUpdated: changed.some((entry) => !hasEnded(entry)) || (before.length > after.length && changed.length === 0),
  }
}

function tagEntries(before: readonly Json[], after: readonly Json[], name: 'award' | 'contract'): string[] {
  if (before.length === 0) return after.length ? [name] : []
  const { isNew, ended, isUpdated } = compareEntries(before, after)
  return [
    ...(isNew ? [name] : []),
    ...(isUpdated ? [`${name}Update`] : []),
    ...(ended.length ? [name === 'award' ? 'awardCancellation' : 'contractTermination'] : []),
  ]
}

function tagSection(before: unknown, after: unknown, name: string): string[] {
  if (after === undefined) return []
  if (before === undefined) return [name]
  return same(before, after) ? [] : [`${name}Update`]
}

function tagTender(before: Json | undefined, after: Json | undefined): string[] {
  if (before && after && after.status === 'cancelled' && before.status !== 'cancelled') return ['tenderCancellation']
  return tagSection(before, after, 'tender')
}

/**
 * What a release tells, by what it says that the one before did not: `tender`, `tenderUpdate`, `award` …
 * Bids and buyer belong to the tender; where nothing but parties changed, the latest section is updated.
 */
export function tagChange(before: Json | undefined, after: Json): string[] {
  const [was, is] = [splitContracts(before), splitContracts(after)]
  const tags = [
    ...tagSection(before?.planning, after.planning, 'planning'),
    ...tagTender(before?.tender as Json | undefined, after.tender as Json | undefined),
    ...tagEntries(entriesOf(before, 'awards'), entriesOf(after, 'awards'), 'award'),
    ...tagEntries(was.signed, is.signed, 'contract'),
    ...tagSection(
      was.carriedOut.length ? was.carriedOut : undefined,
      is.carriedOut.length ? is.carriedOut : undefined,
      'implementation',
    ),
  ]
  return tags.length ? tags : [fallbackTag(before, after)]
}

function fallbackTag(before: Json | undefined, after: Json): string {
  const update = before ? 'Update' : ''
  if (after.contracts) return `contract${update}`
  if (after.awards) return `award${update}`
  return after.planning && !after.tender ? `planning${update}` : `tender${update}`
}
