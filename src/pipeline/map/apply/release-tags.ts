import type { Json } from './fragment.ts'

/** Statuses with which an award or a contract ends. */
const ENDED = new Set<unknown>(['cancelled', 'terminated'])

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const entriesOf = (content: Json, list: string) => (content[list] as Json[] | undefined) ?? []

/** The part of a contract that tells how it went, and the rest. */
function splitContracts(content: Json) {
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
  const hasEnded = (entry: Json) => ENDED.has(entry.status) && known.get(entry.id)?.status !== entry.status
  return {
    isNew: after.some((entry) => !known.has(entry.id)),
    hasEnded: changed.some(hasEnded),
    isUpdated: changed.some((entry) => !hasEnded(entry)) || (before.length > after.length && changed.length === 0),
  }
}

function tagEntries(before: readonly Json[], after: readonly Json[], name: 'award' | 'contract'): string[] {
  if (before.length === 0) return after.length ? [name] : []
  const { isNew, hasEnded, isUpdated } = compareEntries(before, after)
  return [
    ...(isNew ? [name] : []),
    ...(isUpdated ? [`${name}Update`] : []),
    ...(hasEnded ? [name === 'award' ? 'awardCancellation' : 'contractTermination'] : []),
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

/** The first release of a process tells of all that it has. */
function tagFirst(content: Json): string[] {
  const contracts = content.contracts as Json[] | undefined
  const tags = ['planning', 'tender'].filter((section) => content[section] !== undefined)
  if (content.awards) tags.push('award')
  if (contracts) tags.push('contract')
  if (contracts?.some((contract) => contract.implementation !== undefined)) tags.push('implementation')
  return tags.length ? tags : ['tender']
}

/**
 * What a release tells, by what it says that the one before did not: `tender`, `tenderUpdate`, `award` …
 * Bids and buyer belong to the tender; where nothing but parties changed, the latest section is updated.
 */
export function tagChange(before: Json | undefined, after: Json): string[] {
  if (before === undefined) return tagFirst(after)
  const [was, is] = [splitContracts(before), splitContracts(after)]
  const tags = [
    ...tagSection(before.planning, after.planning, 'planning'),
    ...tagTender(before.tender as Json | undefined, after.tender as Json | undefined),
    ...tagEntries(entriesOf(before, 'awards'), entriesOf(after, 'awards'), 'award'),
    ...tagEntries(was.signed, is.signed, 'contract'),
    ...tagSection(
      was.carriedOut.length ? was.carriedOut : undefined,
      is.carriedOut.length ? is.carriedOut : undefined,
      'implementation',
    ),
  ]
  return tags.length ? tags : [fallbackTag(after)]
}

function fallbackTag(after: Json): string {
  if (after.contracts) return 'contractUpdate'
  if (after.awards) return 'awardUpdate'
  return after.planning && !after.tender ? 'planningUpdate' : 'tenderUpdate'
}
