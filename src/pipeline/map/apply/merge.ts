import { foldText } from '#lib/text.ts'
import { addProblem, copyOrigin, type Fragment, type Json, keepOrigin, type RowAt } from './fragment.ts'
import type { ObjectPlan } from './plan.ts'

/** A process while its rows are put together. */
export type Assembly = {
  readonly content: Json
  readonly parties: Map<string, Json>
  /** Contracts that no award of their own row stands for; they find one when all rows are in. */
  readonly unlinked: { contract: Json; row: RowAt }[]
  /** What each entry of a list said when it came, to know an equal one; only for lists where that is asked. */
  readonly said: Map<object, Map<string, Json>>
  /** Values of an object that the mapping fixed, as long as no row says anything else. */
  readonly fixed: Map<object, Set<string>>
  /** True where no other row can say anything else: nothing needs to be remembered. */
  readonly isSingle: boolean
}

export const startAssembly = (isSingle: boolean): Assembly => ({
  isSingle,
  content: {},
  parties: new Map(),
  unlinked: [],
  said: new Map(),
  fixed: new Map(),
})

const isSameName = (a: unknown, b: unknown) => a === b || foldText(String(a)) === foldText(String(b))

function columnOf(plan: ObjectPlan, name: string, row: RowAt): string {
  const leaf = plan.leaves.find((each) => each.name === name)
  return leaf?.reader.columnsFor(row.cells).join(', ') ?? ''
}

function markFixed(assembly: Assembly, object: Json, name: string): void {
  const known = assembly.fixed.get(object)
  if (known) known.add(name)
  else assembly.fixed.set(object, new Set([name]))
}

/** Whether what is known gives way, and forgets that it was fixed. */
const givesWay = (assembly: Assembly, object: Json, name: string) => assembly.fixed.get(object)?.delete(name) ?? false

/** Where two rows say different things the first one holds, and the other is listed; fixed values give way to both. */
function mergeLeaf(assembly: Assembly, into: Json, fragment: Fragment, key: string, row: RowAt): void {
  const { object: from, plan } = fragment
  const [known, said] = [into[key], from[key]]
  const isFixed = plan.fixed.length > 0 && plan.fixed.includes(key)
  if (known === undefined || (!isFixed && known !== said && givesWay(assembly, into, key))) {
    into[key] = said
    if (isFixed && !assembly.isSingle) markFixed(assembly, into, key)
    copyOrigin(row.origins, from, into, key)
  } else if (Array.isArray(known) && Array.isArray(said)) {
    into[key] = [...new Set([...known, ...said])]
  } else if (known !== said && !isFixed) {
    const path = plan.path ? `${plan.path}/${key}` : key
    addProblem(row, 'says-otherwise', path, columnOf(plan, key, row), String(said))
  }
}

function mergeObject(assembly: Assembly, fragment: Fragment, into: Json, row: RowAt): void {
  for (const key in fragment.object) mergeLeaf(assembly, into, fragment, key, row)
  for (const child of fragment.children) mergeChild(assembly, child, into, row)
}

/** The party with all its details; spellings of its name that fold to the same are one name, the first. */
function mergeParty(assembly: Assembly, fragment: Fragment, row: RowAt): void {
  const party = fragment.party!
  const known = assembly.parties.get(String(party.id))
  if (!known) {
    assembly.parties.set(String(party.id), party)
    return
  }
  if (known.name !== undefined && isSameName(known.name, party.name)) party.name = known.name
  mergeDeep(known, party, fragment.plan, fragment.plan.path, row)
  if (known.name === undefined) return
  fragment.object.name = known.name
  copyOrigin(row.origins, known, fragment.object, 'name')
}

/** Objects without a plan of their own: what is in a party. */
function mergeDeep(into: Json, from: Json, plan: ObjectPlan, path: string, row: RowAt): void {
  for (const key of Object.keys(from)) {
    const [known, said] = [into[key], from[key]]
    if (known === undefined) {
      into[key] = said
      copyOrigin(row.origins, from, into, key)
    } else if (Array.isArray(known) && Array.isArray(said)) {
      const texts = new Set(known.map((entry) => JSON.stringify(entry)))
      into[key] = [...known, ...said.filter((entry) => !texts.has(JSON.stringify(entry)))]
    } else if (typeof known === 'object' && typeof said === 'object') {
      mergeDeep(known as Json, said as Json, plan, `${path}/${key}`, row)
    } else if (known !== said) {
      const leaf = findLeaf(plan, `${path}/${key}`)
      addProblem(row, 'says-otherwise', `${path}/${key}`, leaf ? columnOf(leaf, key, row) : '', String(said))
    }
  }
}

function findLeaf(plan: ObjectPlan, path: string): ObjectPlan | undefined {
  if (path.startsWith(`${plan.path}/`) && !path.slice(plan.path.length + 1).includes('/')) return plan
  for (const child of plan.children) {
    const found = findLeaf(child, path)
    if (found) return found
  }
  return undefined
}

/** A fragment as an object that stands by itself. */
function makeWhole(assembly: Assembly, fragment: Fragment, row: RowAt): Json {
  if (!assembly.isSingle)
    for (const name of fragment.plan.fixed)
      if (fragment.object[name] !== undefined) markFixed(assembly, fragment.object, name)
  for (const child of fragment.children) mergeChild(assembly, child, fragment.object, row)
  return fragment.object
}

/** What an entry says beside its id. */
function contentOf(entry: Json): string {
  const { id: _, ...content } = entry
  return JSON.stringify(content)
}

const plainId = (entry: Json) => String(entry.id ?? '')
const codeOf = (entry: Json) => `${entry.scheme ?? ''} ${entry.id ?? ''}`

/** What the entries of a list have said, by id and by content. */
function saidIn(assembly: Assembly, list: Json[], idOf = plainId): Map<string, Json> {
  const known = assembly.said.get(list)
  if (known) return known
  const said = new Map(list.map((entry) => [`id ${idOf(entry)}`, entry]))
  assembly.said.set(list, said)
  return said
}

const repeated = (row: RowAt, fragment: Fragment, entry: Json): Json => {
  addProblem(row, 'repeated', fragment.plan.path, '', String(entry.id ?? ''))
  return entry
}

/** Entries that are numbered: an equal one is taken once, and listed. */
function addCounted(assembly: Assembly, fragment: Fragment, list: Json[], row: RowAt): Json {
  const entry = makeWhole(assembly, fragment, row)
  const said = saidIn(assembly, list)
  const content = contentOf(entry)
  const known = said.get(content)
  if (known) return repeated(row, fragment, known)
  entry.id = String(list.length + 1)
  keepOrigin(row, entry, 'id', [], 'numbered in the order of the rows')
  said.set(content, entry)
  list.push(entry)
  return entry
}

/** Entries with a minted id: one that is taken gets the next number, unless the row says the same again. */
function addNumbered(assembly: Assembly, fragment: Fragment, list: Json[], row: RowAt): Json {
  const entry = makeWhole(assembly, fragment, row)
  if (assembly.isSingle && fragment.plan.segment.label === '') {
    entry.id ??= String(list.length + 1)
    list.push(entry)
    return entry
  }
  const said = saidIn(assembly, list)
  const base = String(entry.id ?? list.length + 1)
  const content = `${base} ${contentOf(entry)}`
  const known = said.get(content)
  if (known) return repeated(row, fragment, known)
  let id = base
  for (let n = 2; said.has(`id ${id}`); n++) id = `${base}-${n}`
  entry.id = id
  said.set(`id ${id}`, entry)
  said.set(content, entry)
  list.push(entry)
  return entry
}

/** Entries with an id of their own, or a code: rows that share it are one entry. */
function addById(assembly: Assembly, fragment: Fragment, list: Json[], row: RowAt): Json {
  const idOf = fragment.plan.identity === 'code' ? codeOf : plainId
  const id = idOf(fragment.object)
  if (id === '') return addCounted(assembly, fragment, list, row)
  if (assembly.isSingle && list.length === 0) {
    list.push(makeWhole(assembly, fragment, row))
    return fragment.object
  }
  const said = saidIn(assembly, list, idOf)
  const known = said.get(`id ${id}`)
  if (known) {
    mergeObject(assembly, fragment, known, row)
    return known
  }
  const entry = makeWhole(assembly, fragment, row)
  said.set(`id ${id}`, entry)
  list.push(entry)
  return entry
}

function addEntry(assembly: Assembly, fragment: Fragment, list: Json[], row: RowAt): Json {
  if (fragment.plan.identity === 'count') return addCounted(assembly, fragment, list, row)
  if (fragment.plan.identity === 'number') return addNumbered(assembly, fragment, list, row)
  return addById(assembly, fragment, list, row)
}

/** An organisation that nothing names any more in this role. */
function dropRole(assembly: Assembly, reference: Json, role: string | undefined): void {
  const party = assembly.parties.get(String(reference.id))
  if (!party) return
  party.roles = (party.roles as string[]).filter((each) => each !== role)
  if ((party.roles as string[]).length === 0) assembly.parties.delete(String(reference.id))
}

/** One organisation in one place: the first that a row names; one that the mapping fixed gives way. */
function mergeReference(assembly: Assembly, fragment: Fragment, into: Json, row: RowAt): void {
  const { plan, object, tells } = fragment
  const { name } = plan.segment
  const known = into[name] as Json | undefined
  const isOther = known !== undefined && known.id !== object.id
  if (isOther && (!tells || !givesWay(assembly, into, name))) {
    if (tells)
      addProblem(row, 'says-otherwise', plan.path, columnOf(plan, 'name', row), String(object.name ?? object.id))
    return
  }
  if (isOther) dropRole(assembly, known, plan.role)
  mergeParty(assembly, fragment, row)
  if (known && !isOther) return
  into[name] = object
  if (!tells && !assembly.isSingle) markFixed(assembly, into, name)
}

function mergeChild(assembly: Assembly, fragment: Fragment, into: Json, row: RowAt): Json {
  const { name, list, reference } = fragment.plan.segment
  if (list) {
    if (fragment.party) mergeParty(assembly, fragment, row)
    into[name] ??= []
    return addEntry(assembly, fragment, into[name] as Json[], row)
  }
  if (reference) mergeReference(assembly, fragment, into, row)
  else if (into[name] === undefined) into[name] = makeWhole(assembly, fragment, row)
  else mergeObject(assembly, fragment, into[name] as Json, row)
  return into[name] as Json
}

/** A contract comes from the award of its own row, where the row gives one. */
function linkContract(assembly: Assembly, fragment: Fragment, award: Json | undefined, row: RowAt): void {
  if (fragment.object.awardID !== undefined) return
  if (!award) {
    assembly.unlinked.push({ contract: fragment.object, row })
    return
  }
  fragment.object.awardID = award.id
  keepOrigin(row, fragment.object, 'awardID', [], 'the award of the same row')
}

/** Adds to a process what one row says of it. */
export function addRow(assembly: Assembly, fragment: Fragment, row: RowAt): void {
  for (const key in fragment.object) mergeLeaf(assembly, assembly.content, fragment, key, row)
  let award: Json | undefined
  for (const child of fragment.children) {
    const isContract = child.plan.path.startsWith('contracts')
    if (isContract) linkContract(assembly, child, award, row)
    const entry = mergeChild(assembly, child, assembly.content, row)
    if (child.plan.path === 'awards') award = entry
  }
}
