import { mayMean } from '#lib/money.ts'
import type { Outcome } from './outcome.ts'
import type { LeafPlan, ObjectPlan, TablePlan } from './plan.ts'
import type { Problem, ProblemReason } from './problems.ts'
import type { Cells } from './readers.ts'

export type Json = Record<string, unknown>

const NONE: Fragment[] = []

/** Which row, columns and rule gave a value; kept only while a value is traced. */
export type Origin = {
  readonly source: string
  readonly snapshot: string
  readonly line: number
  readonly columns: readonly string[]
  readonly rule: string
}
export type Origins = WeakMap<object, Map<string, Origin>>

/** One row on its way into a release. */
export type RowAt = {
  readonly table: TablePlan
  readonly snapshot: string
  readonly line: number
  readonly cells: Cells
  readonly currency: string | undefined
  readonly problems: Problem[]
  readonly origins: Origins | undefined
}

/** What a row says of one object: its values, and what it says of the objects within. */
export type Fragment = {
  readonly plan: ObjectPlan
  readonly object: Json
  readonly children: readonly Fragment[]
  /** False where nothing in it comes from a cell: such entries of lists do not arise. */
  readonly tells: boolean
  /** The whole organisation, where `object` is a reference to it. */
  readonly party?: Json
}

export function addProblem(row: RowAt, reason: ProblemReason, target: string, column: string, text: string): void {
  const { table, snapshot, line } = row
  row.problems.push({ source: table.source, snapshot, line, column, target, reason, text })
}

const columnOf = (leaf: LeafPlan, row: RowAt) => leaf.reader.columnsFor(row.cells).join(', ')

function addOutcomeProblem(row: RowAt, leaf: LeafPlan, outcome: Outcome): void {
  if (outcome.reason) addProblem(row, outcome.reason, leaf.target.path, columnOf(leaf, row), outcome.text)
  if (outcome.failed?.reason)
    addProblem(row, outcome.failed.reason, leaf.target.path, columnOf(leaf, row), outcome.failed.text)
}

/** Remembers where a value came from, where somebody asks. */
export function keepOrigin(row: RowAt, object: object, key: string, columns: readonly string[], rule: string): void {
  if (!row.origins) return
  const known = row.origins.get(object) ?? new Map<string, Origin>()
  known.set(key, { source: row.table.source, snapshot: row.snapshot, line: row.line, columns, rule })
  row.origins.set(object, known)
}

/** A value moved or copied to another object keeps its origin. */
export function copyOrigin(origins: Origins | undefined, from: object, to: object, key: string): void {
  const origin = origins?.get(from)?.get(key)
  if (!origin) return
  const known = origins!.get(to) ?? new Map<string, Origin>()
  known.set(key, origin)
  origins!.set(to, known)
}

/** The currency of an amount: of its own cell, else the mapping's; undefined where the two cannot both be right. */
function currencyFor(outcome: Outcome, object: Json, row: RowAt): string | undefined | false {
  const said = (object.currency as string | undefined) ?? undefined
  if (outcome.currency && said && outcome.currency !== said) return false
  const currency = outcome.currency ?? said ?? row.currency
  if (outcome.symbol && currency && !mayMean(outcome.symbol, currency) && outcome.currency === undefined) return false
  return currency
}

/** An amount gets its currency; a currency without an amount says nothing. */
function finishValue(object: Json, amount: { leaf: LeafPlan; outcome: Outcome } | undefined, row: RowAt): Json {
  if (!amount || object.amount === undefined) return {}
  const currency = currencyFor(amount.outcome, object, row)
  if (currency === false) {
    addProblem(row, 'other-currency', amount.leaf.target.path, columnOf(amount.leaf, row), amount.outcome.text)
    return {}
  }
  if (currency === undefined || object.currency !== undefined) return object
  object.currency = currency
  if (!row.origins) return object
  if (amount.outcome.currency === undefined) keepOrigin(row, object, 'currency', [], 'the currency of the mapping')
  else keepOrigin(row, object, 'currency', amount.leaf.reader.columnsFor(row.cells), 'the code beside the amount')
  return object
}

type Leaves = { object: Json; tells: boolean; amount?: { leaf: LeafPlan; outcome: Outcome }; details?: string }

function readLeaves(plan: ObjectPlan, row: RowAt): Leaves {
  const read: Leaves = { object: {}, tells: false }
  for (const leaf of plan.leaves) {
    const outcome = leaf.reader.read(row.cells)
    if (outcome.reason !== undefined || outcome.failed) addOutcomeProblem(row, leaf, outcome)
    if (outcome.value === undefined) continue
    read.object[leaf.name] = outcome.value
    if (leaf.reader.tells) read.tells = true
    if (leaf.name === 'amount') read.amount = { leaf, outcome }
    if (row.origins) keepOrigin(row, read.object, leaf.name, leaf.reader.columnsFor(row.cells), leaf.reader.words)
  }
  return read
}

function isEmpty(object: Json): boolean {
  for (const _ in object) return false
  return true
}

function giveId(plan: ObjectPlan, party: Json, scheme: string | undefined, row: RowAt): string | undefined {
  const { id, name } = party
  if (id === undefined && name === undefined) return undefined
  if (id === undefined) return plan.idFromName(String(name))
  if (!scheme) return String(id)
  const identifier = (party.identifier as Json | undefined) ?? {}
  party.identifier = { scheme, id, ...identifier }
  copyOrigin(row.origins, party, party.identifier as object, 'id')
  return `${scheme}-${id}`
}

function traceParty(plan: ObjectPlan, party: Json, whole: Json, reference: Json, row: RowAt): void {
  if (!plan.idLeaf) {
    const columns = plan.nameLeaf?.reader.columnsFor(row.cells) ?? []
    keepOrigin(row, party, 'id', columns, 'an id made from the name')
  }
  for (const key of Object.keys(party)) {
    copyOrigin(row.origins, party, whole, key)
    copyOrigin(row.origins, party, reference, key)
  }
  keepOrigin(row, whole, 'roles', [], `the role that ${plan.path} gives`)
}

/** Pulls an organisation up: the whole goes to `parties`, only id and name stay where it was named. */
function pullUp(plan: ObjectPlan, party: Json, tells: boolean, row: RowAt): Fragment | undefined {
  const id = giveId(plan, party, plan.idLeaf?.scheme, row)
  if (id === undefined) {
    if (tells) addProblem(row, 'no-organisation', plan.path, '', Object.values(party).map(String).join(', '))
    return undefined
  }
  const { name } = party
  const reference: Json = name === undefined ? { id } : { id, name }
  const whole: Json = { id, name, roles: plan.role ? [plan.role] : [] }
  if (name === undefined) delete whole.name
  party.id = id
  for (const key in party) whole[key] ??= party[key]
  if (row.origins) traceParty(plan, party, whole, reference, row)
  return { plan, object: reference, children: NONE, tells, party: whole }
}

/** What a row says of an object, or undefined where it says nothing. */
export function buildFragment(plan: ObjectPlan, row: RowAt): Fragment | undefined {
  const { object, tells: leavesTell, amount } = readLeaves(plan, row)
  const children: Fragment[] = plan.children.length ? [] : NONE
  let tells = leavesTell
  for (const child of plan.children) {
    const built = buildFragment(child, row)
    if (!built) continue
    children.push(built)
    if (built.tells) tells = true
  }
  if (plan.segment.object === 'Value') {
    const value = finishValue(object, amount, row)
    return isEmpty(value) ? undefined : { plan, object: value, children, tells }
  }
  if (plan.segment.reference) {
    if (plan.segment.list && !tells) return undefined
    for (const child of children) place(child, object)
    return pullUp(plan, object, tells, row)
  }
  if ((plan.segment.list && !tells) || (isEmpty(object) && children.length === 0)) return undefined
  return { plan, object, children, tells }
}

/** Puts a fragment with all that is within into an object that has nothing there yet. */
function place(fragment: Fragment, into: Json): void {
  const { name, list } = fragment.plan.segment
  for (const child of fragment.children) place(child, fragment.object)
  if (!list) into[name] = fragment.object
  else if (into[name] === undefined) into[name] = [fragment.object]
  else (into[name] as Json[]).push(fragment.object)
}
