/** Which character separates decimals in a column; the other one, blanks and apostrophes may group thousands. */
export type DecimalMark = '.' | ','

/** Why a text is no amount. */
export type MoneyReason = 'ambiguous-separator' | 'wrong-separator' | 'several-amounts' | 'percent' | 'not-an-amount'

/** An amount as exact decimal text (`-1234.50`), what the text says of its currency, or why it is none. */
export type MoneyReading =
  | { is: 'amount'; amount: string; currency?: string; symbol?: string }
  | { is: 'blank' }
  | { is: 'refused'; reason: MoneyReason }

type Exact = { digits: string; scale: number }
type Refused = Extract<MoneyReading, { is: 'refused' }>

const BLANK = new Set(
  [
    '',
    '-',
    '--',
    '---',
    '.',
    'n/a',
    'na',
    '#n/a',
    'n.a.',
    'none',
    'null',
    'nil',
    'nan',
    'tbd',
    'tba',
    'unknown',
  ].concat(['not applicable', 'not available', 's/o', 's.o.', 'n/d', 'sin dato', 'ninguno', 'aucun']),
)
/** What a sign says: a currency where it means one only, else just itself (`$` is a dollar of some country or a peso). */
const SYMBOLS: Record<string, string | undefined> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
  '₩': 'KRW',
  '₫': 'VND',
  '₪': 'ILS',
  '₺': 'TRY',
  '₲': 'PYG',
  R$: 'BRL',
  US$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  MX$: 'MXN',
  'S/': 'PEN',
  'S/.': 'PEN',
  ZŁ: 'PLN',
  KČ: 'CZK',
  $: undefined,
  '¥': undefined,
  KR: undefined,
  KR$: undefined,
}
const NAMES: Record<string, string | undefined> = {
  EURO: 'EUR',
  EUROS: 'EUR',
  DOLLAR: undefined,
  DOLLARS: undefined,
  PESO: undefined,
  PESOS: undefined,
}
const TIMES: Record<string, number> = {
  K: 3,
  THOUSAND: 3,
  M: 6,
  MM: 6,
  MN: 6,
  MIO: 6,
  MILLION: 6,
  MILLIONS: 6,
  B: 9,
  BN: 9,
  BILLION: 9,
  BILLIONS: 9,
}
/** Longer texts are prose. */
const LONGEST = 200
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))
const NUMBER = /^([^\d.,]*)([.,]?\d[\d.,' ]*)(e[+-]?\d{1,2})?([^\d]*)$/i

const refused = (reason: MoneyReason): Refused => ({ is: 'refused', reason })

/** Blanks of every kind made plain, apostrophes and minus signs made the ones on a keyboard. */
function makePlain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Z}\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[−–—]/g, '-')
    .trim()
}

const isDigits = (text: string) => /^\d*$/.test(text)

/** Reads digits grouped by `mark`; thousands, or as in `12,34,567`. */
function readGrouped(text: string, mark: string): string | undefined {
  const groups = text.split(mark)
  const [first, ...rest] = groups
  const last = rest.at(-1)
  if (!first || first.length > 3 || last?.length !== 3 || !groups.every(isDigits)) return undefined
  const middle = rest.slice(0, -1)
  const regular = middle.every((g) => g.length === 3) || (first.length <= 2 && middle.every((g) => g.length === 2))
  return regular ? groups.join('') : undefined
}

function readDecimal(text: string, mark: string): Exact | undefined {
  const [whole = '', fraction = '', ...more] = text.split(mark)
  if (more.length || !isDigits(whole) || !isDigits(fraction) || (whole === '' && fraction === '')) return undefined
  return { digits: `${whole}${fraction}`, scale: fraction.length }
}

/** Both marks stand in the text: the last is the decimal one. */
function readBoth(text: string): Exact | Refused {
  const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  const at = text.lastIndexOf(decimal)
  const whole = readGrouped(text.slice(0, at), decimal === '.' ? ',' : '.')
  if (whole === undefined || !isDigits(text.slice(at + 1))) return refused('not-an-amount')
  return { digits: whole + text.slice(at + 1), scale: text.length - at - 1 }
}

/** One mark, once: decimals, or thousands, or it cannot be told without the column's habit. */
function readSingle(text: string, mark: DecimalMark, habit: DecimalMark | undefined): Exact | Refused {
  const exact = readDecimal(text, mark)
  if (!exact) return refused('not-an-amount')
  const whole = text.length - exact.scale - 1
  const mayGroup = exact.scale === 3 && whole >= 1 && whole <= 3 && !text.startsWith('0')
  if (habit === mark) return exact
  if (!mayGroup) return habit && exact.scale > 0 ? refused('wrong-separator') : exact
  return habit ? { digits: exact.digits, scale: 0 } : refused('ambiguous-separator')
}

/** Reads digits with marks into digits and how many of them are decimals. */
function readDigits(text: string, habit: DecimalMark | undefined): Exact | Refused {
  if (isDigits(text)) return { digits: text, scale: 0 }
  const grouped = /^(\d{1,3}(?:[' ]\d{3})+)([.,]\d*)?$/.exec(text)
  if (grouped) {
    const fraction = grouped[2]?.slice(1) ?? ''
    return { digits: grouped[1]!.replace(/[' ]/g, '') + fraction, scale: fraction.length }
  }
  if (/[' ]/.test(text)) return refused('not-an-amount')
  const points = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (points && commas) return readBoth(text)
  const mark = points ? '.' : ','
  if (points + commas === 1) return readSingle(text, mark, habit)
  const whole = readGrouped(text, mark)
  return whole === undefined ? refused('not-an-amount') : { digits: whole, scale: 0 }
}

/** Moves the decimal mark `places` to the right and writes plain decimal text. */
function writeExact({ digits, scale }: Exact, places: number, negative: boolean): string {
  const zeros = Math.max(0, places - scale)
  const left = Math.max(0, scale - places)
  const padded = (digits + '0'.repeat(zeros)).padStart(left + 1, '0')
  const whole = padded.slice(0, padded.length - left).replace(/^0+(?=\d)/, '')
  const fraction = padded.slice(padded.length - left)
  const text = left ? `${whole}.${fraction}` : whole
  return negative && /[1-9]/.test(text) ? `-${text}` : text
}

type Around = { currency?: string; symbol?: string; places: number; negative: boolean }

/** What one word beside the digits says, added to what is known; false where it says nothing we know. */
function addWord(around: Around, word: string, after: boolean): boolean {
  const upper = word.toUpperCase()
  if (upper === '-' || upper === '+') {
    if (upper === '-') around.negative = true
    return true
  }
  if (after && Object.hasOwn(TIMES, upper)) {
    if (around.places) return false
    around.places = TIMES[upper]!
    return true
  }
  const known = Object.hasOwn(SYMBOLS, upper) ? SYMBOLS : Object.hasOwn(NAMES, upper) ? NAMES : undefined
  const code = known ? known[upper] : CURRENCIES.has(word) ? word : undefined
  if (!known && !code) return false
  if (code && around.currency && around.currency !== code) return false
  if (code) around.currency = code
  else around.symbol = upper
  return true
}

const WORDS = /R\$|(?:US|CA|C|AU|A|NZ|HK|S|MX)\$|S\/\.?|\p{L}+|\p{Sc}|[-+]|\S/giu

function addWords(around: Around, text: string, after: boolean): boolean {
  return (text.match(WORDS) ?? []).every((word) => addWord(around, word, after))
}

const stripBrackets = (text: string) =>
  /^\((.*)\)$/.exec(text.replace(/^([^\d(]*)\(([^()]*)\)([^\d]*)$/, '($1$2$3)'))?.[1]

function readPlain(text: string, habit: DecimalMark | undefined): MoneyReading {
  const bracketed = stripBrackets(text)
  const parts = NUMBER.exec(bracketed ?? text)
  if (!parts)
    return refused(
      /\d[^\d]*[-/;–][^\d]*\d|\d\s*(?:to|and|a|y|et|à)\s*\d/i.test(text) ? 'several-amounts' : 'not-an-amount',
    )
  const [, before = '', digits = '', exponent, after = ''] = parts
  if (after.includes('%')) return refused('percent')
  const around: Around = { places: exponent ? Number(exponent.slice(1)) : 0, negative: bracketed !== undefined }
  if (!addWords(around, before, false) || !addWords(around, after, true)) return refused('not-an-amount')
  const exact = readDigits(digits.trim(), habit)
  if ('is' in exact) return exact
  return {
    is: 'amount',
    amount: writeExact(exact, around.places, around.negative),
    ...(around.currency && { currency: around.currency }),
    ...(around.symbol && { symbol: around.symbol }),
  }
}

/**
 * Reads an amount as people write it: `1,234.50`, `1.234,50`, `$1.2M`, `(500)`, `1 234,50 €`, `CAD 5k`, `N/A`.
 * `habit` is the column's decimal mark: it settles `1,234`, which is refused without it. Never throws.
 */
export function parseMoney(text: string, habit?: DecimalMark): MoneyReading {
  if (/^\d{1,15}(?:\.\d\d?)?$/.test(text) && habit !== ',') {
    const plain = text.replace(/^0+(?=\d)/, '')
    return { is: 'amount', amount: plain }
  }
  if (text.length > LONGEST) return refused('not-an-amount')
  const plain = makePlain(text)
  return BLANK.has(plain.toLowerCase()) ? { is: 'blank' } : readPlain(plain, habit)
}

/** What one amount shows of its column's decimal mark, where it can be read one way only. */
function showMark(value: string): DecimalMark | undefined {
  const digits = /\d[\d.,]*/.exec(makePlain(value))?.[0] ?? ''
  const marks = digits.match(/[.,]/g) ?? []
  const last = marks.at(-1) as DecimalMark | undefined
  if (!last || parseMoney(digits, last).is !== 'amount') return undefined
  if (new Set(marks).size === 2) return last
  const other = last === '.' ? ',' : '.'
  if (marks.length > 1) return other
  return parseMoney(digits, other).is === 'amount' ? undefined : last
}

/** The decimal mark a column uses, from the amounts that can only be read one way; undefined where none tells. */
export function detectDecimalMark(values: Iterable<string>): DecimalMark | undefined {
  const counts = { '.': 0, ',': 0 }
  for (const value of values) {
    const mark = showMark(value)
    if (mark) counts[mark] += 1
  }
  if (counts['.'] === counts[',']) return undefined
  return counts['.'] > counts[','] ? '.' : ','
}

const DOLLARS = 'USD CAD AUD NZD HKD SGD TWD BBD BSD BZD JMD TTD GYD FJD NAD LRD XCD BMD KYD SRD'
const PESOS = 'MXN CLP COP ARS UYU DOP CUP BOB NIO'
const SHARED: Record<string, string> = {
  $: `${DOLLARS} ${PESOS}`,
  DOLLAR: DOLLARS,
  DOLLARS,
  PESO: `${PESOS} PHP`,
  PESOS: `${PESOS} PHP`,
  '¥': 'JPY CNY',
  KR: 'SEK NOK DKK ISK',
  KR$: 'SEK NOK DKK ISK',
}

/** Whether a sign that several currencies share, as `parseMoney` gives it, may stand for this one. */
export function mayMean(symbol: string, currency: string): boolean {
  return SHARED[symbol]?.split(' ').includes(currency) ?? false
}
