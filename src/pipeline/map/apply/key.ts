import { tidyText } from '#lib/text.ts'
import { columnsInText, type FullKey, fullKeyOf, type MappedSource } from '../mapping/mapping.ts'
import type { Cells } from './readers.ts'
import { foldWord } from './steps.ts'

/** The key as SQL over `cells Array(String)`, with the values of its parameters. */
export type KeySql = { readonly sql: string; readonly params: Readonly<Record<string, string | readonly string[]>> }

const ASCII_LOWER = /[a-z]+/g
const ASCII_UPPER = /[A-Z]+/g

/** Case is changed for the letters of ASCII alone, as ClickHouse's `upper` and `lower` do. */
function changePart(text: string, key: FullKey): string {
  let part = key.keep === 'digits' ? text.replace(/[^0-9]/g, '') : text
  if (key.case === 'upper') part = part.replace(ASCII_LOWER, (letters) => letters.toUpperCase())
  if (key.case === 'lower') part = part.replace(ASCII_UPPER, (letters) => letters.toLowerCase())
  return key.leadingZeros ? part.replace(/^0+(.)/, '$1') : part
}

/**
 * The number of the process that a row belongs to, the same in every source: blanks of all kinds are tidied and become
 * hyphens. Empty where one of its columns is blank: such a row belongs to no process.
 */
export function readKey(mapped: MappedSource, columns: readonly string[]): (cells: Cells) => string {
  const key = fullKeyOf(mapped)
  const blank = new Set((mapped.blank ?? []).map(foldWord))
  const literals = key.text.split(/\{[^{}]+\}/)
  const places = columnsInText(key.text).map((name) => columns.indexOf(name))
  return (cells) => {
    let filled = literals[0]!
    for (const [i, place] of places.entries()) {
      const cell = tidyText(cells[place] ?? '')
      const part = blank.has(foldWord(cell)) ? '' : changePart(cell, key)
      if (part === '') return ''
      filled += part + literals[i + 1]!
    }
    return tidyText(filled).replaceAll(' ', '-')
  }
}

const tidySql = (sql: string) => `trimBoth(replaceRegexpAll(${sql}, '[\\\\p{Z}\\\\p{Cc}\\\\p{Cf}\\\\x{FFFD}]+', ' '))`

function partSql(place: number, key: FullKey, blank: string): string {
  const cell = tidySql(`cells[${place + 1}]`)
  let part = `if(has({${blank}:Array(String)}, lowerUTF8(${cell})), '', ${cell})`
  if (key.keep === 'digits') part = `replaceRegexpAll(${part}, '[^0-9]', '')`
  if (key.case) part = `${key.case}(${part})`
  return key.leadingZeros ? `replaceRegexpOne(${part}, '^0+(.)', '\\\\1')` : part
}

/** The same key as `readKey` gives, worked out by ClickHouse; `name` keeps parameters of several sources apart. */
export function writeKeySql(mapped: MappedSource, columns: readonly string[], name: string): KeySql {
  const key = fullKeyOf(mapped)
  const literals = key.text.split(/\{[^{}]+\}/)
  const places = columnsInText(key.text).map((column) => columns.indexOf(column))
  if (places.includes(-1)) return { sql: "''", params: {} }
  const parts = places.map((place) => partSql(place, key, `${name}_blank`))
  const pieces = [`{${name}_0:String}`, ...parts.flatMap((part, i) => [part, `{${name}_${i + 1}:String}`])]
  const whole = `replaceAll(${tidySql(`concat(${pieces.join(', ')})`)}, ' ', '-')`
  const texts = Object.fromEntries(literals.map((text, i) => [`${name}_${i}`, text]))
  const missing = parts.map((part) => `${part} = ''`).join(' OR ')
  return {
    sql: `if(${missing}, '', ${whole})`,
    params: { ...texts, [`${name}_blank`]: (mapped.blank ?? []).map(foldWord) },
  }
}
