import type { Zone } from '#lib/dates.ts'
import type { MappedSource, Mapping, RowKind, Rule } from '../mapping/mapping.ts'
import { fullForm } from '../mapping/mapping.ts'
import { findTarget, hasOwnId, isEntryId, ROLES, type Segment, type Target } from '../mapping/targets.ts'
import { idFromName } from './id-from-name.ts'
import { type Cells, compileCondition, compileRule, type Layout, type Reader, rememberTexts } from './readers.ts'
import { foldWord } from './steps.ts'

/** A value of an object, and the rule that reads it. */
export type LeafPlan = {
  readonly name: string
  readonly target: Target
  readonly reader: Reader
  /** The register that an organisation's id comes from. */
  readonly scheme: string | undefined
}

/**
 * How entries of a list are told apart. `id`: by their id. `number`: by their id, but two rows stay two entries unless
 * they say the same. `count`: they have no id, so they are numbered. `code`: by scheme and code.
 */
export type Identity = 'id' | 'number' | 'count' | 'code'

/** What a row gives for one object of the release: its values, and the objects within. */
export type ObjectPlan = {
  readonly segment: Segment
  readonly path: string
  readonly role: string | undefined
  /** Makes the id of an organisation from its name. */
  readonly idFromName: (name: string) => string
  /** The rules for id and name, where there are any. */
  readonly idLeaf: LeafPlan | undefined
  readonly nameLeaf: LeafPlan | undefined
  readonly identity: Identity
  readonly leaves: LeafPlan[]
  /** Names of values that say nothing of the row: what another row or source says takes their place. */
  readonly fixed: readonly string[]
  readonly children: ObjectPlan[]
}

/** A source made ready for rows of one layout. */
export type TablePlan = {
  readonly source: string
  readonly order: number
  readonly adds: boolean
  readonly counts: (cells: Cells) => boolean
  readonly date: Reader | undefined
  readonly root: ObjectPlan
}

const OWN_LISTS: Readonly<Record<RowKind, readonly string[]>> = {
  process: [],
  award: ['awards'],
  contract: ['contracts', 'awards'],
  bid: ['details'],
  item: ['items'],
  lot: ['lots'],
  document: ['documents'],
  milestone: ['milestones'],
  amendment: ['amendments'],
  transaction: ['transactions'],
}

const ROOT: Segment = { name: '', label: '', list: false, object: 'Release', reference: false }

/** What a release date is read as. */
const DATE_TARGET: Target = { path: 'date', segments: [], leaf: 'date', type: 'date-time', many: false }

type Draft = { segment: Segment; path: string; leaves: LeafPlan[]; children: Map<string, Draft>; idRule?: Rule }

const newDraft = (segment: Segment, path: string): Draft => ({ segment, path, leaves: [], children: new Map() })

function findDraft(root: Draft, segments: readonly Segment[]): Draft {
  let at = root
  for (const segment of segments) {
    const name = segment.label ? `${segment.name}#${segment.label}` : segment.name
    let next = at.children.get(name)
    if (!next) {
      next = newDraft(segment, at.path ? `${at.path}/${name}` : name)
      at.children.set(name, next)
    }
    at = next
  }
  return at
}

function identityOf(draft: Draft, row: RowKind): Identity {
  if (draft.segment.reference) return 'id'
  if (!hasOwnId(draft.segment)) return 'code'
  if (draft.idRule === undefined) return 'count'
  const minted = fullForm(draft.idRule).mint !== undefined
  return minted && OWN_LISTS[row].includes(draft.segment.name) ? 'number' : 'id'
}

/** Awards come before contracts, which name their award; the rest as the file has it, ids first. */
const ORDER: Readonly<Record<string, number>> = { awards: 1, contracts: 2 }

function finishPlan(draft: Draft, row: RowKind): ObjectPlan {
  const children = [...draft.children.values()].map((child) => finishPlan(child, row))
  const isId = (leaf: LeafPlan) => (leaf.name === 'id' ? 0 : 1)
  const isTop = draft.segment === ROOT
  return {
    segment: draft.segment,
    path: draft.path,
    role: draft.segment.reference ? ROLES[draft.segment.name] : undefined,
    idFromName: draft.segment.reference ? rememberTexts(idFromName) : idFromName,
    identity: draft.segment.list ? identityOf(draft, row) : 'id',
    leaves: draft.leaves.toSorted((a, b) => isId(a) - isId(b)),
    idLeaf: draft.leaves.find((leaf) => leaf.name === 'id'),
    nameLeaf: draft.leaves.find((leaf) => leaf.name === 'name'),
    fixed: draft.leaves.filter((leaf) => !leaf.reader.tells && leaf.name !== 'id').map((leaf) => leaf.name),
    children: isTop
      ? children.toSorted((a, b) => (ORDER[a.segment.name] ?? 0) - (ORDER[b.segment.name] ?? 0))
      : children,
  }
}

/** A row that gives an award and its contract has one number for both, unless it says otherwise. */
function withImpliedIds(fields: MappedSource['fields']): MappedSource['fields'] {
  const gives = (list: string) => Object.keys(fields).some((path) => path.startsWith(`${list}/`))
  const [awardId, contractId] = [fields['awards/id'], fields['contracts/id']]
  if (contractId && !awardId && gives('awards')) return { ...fields, 'awards/id': contractId }
  if (awardId && !contractId && gives('contracts')) return { ...fields, 'contracts/id': awardId }
  return fields
}

function compileRoot(mapped: MappedSource, layout: Layout, zone: Zone): ObjectPlan {
  const root = newDraft(ROOT, '')
  for (const [path, rule] of Object.entries(withImpliedIds(mapped.fields))) {
    const target = findTarget(path)
    if ('wrong' in target) throw new Error(`${target.wrong}: the mapping was not checked.`)
    const draft = findDraft(root, target.segments)
    if (isEntryId(target)) draft.idRule = rule
    const reader = compileRule(rule, target, layout, zone)
    draft.leaves.push({ name: target.leaf, target, reader, scheme: fullForm(rule).scheme })
  }
  return finishPlan(root, mapped.row)
}

/** Makes a source of a checked mapping ready for a table with these columns. */
export function compileTable(mapping: Mapping, source: string, columns: readonly string[], zone: Zone): TablePlan {
  const mapped = mapping.sources[source]!
  const layout: Layout = { columns, blank: new Set((mapped.blank ?? []).map(foldWord)) }
  return {
    source,
    order: Object.keys(mapping.sources).indexOf(source),
    adds: mapped.adds ?? false,
    counts: mapped.onlyRows ? compileCondition(mapped.onlyRows, layout) : () => true,
    date: mapped.date === undefined ? undefined : compileRule(mapped.date, DATE_TARGET, layout, zone),
    root: compileRoot(mapped, layout, zone),
  }
}
