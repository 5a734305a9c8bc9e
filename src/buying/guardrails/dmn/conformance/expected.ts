import { textOfValue } from '../feel/builtins/conversion.ts'
import { dateAndTimeFrom, dateFrom, durationFrom, timeFrom } from '../feel/builtins/temporal.ts'
import { isEqual } from '../feel/compare.ts'
import { type Context, entryOf, isContext, kindOf } from '../feel/values.ts'
import { childOf, childrenOf, type XmlElement } from '../model/xml.ts'

/** A value of a test that no FEEL value is: a text that cannot be read as what its type says. */
const UNREADABLE = 'unreadable'
const unreadable = (text: string) => ({ [UNREADABLE]: text })

const READERS: Record<string, (text: string) => unknown> = {
  string: (text) => text,
  boolean: (text) => (['true', '1'].includes(text.trim()) ? true : ['false', '0'].includes(text.trim()) ? false : null),
  date: (text) => dateFrom(text.trim()),
  time: (text) => timeFrom(text.trim()),
  dateTime: (text) => dateAndTimeFrom(text.trim()),
  duration: (text) => durationFrom(text.trim()),
  dayTimeDuration: (text) => durationFrom(text.trim()),
  yearMonthDuration: (text) => durationFrom(text.trim()),
}
const NUMBERS = 'decimal double float integer int long short byte nonNegativeInteger positiveInteger unsignedInt'.split(
  ' ',
)

const readNumber = (text: string): number | null => (text.trim() === '' ? null : Number(text))

/** How a value is read that does not say its type: as the number or boolean it looks like, or as the text it is. */
type Untyped = 'by looks' | 'as text'

/** A simple value, as its `xsi:type` or `cast` says. */
function readSimple(element: XmlElement, untyped: Untyped): unknown {
  if (element.attributes.nil === 'true') return null
  const type = (element.attributes.type ?? element.attributes.cast ?? '').replace(/^.*:/, '')
  if (NUMBERS.includes(type)) return readNumber(element.text)
  const read = READERS[type]
  if (read) return read(element.text) ?? unreadable(element.text)
  if (untyped === 'as text') return element.text
  if (/^(true|false)$/.test(element.text)) return element.text === 'true'
  return /^-?\d+(\.\d+)?$/.test(element.text) ? Number(element.text) : element.text
}

/** A value of a test: simple, a list, a context of components, or nil. */
export function readValue(element: XmlElement | undefined, untyped: Untyped = 'by looks'): unknown {
  if (!element || element.attributes.nil === 'true') return null
  const list = childOf(element, 'list')
  if (list)
    return list.attributes.nil === 'true' ? null : childrenOf(list, 'item').map((item) => readValue(item, untyped))
  const components = childrenOf(element, 'component')
  if (components.length)
    return Object.fromEntries(components.map((part) => [part.attributes.name ?? '', readValue(part, untyped)]))
  const value = childOf(element, 'value')
  if (!value) return null
  return childOf(value, 'component') || childOf(value, 'list') ? readValue(value, untyped) : readSimple(value, untyped)
}

const PRECISION = 1e-8

/** Every component expected is there; as in the reference runner, what is there beside them does not matter. */
const hasComponents = (expected: Context, actual: Context): boolean =>
  Object.entries(expected).every(([name, value]) => isAsExpected(value, entryOf(actual, name) ?? null))

/** Whether a value is the expected one; numbers to eight digits. */
export function isAsExpected(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'number' && typeof actual === 'number')
    return Math.abs(expected - actual) <= PRECISION * Math.max(1, Math.abs(expected))
  if (Array.isArray(expected) && Array.isArray(actual))
    return expected.length === actual.length && expected.every((item, index) => isAsExpected(item, actual[index]))
  if (isContext(expected) && isContext(actual)) return hasComponents(expected, actual)
  return kindOf(expected) === kindOf(actual) && isEqual(expected, actual) === true
}

/** A value for a person to read. */
export const sayValue = (value: unknown): string =>
  isContext(value) && UNREADABLE in value
    ? `${String(value[UNREADABLE])} (which cannot be read)`
    : kindOf(value).endsWith('duration')
      ? `${kindOf(value)} ${value}`
      : textOfValue(value, true)
