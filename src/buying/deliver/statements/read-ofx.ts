import { parseDate } from '#lib/dates.ts'
import { parseMoney } from '#lib/money.ts'
import { tidyText } from '#lib/text.ts'
import { type LeftOutLine, type ReadLine, type StatementReading, toCents, type WhyLeftOut } from './reading.ts'

/** Whether a text is a statement in the Open Financial Exchange format, of either of its two spellings. */
export const isOfx = (text: string): boolean => /^\s*(?:OFXHEADER|<\?xml[^>]*>\s*<\?OFX|<\?OFX|<OFX>)/i.test(text)

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': ' ' }

/** The value of a tag, which the older spelling does not close. */
function readTag(text: string, tag: string): string {
  const found = new RegExp(`<${tag}>([^<\\r\\n]*)`, 'i').exec(text)?.[1] ?? ''
  return tidyText(found.replace(/&(?:lt|gt|amp|nbsp);/g, (entity) => ENTITIES[entity]!))
}

function readTransaction(text: string, line: number): ReadLine | WhyLeftOut {
  const date = parseDate(readTag(text, 'DTPOSTED').slice(0, 8))
  if (date.is !== 'date') return 'no-day'
  const money = parseMoney(readTag(text, 'TRNAMT'), '.')
  const cents = money.is === 'amount' ? toCents(money.amount) : undefined
  if (cents === undefined) return 'no-amount'
  if (cents === 0) return 'zero'
  const words = [readTag(text, 'NAME'), readTag(text, 'MEMO')].filter(Boolean).join(' · ')
  return { line, day: date.day, cents: -cents, words }
}

/** Reads an OFX statement (OFX 2.2 §11.4): what leaves the account is negative there. */
export function readOfxStatement(text: string, currency: string): StatementReading {
  const lines: ReadLine[] = []
  const leftOut: LeftOutLine[] = []
  const stated = readTag(text, 'CURDEF').toUpperCase()
  const parts = text.split(/<STMTTRN>/i).slice(1)
  for (const [i, part] of parts.entries()) {
    const transaction = part.split(/<\/STMTTRN>|<\/BANKTRANLIST>/i)[0]!
    const read = stated && stated !== currency ? 'other-currency' : readTransaction(transaction, i + 1)
    if (typeof read === 'string') leftOut.push({ line: i + 1, text: tidyText(transaction).slice(0, 300), why: read })
    else lines.push(read)
  }
  return { columns: [], used: {}, sign: 'minus', isReadable: true, lines, leftOut }
}
