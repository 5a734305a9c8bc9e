import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Finding } from './finding.ts'

const MOST_CHARACTERS = 2_000_000

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

function locate(text: string): Located | { findings: Finding[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  const broken = document.errors.map(
    (error): Finding => ({
      path: [],
      line: lines.linePos(error.pos[0]).line,
      message: `The file cannot be read: ${error.message.replace(/\.$/, '')}.`,
      help: 'Check indentation, colons and quotation marks around this line.',
    }),
  )
  if (broken.length) return { findings: broken }
  const content: unknown = document.toJS({ maxAliasCount: 50 })
  return { content, lineOf: (path) => findLine(document.contents, path, lines) }
}

/** Aliases may stand for nothing or for too much, and nesting may have no end: the reader gives up, and we say so. */
function locateSafely(text: string): Located | { findings: Finding[] } {
  const refuse = (message: string, help: string) => ({ findings: [{ path: [], message, help }] })
  if (!text.trim())
    return refuse('There is nothing in it.', 'Paste the whole text of a playbook, from its first line to its last.')
  if (text.length > MOST_CHARACTERS)
    return refuse('The file is too long.', 'A playbook has at most 2,000,000 characters.')
  try {
    return locate(text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return refuse(`The file cannot be read: ${error.message}.`, 'Write it without anchors and aliases.')
  }
}

type Issue = z.core.$ZodIssue

function sayIssue(issue: Issue): Pick<Finding, 'message' | 'help'> {
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `“${key}”`).join(', ')
    return {
      message: `${names} ${issue.keys.length === 1 ? 'means' : 'mean'} nothing here.`,
      help: 'Take it out, or check its spelling.',
    }
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && !issue.message.includes('received'))
    return { message: issue.message }
  if (issue.code === 'invalid_type' && /received undefined/.test(issue.message))
    return { message: 'This is missing.', help: `Add ${String(issue.path.at(-1) ?? 'it')}.` }
  if (issue.code === 'invalid_value')
    return {
      message: 'This is none of the values that can stand here.',
      help: `Write one of ${issue.values.map(String).join(', ')}.`,
    }
  return { message: `${issue.message.replace(/^Invalid input: /, '').replace(/\.$/, '')}.` }
}

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

/** Reads YAML (or JSON, which is YAML too) by a schema. */
export function readYaml<S extends z.ZodType>(text: string, schema: S): Reading<z.output<S>> {
  const located = locateSafely(text)
  if ('findings' in located) return located
  const parsed = schema.safeParse(located.content)
  if (parsed.success) return { ...located, value: parsed.data }
  const findings = parsed.error.issues.map((issue): Finding => {
    const line = located.lineOf(issue.path)
    const path = readablePath(located.content, issue.path)
    return { path, ...(line !== undefined && { line }), ...sayIssue(issue) }
  })
  return { findings: findings.toSorted(byLine) }
}
