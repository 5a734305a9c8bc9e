import { en } from './en/index.ts'

type WordKey = keyof typeof en
type Values = Record<string, string | number>

const numbers = new Intl.NumberFormat('en')
const shown = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : value)

/** `{count|row|rows}` chooses by number; `{name}` is replaced by the value of that name. */
function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (one === undefined) return shown(value)
    return `${shown(value)} ${value === 1 ? one : many}`
  })
}

/** The words for a key of the catalogue, with its values filled in. */
export function t(key: WordKey, values: Values = {}): string {
  return fill(en[key], values)
}

/** Words for a key built at run time (an error code, a state); undefined where the catalogue has none. */
export function findWords(key: string, values: Values = {}): string | undefined {
  return Object.hasOwn(en, key) ? fill(en[key as WordKey], values) : undefined
}
