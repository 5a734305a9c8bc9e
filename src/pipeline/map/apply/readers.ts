import type { Zone } from '#lib/dates.ts'
import { slugText, tidyText } from '#lib/text.ts'
import { type Condition, columnsInText, type FullRule, fullForm, type Rule, type Step } from '../mapping/mapping.ts'
import type { Target } from '../mapping/targets.ts'
import { BLANK, type Convert, type Outcome } from './outcome.ts'
import { compileStep, foldWord } from './steps.ts'
import { convertTo } from './typed-values.ts'

export type Cells = readonly string[]

/** A rule made ready: what it reads, and what it makes of a row. */
export type Reader = {
  readonly read: (cells: Cells) => Outcome
  /** The columns that this row's value came from. */
  readonly columnsFor: (cells: Cells) => readonly string[]
  /** The rule in words, for lineage. */
  readonly words: string
  /** False where the value says nothing about the row: constants and minted ids. */
  readonly tells: boolean
}

/** Where columns stand in a row, and what is taken for blank there. */
export type Layout = {
  readonly columns: readonly string[]
  readonly blank: ReadonlySet<string>
}

/** The most texts whose outcome a rule remembers: columns repeat dates, codes and names. */
const MOST_REMEMBERED = 20_000
const LONGEST_REMEMBERED = 200

export type CellReader = (cells: Cells) => string

/** Reads one column, tidied; a column that this snapshot does not have is blank. */
export function readColumn(layout: Layout, name: string): CellReader {
  const at = layout.columns.indexOf(name)
  if (at < 0) return () => ''
  const { blank } = layout
  if (blank.size === 0) return (cells) => tidyText(cells[at] ?? '')
  return (cells) => {
    const text = tidyText(cells[at] ?? '')
    return text !== '' && blank.has(foldWord(text)) ? '' : text
  }
}

/** Fills a text with {columns}; blank where all of them are. */
export function readTemplate(layout: Layout, template: string): CellReader {
  const parts = template.split(/\{[^{}]+\}/)
  const readers = columnsInText(template).map((name) => readColumn(layout, name))
  return (cells) => {
    let filled = parts[0]!
    let any = readers.length === 0
    for (let i = 0; i < readers.length; i++) {
      const cell = readers[i]!(cells)
      if (cell !== '') any = true
      filled += cell + parts[i + 1]!
    }
    return any ? tidyText(filled) : ''
  }
}

const readMinted = (layout: Layout, columns: readonly string[]): CellReader => {
  const readers = columns.map((name) => readColumn(layout, name))
  const slugs = columns.map(() => rememberTexts(slugText))
  return (cells) => {
    let minted = ''
    for (const [i, read] of readers.entries()) {
      const part = slugs[i]!(read(cells))
      if (part !== '') minted = minted === '' ? part : `${minted}-${part}`
    }
    return minted
  }
}

/**
 * Remembers what texts become, as long as they are short and not too many. Where most texts were new when the memory was
 * full (numbers, descriptions), remembering costs more than it saves and ends.
 */
export function rememberTexts<T>(change: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  let asked = 0
  let remembers = true
  const remember = (text: string, changed: T) => {
    if (known.size >= MOST_REMEMBERED) {
      remembers = asked > 2 * MOST_REMEMBERED
      asked = 0
      known.clear()
    }
    known.set(text, changed)
    return changed
  }
  return (text) => {
    if (!remembers || text.length > LONGEST_REMEMBERED) return change(text)
    asked += 1
    return known.get(text) ?? remember(text, change(text))
  }
}

function compileConversion(steps: readonly Step[], target: Target, zone: Zone): Convert {
  const converts = steps.map((step) => compileStep(step, { type: target.type, zone }))
  const last = convertTo(target, zone)
  return (outcome) => {
    let at = outcome
    for (const convert of converts) {
      if (at.value === undefined) return at
      at = convert(at)
    }
    return last(at)
  }
}

const isPlainText = (rule: FullRule, target: Target) =>
  !rule.steps?.length && target.type === 'string' && !target.many && (!target.codelist || target.codelist.open)

/** From the text of one or several columns, through the steps, to the target's type. */
function compileTextRule(readText: CellReader, rule: FullRule, target: Target, zone: Zone): (cells: Cells) => Outcome {
  if (isPlainText(rule, target)) {
    return (cells) => {
      const text = readText(cells)
      return text === '' ? BLANK : { value: text, text }
    }
  }
  const convert = compileConversion(rule.steps ?? [], target, zone)
  const convertText = rememberTexts((text) => (text === '' ? BLANK : convert({ value: text, text })))
  return (cells) => convertText(readText(cells))
}

function compileConstant(rule: FullRule, target: Target, zone: Zone): Reader {
  const value = rule.constant!
  const outcome = compileConversion(rule.steps ?? [], target, zone)({ value, text: String(value) })
  return { read: () => outcome, columnsFor: () => [], words: `always "${value}"`, tells: false }
}

/** The first alternative that gives a value; what an earlier one refused is kept beside it. */
function compileFirst(rule: FullRule, target: Target, layout: Layout, zone: Zone): Reader {
  const readers = rule.first!.map((each) => compileRule(each, target, layout, zone))
  const convert = compileConversion(rule.steps ?? [], target, zone)
  const choose = (cells: Cells): { outcome: Outcome; reader?: Reader } => {
    let failed: Outcome | undefined
    for (const reader of readers) {
      const outcome = reader.read(cells)
      if (outcome.reason) failed ??= outcome
      else if (outcome.value !== undefined) {
        const done = rule.steps?.length ? convert(outcome) : outcome
        return { outcome: failed ? { ...done, failed } : done, reader }
      }
    }
    return { outcome: failed ?? BLANK }
  }
  return {
    read: (cells) => choose(cells).outcome,
    columnsFor: (cells) => choose(cells).reader?.columnsFor(cells) ?? [],
    words: `the first that is filled: ${readers.map((reader) => reader.words).join('; ')}`,
    tells: readers.some((reader) => reader.tells),
  }
}

/** Makes a condition on a row into a question. */
export function compileCondition(condition: Condition, layout: Layout): (cells: Cells) => boolean {
  const read = readColumn(layout, condition.column)
  const words = (given: string | string[] | undefined) =>
    given === undefined ? undefined : new Set([given].flat().map(foldWord))
  const [is, isNot] = [words(condition.is), words(condition.isNot)]
  return (cells) => {
    const cell = foldWord(read(cells))
    if (condition.blank !== undefined && condition.blank !== (cell === '')) return false
    return (is?.has(cell) ?? true) && !(isNot?.has(cell) ?? false)
  }
}

function describeSteps(steps: readonly Step[] | undefined): string {
  const names = (steps ?? []).map((step) => Object.keys(step)[0])
  return names.length ? `, then ${names.join(', ')}` : ''
}

function compileSource(rule: FullRule, target: Target, layout: Layout, zone: Zone): Reader {
  if (rule.constant !== undefined) return compileConstant(rule, target, zone)
  if (rule.first) return compileFirst(rule, target, layout, zone)
  if (rule.mint) {
    const columns = rule.mint
    const read = compileTextRule(readMinted(layout, columns), rule, target, zone)
    return { read, columnsFor: () => columns, words: `an id made from ${columns.join(', ')}`, tells: false }
  }
  const template = rule.text
  const columns = template === undefined ? [rule.column!] : columnsInText(template)
  const readText = template === undefined ? readColumn(layout, rule.column!) : readTemplate(layout, template)
  const origin = template === undefined ? `column "${rule.column}"` : `text "${template}"`
  return {
    read: compileTextRule(readText, rule, target, zone),
    columnsFor: () => columns,
    words: `${origin}${describeSteps(rule.steps)}`,
    tells: true,
  }
}

/** Makes a rule of the mapping file ready for rows of one layout. */
export function compileRule(given: Rule, target: Target, layout: Layout, zone: Zone): Reader {
  const rule = fullForm(given)
  const reader = compileSource(rule, target, layout, zone)
  if (!rule.onlyIf) return reader
  const holds = compileCondition(rule.onlyIf, layout)
  const { read } = reader
  return {
    ...reader,
    read: (cells) => (holds(cells) ? read(cells) : BLANK),
    words: `${reader.words}, only if "${rule.onlyIf.column}" says so`,
    // A fixed value that depends on a column does say something about the row.
    tells: true,
  }
}
