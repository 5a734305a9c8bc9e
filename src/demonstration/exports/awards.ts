import type { Award, Contract, Currency, Purchase } from '../city/purchase.ts'
import type { Supplier } from '../city/supplier.ts'
import { type Day, formatMonthFirst } from '../days.ts'
import type { Random } from '../random.ts'
import { inventedMark } from '../words/places.ts'
import { certifications } from '../words/suppliers.ts'
import { formatMoney, isSpoiled, sloppinessOf, spell, toLine } from './cells.ts'

const columns = [
  'Document',
  'Award Line',
  'Vendor No',
  'Supplier',
  'Supplier City',
  'Supplier Certification',
  'Award Amount',
  'Currency',
  'Award Date',
  'Award Status',
  'Description',
  'Commodity',
  'Contract No',
  'Signed',
  'Start',
  'End',
  'Contract Amount',
  'Contract Status',
  'Changes',
  'Last Change',
  'Reason for Change',
  'Updated',
  'Note',
] as const

/** The column names, behind the byte order mark that the contract system writes. */
export const startAwards = (): string => `\ufeff${toLine(columns, ',')}`

/** Clerks type the supplier's name anew each time. */
function supplierCell(name: string, random: Random): string {
  const drawn = random.next()
  if (drawn < 0.03) return name.toUpperCase()
  if (drawn < 0.05) return name.replace(/\.$/, '')
  if (drawn < 0.06) return ` ${name}`
  return name
}

/** What the vendor master says of the supplier, as far as somebody filled it in. */
function vendorCells({ locality, certification }: Supplier, random: Random): string[] {
  const certified = certification === undefined ? undefined : certifications[certification]
  const city = random.chance(0.06) ? locality.toUpperCase() : locality
  return [random.chance(0.03) ? '' : city, certified ? spell([certified.names[0], certified.names[1]], random) : '']
}

function contractStatus(contract: Contract, snapshot: Day): string {
  if (contract.terminated !== undefined && contract.terminated <= snapshot) return 'Terminated'
  return contract.end <= snapshot ? 'Completed' : 'Active'
}

/** The system overwrites: it shows the contract's amount of the day, and only the last change. */
function contractCells(contract: Contract | undefined, gaps: Gaps, currency: Currency, snapshot: Day): string[] {
  if (!contract) return ['', '', '', '', '', '', '', '', '']
  if (contract.signed > snapshot) return [contract.number, '', '', '', '', 'Pending', '', '', '']
  const changes = contract.changes.filter(({ day }) => day <= snapshot)
  const last = changes.at(-1)
  return [
    contract.number,
    gaps.isSignedMissing ? '' : formatMonthFirst(contract.signed),
    formatMonthFirst(contract.start),
    formatMonthFirst(contract.end + gaps.endShift),
    formatMoney(last?.amount ?? contract.amount, currency),
    contractStatus(contract, snapshot),
    String(changes.length),
    last ? formatMonthFirst(last.day) : '',
    last && !gaps.isReasonMissing ? last.reason : '',
  ]
}

/** Now and then somebody writes a colleague's number into the description, where nobody looks for it. */
function describe(purchase: Purchase, random: Random): string {
  const start = `${purchase.title}.`
  const { email, phone } = purchase.contact
  const drawn = random.next()
  if (drawn < 0.005) return `${start} Site visit: call ${phone} or write to ${email}.`
  if (drawn < 0.2)
    return `${start}\nAs per ${purchase.method.names[1]} ${purchase.number}, "terms and conditions" attached.`
  return drawn < 0.3 ? '' : start
}

/** What clerks left out or typed anew: drawn once an award, so that every snapshot has the same gaps. */
function drawGaps(purchase: Purchase, award: Award, random: Random) {
  return {
    vendor: random.chance(0.008) ? '' : award.supplier.number,
    supplier: supplierCell(award.supplier.name, random),
    master: vendorCells(award.supplier, random),
    amount: random.chance(0.004) ? 'see contract' : formatMoney(award.amount, purchase.currency),
    currency: random.chance(0.025) ? '' : purchase.currency,
    date: random.chance(0.01) ? '' : formatMonthFirst(purchase.decided),
    description: describe(purchase, random),
    commodity: random.chance(0.05) ? '' : purchase.line.unspsc,
    isSignedMissing: random.chance(0.04),
    isReasonMissing: random.chance(0.1),
    // Years too early: such contracts end before they begin.
    endShift: random.chance(0.003) ? -1200 : 0,
  }
}
type Gaps = ReturnType<typeof drawGaps>

/** The last day on which something about the award or its contract became known. */
function updatedOn(purchase: Purchase, { rescinded, contract }: Award, snapshot: Day): Day {
  const days = [purchase.decided, rescinded ?? 0, contract?.signed ?? 0, contract?.end ?? 0, contract?.terminated ?? 0]
  const changed = contract?.changes.map(({ day }) => day) ?? []
  return Math.max(...[...days, ...changed].filter((day) => day <= snapshot))
}

function awardCells(purchase: Purchase, award: Award, gaps: Gaps, snapshot: Day): string[] {
  const isRescinded = award.rescinded !== undefined && award.rescinded <= snapshot
  return [
    purchase.number,
    String(award.line),
    gaps.vendor,
    gaps.supplier,
    ...gaps.master,
    gaps.amount,
    gaps.currency,
    gaps.date,
    isRescinded ? 'Rescinded' : 'Active',
    gaps.description,
    gaps.commodity,
    ...contractCells(award.contract, gaps, purchase.currency, snapshot),
    formatMonthFirst(updatedOn(purchase, award, snapshot)),
    inventedMark,
  ]
}

/** Ways in which a hand-edited export breaks: each makes one row unreadable, not its neighbours; one row stands twice. */
function spoil(cells: readonly string[], index: number, count: number, isFirst: boolean): string | undefined {
  if (isFirst && isSpoiled(index, count, [0.11])) return `${cells.slice(0, 11).join(',')}\r\n`
  if (isSpoiled(index, count, [0.42, 0.9])) return `${cells.join(',').replaceAll(/[\n"]/g, ' ')},,see file, page 2\r\n`
  if (isSpoiled(index, count, [0.73])) return toLine(cells, ',').replace(cells[3]!, `"${cells[3]}" (formerly "`)
  if (isSpoiled(index, count, [0.55])) return toLine(cells, ',').repeat(2)
  return undefined
}

/** The rows of one purchase's awards as they stood on the day of the export. */
export function awardLines(purchase: Purchase, snapshot: Day, isFirst: boolean, seed: number, count: number): string {
  if (purchase.decided > snapshot || purchase.outcome !== 'awarded') return ''
  const random = sloppinessOf(seed + 1, purchase.index)
  return purchase.awards
    .map((award) => {
      const cells = awardCells(purchase, award, drawGaps(purchase, award, random), snapshot)
      return spoil(cells, purchase.index, count, isFirst) ?? toLine(cells, ',')
    })
    .join('')
}
