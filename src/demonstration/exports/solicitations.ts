import { MINUTES_A_DAY, type Purchase } from '../city/purchase.ts'
import { type Day, formatDayFirst, formatTime } from '../days.ts'
import type { Random } from '../random.ts'
import { cityName, inventedMark } from '../words/places.ts'
import { formatDecimalComma, isSpoiled, sloppinessOf, spell, toLine } from './cells.ts'

const columns = [
  'Solicitation No.',
  'Type',
  'Title',
  'Department',
  'Category',
  'Commodity code',
  'Estimate',
  'Currency',
  'Issued',
  'Closing',
  'Revision',
  'Status',
  "Bids rec'd",
  'Reason not competed',
  'Contact',
  'Contact e-mail',
  'Contact phone',
  'Updated',
  'Note',
] as const

const categories = {
  goods: ['Goods', 'goods'],
  services: ['Services', 'Services (general)'],
  works: ['Construction', 'Construction '],
  consulting: ['Professional Services', 'Prof. Services'],
} as const

/** Three lines of title above the column names, as the purchasing system prints them. */
export function startSolicitations(snapshot: Day): string {
  const titles = [
    `City of ${cityName} – Purchasing Services`,
    `Register of solicitations and direct purchases (${inventedMark})`,
    `Extracted ${formatDayFirst(snapshot)} 06:15`,
  ]
  const empty = ';'.repeat(columns.length - 1)
  return `${titles.map((title) => `${title}${empty}\r\n`).join('')}${toLine(columns, ';')}`
}

/** The deadline as it was known on a day, and how often it had been changed. */
function closingOn(purchase: Purchase, snapshot: Day) {
  const moved = purchase.extension && purchase.extension.announced <= snapshot
  return { closing: moved ? purchase.extension!.closing : purchase.closing, revision: moved ? 1 : 0 }
}

function statusOn(purchase: Purchase, closing: number | undefined, snapshot: Day): string {
  if (purchase.decided <= snapshot)
    return { awarded: 'Awarded', cancelled: 'Cancelled', unsuccessful: 'No award' }[purchase.outcome]
  return closing !== undefined && closing < snapshot * MINUTES_A_DAY ? 'Under evaluation' : 'Open'
}

function estimateCell(purchase: Purchase, random: Random): string {
  if (random.chance(0.1)) return random.pick(['', '', 'N/A', 'TBD'])
  return formatDecimalComma(purchase.amount)
}

function closingCell(closing: number | undefined, written: 'missing' | 'mistyped' | 'right'): string {
  if (closing === undefined || written === 'missing') return ''
  const day = formatDayFirst(Math.floor(closing / MINUTES_A_DAY))
  return written === 'mistyped' ? `31/02/${day.slice(6)} 14:00` : `${day} ${formatTime(closing % MINUTES_A_DAY)}`
}

/** The last day on which something about the tender became known. */
function updatedOn(purchase: Purchase, closing: number | undefined, snapshot: Day): Day {
  const closed = closing === undefined ? purchase.issued : Math.floor(closing / MINUTES_A_DAY)
  const days = [purchase.issued, purchase.extension?.announced ?? purchase.issued, closed, purchase.decided]
  return Math.max(...days.filter((day) => day <= snapshot))
}

/** What clerks left out or mistyped: drawn once a purchase, so that every snapshot has the same gaps. */
function drawGaps(purchase: Purchase, random: Random) {
  const { method, department, line } = purchase
  return {
    type: spell(method.names, random),
    department: spell(department.names, random),
    category: random.chance(0.006) ? '' : spell(categories[line.category], random),
    commodity: random.chance(0.05) ? '' : line.unspsc,
    estimate: estimateCell(purchase, random),
    currency: random.chance(0.03) ? '' : purchase.currency,
    cancelled: spell(['Cancelled', 'Canceled'], random),
    closing: random.chance(0.008) ? 'missing' : random.chance(0.0004) ? 'mistyped' : 'right',
    bids: random.chance(0.07) ? '' : String(purchase.bids.length),
    phone: random.chance(0.04) ? 'n/a' : purchase.contact.phone,
  } as const
}

/** The row of one purchase as it stood on the day of the export; undefined before it was issued. */
export function solicitationLine(purchase: Purchase, snapshot: Day, seed: number, count: number): string | undefined {
  if (purchase.issued > snapshot) return undefined
  const gaps = drawGaps(purchase, sloppinessOf(seed, purchase.index))
  const { closing, revision } = closingOn(purchase, snapshot)
  const status = statusOn(purchase, closing, snapshot)
  const isClosed = closing !== undefined && closing < snapshot * MINUTES_A_DAY
  const cells = [
    purchase.number,
    gaps.type,
    purchase.title,
    gaps.department,
    gaps.category,
    gaps.commodity,
    gaps.estimate,
    gaps.currency,
    formatDayFirst(purchase.issued),
    closingCell(closing, gaps.closing),
    closing === undefined ? '' : String(revision),
    status === 'Cancelled' ? gaps.cancelled : status,
    isClosed ? gaps.bids : '',
    purchase.reason ?? '',
    purchase.contact.name,
    purchase.contact.email,
    gaps.phone,
    formatDayFirst(updatedOn(purchase, closing, snapshot)),
    inventedMark,
  ]
  // A semicolon somebody typed into the title, exported without quotes: the row has a cell too many.
  if (isSpoiled(purchase.index, count, [0.23, 0.61, 0.87])) cells.splice(3, 0, ' rebid')
  return toLine(cells, ';')
}
