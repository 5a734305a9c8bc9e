import { foldText } from '#lib/text.ts'
import type { StatementChoices, UsedColumns } from './reading.ts'

/** What banks call their columns, the plainest first. */
const NAMES: Record<keyof UsedColumns | 'debit' | 'currency', readonly RegExp[]> = {
  day: [
    /transaction.*date|date.*(transaction|operation)|fecha.*(operacion|compra)/,
    /date|fecha|datum|\bday\b|\bjour\b/,
  ],
  amount: [/^(amount|montant|importe|monto|betrag)$/, /amount|montant|importe|monto|betrag/],
  debit: [/debit|withdraw|charges?\b|cargo|spent|paid out|sortie/],
  credit: [/credit(?!.*card)|abono|refund|deposit|paid in|remboursement|entree/],
  words: [/description|merchant|commercant|comercio/, /details|libell|concepto|memo|payee|narrative|designation|words/],
  currency: [/^(currency|devise|moneda|ccy|waehrung)\b/],
}

function findNamed(columns: readonly string[], patterns: readonly RegExp[], taken: readonly string[]) {
  const free = columns.filter((name) => !taken.includes(name))
  for (const pattern of patterns) {
    const found = free.find((name) => pattern.test(foldText(name)))
    if (found) return found
  }
  return undefined
}

/** The column of the amount: the one chosen, a single one, or that of what was spent where two are kept apart. */
function findAmounts(columns: readonly string[], chosen: StatementChoices, taken: readonly string[]) {
  if (chosen.amount) return { amount: chosen.amount, ...(chosen.credit && { credit: chosen.credit }) }
  const credit = chosen.credit ?? findNamed(columns, NAMES.credit, taken)
  const debit = findNamed(columns, NAMES.debit, [...taken, ...(credit ? [credit] : [])])
  if (debit && credit) return { amount: debit, credit }
  const amount = findNamed(columns, NAMES.amount, taken) ?? debit
  return { ...(amount && { amount }), ...(chosen.credit && { credit: chosen.credit }) }
}

/** Which columns tell the day, the amount and the words: as chosen, else by what banks call them. */
export function findColumns(columns: readonly string[], chosen: StatementChoices): UsedColumns & { currency?: string } {
  const isThere = (name: string | undefined) => (name && columns.includes(name) ? name : undefined)
  const given: StatementChoices = {
    ...{ day: isThere(chosen.day), amount: isThere(chosen.amount) },
    ...{ credit: isThere(chosen.credit), words: isThere(chosen.words) },
  }
  const day = given.day ?? findNamed(columns, NAMES.day, [])
  const taken = [day, given.words].filter((name) => name !== undefined)
  const amounts = findAmounts(columns, given, taken)
  const words = given.words ?? findNamed(columns, NAMES.words, [...taken, ...Object.values(amounts)])
  const currency = findNamed(columns, NAMES.currency, [...taken, ...Object.values(amounts)])
  return { ...(day && { day }), ...amounts, ...(words && { words }), ...(currency && { currency }) }
}
