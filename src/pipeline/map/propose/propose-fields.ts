import { foldText, slugText, splitName } from '#lib/text.ts'
import type { RowKind, Rule, Step } from '../mapping/mapping.ts'
import type { ColumnProfile } from './profile-column.ts'
import type { Guess } from './propose-concepts.ts'
import type { SourceGuess } from './propose-source.ts'
import {
  type ProposedSteps,
  proposeCategories,
  proposeDate,
  proposeMethods,
  proposeMoney,
  proposeStatuses,
} from './propose-steps.ts'
import { DIRECT_WORDS } from './words/codes.ts'
import type { Concept } from './words/columns.ts'

/** One proposed field: target, rule, how sure (0 to 1), why in words. `column` is blank for fixed values. */
export type FieldProposal = {
  readonly column: string
  readonly target: string
  readonly rule: Rule
  readonly confidence: number
  readonly reasons: readonly string[]
  /** True where the values may be about a person: they are checked before anything is published. */
  readonly personal: boolean
}

/** A contract of which nothing but its number is known would stand beside the award as one without a value. */
const CONTRACT_ID = 'contracts/id'

const isPersonal = (target: string) => target.includes('contactPoint/')

/** What is proposed beside the columns themselves. */
export type Known = { readonly publisher: string }

const round = (confidence: number) => Math.round(confidence * 100) / 100

function propose(guess: Guess, target: string, proposed?: ProposedSteps): FieldProposal {
  const steps = proposed?.steps ?? []
  const { name } = guess.column
  return {
    column: name,
    target,
    rule: steps.length ? { column: name, steps } : name,
    confidence: round(Math.min(proposed?.most ?? 1, guess.confidence * (proposed?.factor ?? 1))),
    reasons: [...guess.reasons, ...(proposed?.reasons ?? [])],
    personal: isPersonal(target),
  }
}

function fix(target: string, constant: string, confidence: number, reason: string): FieldProposal {
  return { column: '', target, rule: { constant }, confidence, reasons: [reason], personal: false }
}

const isAboutTender = (name: string) =>
  splitName(name).some((word) => ['solicitation', 'tender', 'rfx', 'bid', 'rfp'].includes(word))

type Place = { award: string; contract: string; process: string; bid?: string; item?: string }
const placeFor = (places: Place, row: RowKind) => places[row as keyof Place] ?? places.process

/** Dates, amounts and texts that go to the section that a row is about. */
const PLACES: Partial<Record<Concept, Place>> = {
  title: { award: 'awards/title', contract: 'contracts/title', process: 'tender/title' },
  description: { award: 'awards/description', contract: 'contracts/description', process: 'tender/description' },
  amount: {
    award: 'awards/value/amount',
    contract: 'contracts/value/amount',
    process: 'tender/value/amount',
    bid: 'bids/details/value/amount',
  },
  signed: { award: 'awards/date', contract: 'contracts/dateSigned', process: 'tender/tenderPeriod/startDate' },
  starts: {
    award: 'awards/contractPeriod/startDate',
    contract: 'contracts/period/startDate',
    process: 'tender/contractPeriod/startDate',
  },
  ends: {
    award: 'awards/contractPeriod/endDate',
    contract: 'contracts/period/endDate',
    process: 'tender/contractPeriod/endDate',
  },
  currency: {
    award: 'awards/value/currency',
    contract: 'contracts/value/currency',
    process: 'tender/value/currency',
    bid: 'bids/details/value/currency',
  },
}

const plain = (target: string) => (guess: Guess) => [propose(guess, target)]
const date = (target: string) => (guess: Guess) => [propose(guess, target, proposeDate(guess.column))]
const money = (target: string) => (guess: Guess) => [propose(guess, target, proposeMoney(guess.column))]

function placed(guess: Guess, row: RowKind, proposed?: ProposedSteps): FieldProposal[] {
  const place = PLACES[guess.concept]!
  const isText = guess.concept === 'title' || guess.concept === 'description'
  if (isText && isAboutTender(guess.column.name)) return [propose(guess, place.process)]
  const target = placeFor(place, row)
  return [propose(guess, target, proposed)]
}

function proposeMethodFields(guess: Guess): FieldProposal[] {
  const codes = proposeMethods(guess.column)
  const details = propose(guess, 'tender/procurementMethodDetails')
  return codes ? [details, propose(guess, 'tender/procurementMethod', codes)] : [details]
}

function proposeCategoryFields(guess: Guess): FieldProposal[] {
  const codes = proposeCategories(guess.column)
  return codes ? [propose(guess, 'tender/mainProcurementCategory', codes)] : []
}

function proposeStatusFields(guess: Guess, row: RowKind): FieldProposal[] {
  const places = {
    award: ['awards/status', 'awardStatus'],
    contract: ['contracts/status', 'contractStatus'],
    bid: ['bids/details/status', 'bidStatus'],
  } as const
  const [target, list] = places[row as keyof typeof places] ?? (['tender/status', 'tenderStatus'] as const)
  const codes = proposeStatuses(guess.column, list)
  return codes ? [propose(guess, target, codes)] : []
}

const supplierAt = (row: RowKind) => (row === 'bid' ? 'bids/details/tenderers' : 'awards/suppliers')

/** `ELMSFORD, PA 15212` holds a town, a state and a postal code. */
function proposeTown(guess: Guess, row: RowKind): FieldProposal[] {
  const at = `${supplierAt(row)}/address`
  if (guess.column.kind !== 'address') return [propose(guess, `${at}/locality`)]
  const reason = 'its values are a town, a state and a postal code'
  const part = (steps: Step[]): ProposedSteps => ({ steps, reasons: [reason], factor: 1 })
  return [
    propose(guess, `${at}/locality`, part([{ split: ',', take: 1 }, { case: 'title' }])),
    propose(
      guess,
      `${at}/region`,
      part([
        { split: ',', take: -1 },
        { split: ' ', take: 1 },
      ]),
    ),
    propose(guess, `${at}/postalCode`, part([{ split: ' ', take: -1 }])),
  ]
}

/** A column that says yes or no to a certificate becomes a class of the supplier. */
function proposeCertificate(guess: Guess): FieldProposal[] {
  const { name, kind } = guess.column
  const label = slugText(name)
  const at = `awards/suppliers/details/classifications#${label}`
  const onlyIf = { column: name, is: ['yes', 'y', 'true', 't', '1', 'x', 'si', 'oui'] }
  if (kind !== 'yes-no')
    return [propose(guess, `${at}/id`), fix(`${at}/scheme`, 'local', round(guess.confidence), 'the codes are your own')]
  return [
    {
      column: name,
      target: `${at}/id`,
      rule: { constant: name, onlyIf },
      confidence: round(guess.confidence),
      reasons: guess.reasons,
      personal: false,
    },
    fix(`${at}/scheme`, 'local', round(guess.confidence), 'the class is your own'),
  ]
}

const WITH_SCHEME = ['nigp', 'unspsc', 'cpv', 'naics', 'gsin']

function proposeCommodity(guess: Guess): FieldProposal[] {
  const scheme = WITH_SCHEME.find((each) => foldText(guess.column.name).includes(each)) ?? 'local'
  return [
    propose(guess, 'tender/items/classification/id'),
    fix(
      'tender/items/classification/scheme',
      scheme.toUpperCase(),
      round(guess.confidence),
      `the name of the column says "${scheme}"`,
    ),
  ]
}

/** People and offices to ask: of the supplier where the row has its address, else of who buys. */
function contactOf(found: SourceGuess): string {
  const ofSupplier = found.concepts.has('street') || found.concepts.has('street2')
  const named = found.source.columns.some((column) => splitName(column.name).includes('buyer'))
  return ofSupplier && !named ? `${supplierAt(found.row)}/contactPoint` : 'tender/procuringEntity/contactPoint'
}

type Propose = (guess: Guess, found: SourceGuess) => FieldProposal[]

const BY_CONCEPT: Partial<Record<Concept, Propose>> = {
  contractNumber: (guess, { row }) => (row === 'contract' ? [] : [propose(guess, CONTRACT_ID)]),
  title: (guess, { row }) => placed(guess, row),
  description: (guess, { row }) => placed(guess, row),
  method: proposeMethodFields,
  methodReason: plain('tender/procurementMethodRationale'),
  category: proposeCategoryFields,
  commodityCode: proposeCommodity,
  commodityText: plain('tender/items/classification/description'),
  published: date('tender/tenderPeriod/startDate'),
  deadline: date('tender/tenderPeriod/endDate'),
  awardDate: date('awards/date'),
  signed: (guess, { row }) => placed(guess, row, proposeDate(guess.column)),
  starts: (guess, { row }) => placed(guess, row, proposeDate(guess.column)),
  ends: (guess, { row }) => placed(guess, row, proposeDate(guess.column)),
  amount: (guess, { row }) => placed(guess, row, proposeMoney(guess.column)),
  estimate: money('tender/value/amount'),
  currency: (guess, { row }) => placed(guess, row),
  supplier: (guess, { row }) => [propose(guess, `${row === 'item' ? 'awards/suppliers' : supplierAt(row)}/name`)],
  supplierId: (guess, { row }) => [propose(guess, `${supplierAt(row)}/id`)],
  street: (guess, { row }) => [propose(guess, `${supplierAt(row)}/address/streetAddress`)],
  street2: (guess, { row }) => proposeTown(guess, row),
  city: (guess, { row }) => [propose(guess, `${supplierAt(row)}/address/locality`)],
  region: (guess, { row }) => [propose(guess, `${supplierAt(row)}/address/region`)],
  postcode: (guess, { row }) => [propose(guess, `${supplierAt(row)}/address/postalCode`)],
  country: (guess, { row }) => [propose(guess, `${supplierAt(row)}/address/countryName`)],
  department: plain('buyer/name'),
  contactName: (guess, found) => [propose(guess, `${contactOf(found)}/name`)],
  email: (guess, found) => [propose(guess, `${contactOf(found)}/email`)],
  phone: (guess, found) => [propose(guess, `${contactOf(found)}/telephone`)],
  fax: (guess, found) => [propose(guess, `${contactOf(found)}/faxNumber`)],
  bidCount: plain('tender/numberOfTenderers'),
  status: (guess, { row }) => proposeStatusFields(guess, row),
  certified: proposeCertificate,
  bidder: plain('bids/details/tenderers/name'),
  bidAmount: money('bids/details/value/amount'),
  itemText: plain('tender/items/description'),
  quantity: (guess) => [
    propose(guess, 'tender/items/quantity', { steps: [{ number: guess.column.mark ?? '.' }], reasons: [], factor: 1 }),
  ],
  unit: plain('tender/items/unit/name'),
  unitPrice: money('tender/items/unit/value/amount'),
  lineNumber: plain('tender/items/id'),
  link: plain('tender/documents/url'),
}

const isDirect = (name: string) => DIRECT_WORDS.some((word) => ` ${foldText(name)} `.includes(` ${word} `))
const has = (fields: readonly FieldProposal[], start: string) => fields.some((field) => field.target.startsWith(start))

/** The number of the contract tells awards apart where every row has another. */
function uniqueContract({ concepts, keyColumn }: SourceGuess): Guess | undefined {
  const contract = concepts.get('contractNumber')
  const isUnique = contract && contract.column.distinct === contract.column.rows
  return isUnique && contract.column.name !== keyColumn ? contract : undefined
}

/** Numbers that say which entry a row is: the source's own where it has them, else made from what tells rows apart. */
function proposeIds(found: SourceGuess, fields: readonly FieldProposal[]): FieldProposal[] {
  const { row, keyColumn, concepts } = found
  const who = concepts.get(row === 'bid' ? 'bidder' : 'supplier')?.column.name
  const mint = [keyColumn, ...(who ? [who] : [])]
  const make = (target: string, what: string): FieldProposal[] => {
    const reasons = [`${what} has no number of its own here, so one is made from ${mint.join(' and ')}`]
    return [{ column: '', target, rule: { mint }, confidence: 0.8, reasons, personal: false }]
  }
  if (row === 'bid') return make('bids/details/id', 'a bid')
  const contract = concepts.get('contractNumber')
  if (row === 'contract') {
    const isUnique = contract && contract.column.distinct === contract.column.filled
    return isUnique ? [propose(contract, 'contracts/id')] : make('contracts/id', 'a contract')
  }
  if (!has(fields, 'awards/')) return []
  const award = concepts.get('awardNumber') ?? (has(fields, 'contracts/') ? undefined : uniqueContract(found))
  return award ? [propose(award, 'awards/id')] : make('awards/id', 'an award')
}

function proposeFixed(found: SourceGuess, fields: readonly FieldProposal[], known: Known): FieldProposal[] {
  const proposals: FieldProposal[] = []
  const add = (target: string, constant: string, confidence: number, reason: string) => {
    if (!fields.some((field) => field.target === target)) proposals.push(fix(target, constant, confidence, reason))
  }
  if (isDirect(found.source.name))
    add('tender/procurementMethod', 'direct', 0.85, `the source is called "${found.source.name}"`)
  if (has(fields, 'awards/')) add('awards/status', 'active', 0.8, 'the row names who got it')
  if (has(fields, 'contracts/') && found.row === 'contract')
    add('contracts/status', 'active', 0.6, 'the list is one of contracts that were signed')
  if (found.row === 'award') add('tender/status', 'complete', 0.8, 'what has been awarded is no longer open')
  if (!has(fields, 'buyer/name')) add('buyer/name', known.publisher, 0.7, 'no column says which department buys')
  if (has(fields, 'tender/procuringEntity/contactPoint'))
    add('tender/procuringEntity/name', known.publisher, 0.7, 'the contacts are those of who runs the purchase')
  return proposals
}

/** Every field proposed for a source. */
export function proposeFields(found: SourceGuess, known: Known): FieldProposal[] {
  const fromColumns = [...found.concepts.values()].flatMap((guess) => BY_CONCEPT[guess.concept]?.(guess, found) ?? [])
  const first = new Map<string, FieldProposal>()
  for (const field of fromColumns.toSorted((a, b) => b.confidence - a.confidence))
    if (!first.has(field.target)) first.set(field.target, field)
  const tellsOfContracts = [...first.keys()].some((target) => target.startsWith('contracts/') && target !== CONTRACT_ID)
  if (!tellsOfContracts) first.delete(CONTRACT_ID)
  const fields = [...first.values()]
  return [...fields, ...proposeIds(found, fields), ...proposeFixed(found, fields, known)]
}

/** Why a column is left out, where that can be said. */
export function reasonToLeaveOut(column: ColumnProfile, found: SourceGuess): string | undefined {
  if (found.concepts.get('rowNumber')?.column.name === column.name && found.keyColumn !== column.name)
    return 'a row number of the export, which says nothing of the contract'
  return undefined
}
