import { DRAFT_PREFIX } from '#standard/index.ts'
import { isObject, type Json, type JsonObject, numberAt, objectsAt, textAt } from './json.ts'
import type { PublishedProcess } from './processes.ts'
import { slugOf } from './slugs.ts'
import { findLatest, findStart, type TakenTimes } from './stated-dates.ts'

/** A sum of money for each currency. An amount without one is in no sum: nobody knows what it would be added to. */
export type Sums = Record<string, number>

/** What lists and charts show of a process. */
export type ProcessLine = {
  ocid: string
  slug: string
  title: string
  buyer: string
  /** The key of its buyer among `buyers`; '' where it has none. */
  buyerKey: string
  year: string
  /** When it began, as the data states it; '' where it states no date. */
  date: string
  status: string
  method: string
  category: string
  tenderers: number | undefined
  awarded: Sums
  suppliers: readonly string[]
}

/** A buyer or supplier with what it has part in. */
export type Organisation = {
  key: string
  slug: string
  name: string
  id: string
  processes: number
  awards: number
  awarded: Sums
  /** Places of its processes in the list of processes. */
  at: number[]
}

/** What is known of all processes after one reading; what pages about more than one process are made from. */
export type Facts = {
  processes: ProcessLine[]
  buyers: Map<string, Organisation>
  suppliers: Map<string, Organisation>
  releases: number
  awards: number
  awardsWithoutValue: number
  /** Awards with an amount that states no currency. */
  awardsWithoutCurrency: number
  awarded: Sums
  /** In how many processes each field is filled, by path without list positions. */
  fields: Map<string, number>
  /** When the sources' copies were taken: no dates of the data. */
  taken: TakenTimes
  /** The earliest and latest day that anything happened, of the days that the data states. */
  first: string
  last: string
  /** How many processes have ids with each prefix. */
  prefixes: Map<string, number>
}

/** Facts before the first process; `takenAt` are the times of the copies that releases without a date are dated by. */
export const noFacts = (takenAt: Iterable<string> = []): Facts => ({
  taken: new Set(takenAt),
  processes: [],
  buyers: new Map(),
  suppliers: new Map(),
  releases: 0,
  awards: 0,
  awardsWithoutValue: 0,
  awardsWithoutCurrency: 0,
  awarded: {},
  fields: new Map(),
  first: '',
  last: '',
  prefixes: new Map(),
})

const CANCELLED = new Set(['cancelled', 'unsuccessful'])
/** Awards that came to something; one that was cancelled awarded nothing. */
export const listAwards = (release: JsonObject): JsonObject[] =>
  objectsAt(release, 'awards').filter((award) => !CANCELLED.has(textAt(award, 'status') ?? ''))

function addTo(sums: Sums, currency: string, amount: number): void {
  sums[currency] = Number(((sums[currency] ?? 0) + amount).toFixed(6))
}

/** Names an organisation by its id; by its name where it has none. */
function keyOf(organisation: JsonObject): { key: string; name: string; id: string } | undefined {
  const [id, name] = [textAt(organisation, 'id') ?? '', textAt(organisation, 'name') ?? '']
  if (!id && !name) return undefined
  return { key: id || name.toLowerCase(), name: name || id, id }
}

function organisationIn(all: Map<string, Organisation>, reference: JsonObject): Organisation | undefined {
  const named = keyOf(reference)
  if (!named) return undefined
  const known = all.get(named.key)
  if (known) return known
  const fresh = { ...named, slug: slugOf(named.key), processes: 0, awards: 0, awarded: {}, at: [] }
  all.set(named.key, fresh)
  return fresh
}

/** What lies one level below a value, each with its path; the entries of a list share the path of the list. */
function listBelow(value: Json[] | JsonObject, path: string): [string, Json][] {
  if (Array.isArray(value)) return value.map((entry) => [path, entry])
  return Object.entries(value).map(([name, inner]) => [path ? `${path}/${name}` : name, inner])
}

/** Adds the paths of everything that is filled in a value; true where anything is. */
function collectPaths(value: Json, path: string, found: Set<string>): boolean {
  let isFilled = value !== null && value !== '' && typeof value !== 'object'
  if (typeof value === 'object' && value !== null)
    for (const [inner, entry] of listBelow(value, path)) isFilled = collectPaths(entry, inner, found) || isFilled
  if (isFilled && path) found.add(path)
  return isFilled
}

function addAwards(facts: Facts, process: PublishedProcess, at: number): Pick<ProcessLine, 'awarded' | 'suppliers'> {
  const awarded: Sums = {}
  const suppliers = new Map<string, Organisation>()
  for (const award of listAwards(process.compiled)) {
    const [amount, currency] = [numberAt(award, 'value/amount'), textAt(award, 'value/currency') ?? '']
    facts.awards += 1
    if (amount === undefined) facts.awardsWithoutValue += 1
    else if (currency === '') facts.awardsWithoutCurrency += 1
    else for (const sums of [facts.awarded, awarded]) addTo(sums, currency, amount)
    const winners = objectsAt(award, 'suppliers').map((one) => organisationIn(facts.suppliers, one))
    for (const winner of new Set(winners.filter((one) => one !== undefined))) {
      suppliers.set(winner.key, winner)
      winner.awards += 1
      // A value shared by several suppliers cannot be divided among them, so it counts for none.
      if (amount !== undefined && currency !== '' && winners.length === 1) addTo(winner.awarded, currency, amount)
    }
  }
  for (const supplier of suppliers.values()) {
    supplier.processes += 1
    supplier.at.push(at)
  }
  return { awarded, suppliers: [...suppliers.values()].map((one) => one.name) }
}

function addBuyer(facts: Facts, compiled: JsonObject, awarded: Sums, awards: number, at: number) {
  const reference = [compiled.buyer, isObject(compiled.tender) ? compiled.tender.procuringEntity : undefined]
  const buyer = reference
    .filter(isObject)
    .map((one) => organisationIn(facts.buyers, one))
    .find((one) => one)
  if (!buyer) return { buyer: '', buyerKey: '' }
  buyer.processes += 1
  buyer.awards += awards
  for (const [currency, amount] of Object.entries(awarded)) addTo(buyer.awarded, currency, amount)
  buyer.at.push(at)
  return { buyer: buyer.name, buyerKey: buyer.key }
}

function noteDate(facts: Facts, date: string): void {
  const day = date.slice(0, 10)
  if (!day) return
  if (!facts.first || day < facts.first) facts.first = day
  if (!facts.last || day > facts.last) facts.last = day
}

/** `ocds-` and six signs. */
const PREFIX_LENGTH = 11

/** The prefix of most ids; '' where there is no process. Draft ids win, since they make the whole a draft. */
export function findPrefix({ prefixes }: Facts): string {
  if (prefixes.has(DRAFT_PREFIX)) return DRAFT_PREFIX
  return [...prefixes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}

/** Adds one process to the facts. */
export function addProcess(facts: Facts, process: PublishedProcess): ProcessLine {
  const { ocid, compiled } = process
  const at = facts.processes.length
  const before = facts.awards
  const { awarded, suppliers } = addAwards(facts, process, at)
  const date = findStart(process, facts.taken)
  const text = (path: string) => textAt(compiled, path) ?? ''
  const line: ProcessLine = {
    ocid,
    slug: slugOf(ocid),
    title: text('tender/title') || text('title') || textAt(objectsAt(compiled, 'awards')[0], 'title') || ocid,
    ...addBuyer(facts, compiled, awarded, facts.awards - before, at),
    year: date.slice(0, 4),
    date,
    status: text('tender/status'),
    method: text('tender/procurementMethod'),
    category: text('tender/mainProcurementCategory'),
    tenderers: numberAt(compiled, 'tender/numberOfTenderers'),
    awarded,
    suppliers,
  }
  facts.processes.push(line)
  facts.releases += process.releases.length
  const prefix = ocid.slice(0, PREFIX_LENGTH)
  facts.prefixes.set(prefix, (facts.prefixes.get(prefix) ?? 0) + 1)
  noteDate(facts, date)
  noteDate(facts, findLatest(compiled, facts.taken))
  const paths = new Set<string>()
  collectPaths(compiled, '', paths)
  for (const path of paths) facts.fields.set(path, (facts.fields.get(path) ?? 0) + 1)
  return line
}
