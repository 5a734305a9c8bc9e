import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Finding } from './finding.ts'
import { sayBroken, sayNoMap, sayUnresolved } from './say-broken.ts'
import { sayIssue } from './say-issue.ts'

/** Four times the longest that ships; what is something else altogether takes the reader seconds for each megabyte. */
const MOST_CHARACTERS = 400_000
/** A file that is something else altogether would have a finding in each line. */
const MOST_FINDINGS = 100

type Located = { content: unknown; lineOf(path: readonly PropertyKey[]): number | undefined }

/** The line at which a place begins; of the nearest one around it where it is missing. */
function findLine(contents: unknown, path: readonly PropertyKey[], lines: LineCounter): number | undefined {
  let at = contents
  let offset: number | undefined
  for (const name of path) {
    const pair = isMap(at) ? at.items.find((item) => String(item.key) === String(name)) : undefined
    const item = isSeq(at) ? at.items[Number(name)] : undefined
    const node = (pair ? pair.key : item) as { range?: readonly number[] } | undefined
    if (!node) break
    offset = node.range?.[0] ?? offset
    at = pair ? pair.value : item
  }
  return offset === undefined ? undefined : lines.linePos(offset).line
}

/** The line of the first alias: what is wrong with them is wrong from there. */
function findAlias(contents: unknown, lines: LineCounter): number | undefined {
  let offset: number | undefined
  visit(contents as Node, {
    Alias(_, { range }) {
      offset = range?.[0]
      return visit.BREAK
    },
  })
  return offset === undefined ? undefined : lines.linePos(offset).line
}

/** Names that stand twice in one place. The reader compares each with each, which takes minutes where there are many. */
function findTwice(contents: unknown, lines: LineCounter): Finding[] {
  const twice: Finding[] = []
  visit(contents as Node, {
    Map(_, { items }) {
      const known = new Set<string>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (known.has(name))
          twice.push({ path: [name], line: lines.linePos(key.range![0]).line, ...sayBroken('DUPLICATE_KEY') })
        known.add(name)
      }
    },
  })
  return twice
}

type Refused = { findings: Finding[] }
const refuse = (said: { message: string; help: string }, line?: number): Refused => ({
  findings: [{ path: [], ...(line !== undefined && { line }), ...said }],
})

function locate(text: string): Located | Refused {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
  })
  const broken = document.errors.map(({ code, pos }): Finding => {
    return { path: [], line: lines.linePos(pos[0]).line, ...sayBroken(code) }
  })
  if (broken.length) return { findings: broken }
  const { contents } = document
  const twice = findTwice(contents, lines)
  if (twice.length) return { findings: twice }
  try {
    const content: unknown = document.toJS({ maxAliasCount: 50 })
    const noMap = sayNoMap(content)
    if (noMap) return refuse(noMap, contents?.range ? lines.linePos(contents.range[0]).line : undefined)
    return { content, lineOf: (path) => findLine(contents, path, lines) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return refuse(sayUnresolved(error), findAlias(contents, lines))
  }
}

/** Nesting may have no end: the reader gives up, and we say so. */
function locateSafely(text: string): Located | Refused {
  if (!text.trim()) return refuse(sayNoMap(null)!)
  if (text.length > MOST_CHARACTERS)
    return refuse({ message: 'The file is too long.', help: 'A playbook has at most 400,000 characters.' })
  try {
    return locate(text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return refuse(sayUnresolved(error))
  }
}

/** The value at a place; undefined where there is none. */
const valueAt = (content: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    content,
  )

/** What names the place for a reader: a part of a list by its id, where it has one. */
export function readablePath(content: unknown, path: readonly PropertyKey[]): string[] {
  let at = content
  return path.map((name) => {
    const next = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[name] : undefined
    const isItem = Array.isArray(at)
    at = next
    const id = isItem && typeof next === 'object' && next !== null ? (next as { id?: unknown }).id : undefined
    return typeof id === 'string' ? id : isItem ? String(Number(name) + 1) : String(name)
  })
}

/** A file that fits a schema, with where its parts stand; or all that is wrong, in the order of the file. Never throws. */
export type Reading<T> =
  | { value: T; content: unknown; lineOf(path: readonly PropertyKey[]): number | undefined }
  | { findings: Finding[] }

const byLine = (a: Finding, b: Finding) => (a.line ?? 0) - (b.line ?? 0)

/** Findings in the order of the file; of very many the first, and that there are more. */
function sortFindings(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted(byLine)
  if (sorted.length <= MOST_FINDINGS) return sorted
  const message = `There are ${(sorted.length - MOST_FINDINGS).toLocaleString('en')} more findings.`
  return [...sorted.slice(0, MOST_FINDINGS), { path: [], message, help: 'Mend these first, and check again.' }]
}

/** Reads YAML (or JSON, which is YAML too) by a schema. */
export function readYaml<S extends z.ZodType>(text: string, schema: S): Reading<z.output<S>> {
  const located = locateSafely(text)
  if ('findings' in located) return { findings: sortFindings(located.findings) }
  const parsed = schema.safeParse(located.content)
  if (parsed.success) return { ...located, value: parsed.data }
  const findings = parsed.error.issues.map((issue): Finding => {
    const line = located.lineOf(issue.path)
    const path = readablePath(located.content, issue.path)
    return { path, ...(line !== undefined && { line }), ...sayIssue(issue, valueAt(located.content, issue.path)) }
  })
  return { findings: sortFindings(findings) }
}
