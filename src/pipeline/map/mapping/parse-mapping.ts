import { type Document, isMap, LineCounter, type Node, parseDocument } from 'yaml'
import { findClosest } from '#lib/text.ts'
import { type Mapping, mappingSchema } from './mapping.ts'
import type { MappingFinding } from './mapping-finding.ts'

type Issue = {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
  readonly errors?: readonly (readonly Issue[])[]
  readonly input?: unknown
}

/** The names that may stand at each level of a mapping file, for "did you mean". */
const NAMES = [
  ...['fairlead', 'ocidPrefix', 'publisher', 'language', 'timeZone', 'currency', 'tag', 'sources'],
  ...['row', 'key', 'adds', 'onlyRows', 'blank', 'date', 'fields', 'notMapped'],
  ...['column', 'text', 'constant', 'first', 'mint', 'scheme', 'steps', 'onlyIf', 'is', 'isNot'],
  ...['case', 'replace', 'with', 'split', 'take', 'money', 'number', 'codes', 'otherwise'],
  ...['name', 'uid', 'uri', 'keep', 'leadingZeros'],
]

const STEPS = 'case, blank, replace with, split, date, money, number, codes'
const ORIGINS = 'column, text, constant, first, mint'

/** Of the forms that something may have, the one that the writer came closest to. */
function closestForm(issue: Issue): readonly Issue[] {
  const forms = issue.errors ?? []
  const isFar = (form: readonly Issue[]) =>
    form.some((each) => each.path.length === 0 && each.code !== 'unrecognized_keys' && each.code !== 'custom')
  const missing = (form: readonly Issue[]) => form.filter((each) => each.code === 'invalid_type').length
  return (
    forms.filter((form) => !isFar(form)).toSorted((a, b) => missing(a) - missing(b) || a.length - b.length)[0] ?? []
  )
}

function unknownNames(issue: Issue, path: readonly string[]): MappingFinding[] {
  return (issue.keys ?? []).map((key) => {
    const closest = findClosest(key, NAMES)
    const message = `"${key}" means nothing here`
    return { path: [...path, key], message, ...(closest && closest !== key && { closest }) }
  })
}

const isStep = (path: readonly string[]) => path.at(-2) === 'steps'

function readIssue(issue: Issue, before: readonly string[] = []): MappingFinding[] {
  const path = [...before, ...issue.path.map(String)]
  if (issue.code === 'unrecognized_keys') return unknownNames(issue, path)
  if (issue.code === 'invalid_union') {
    const inner = closestForm(issue).flatMap((each) => readIssue(each, path))
    if (inner.length && !(isStep(path) && inner.every((each) => each.message.includes('means nothing')))) return inner
    if (isStep(path)) return [{ path, message: `this is no step; a step is one of ${STEPS}` }]
    return inner.length ? inner : [{ path, message: 'this is neither a text nor one of the forms that may stand here' }]
  }
  return [{ path, message: issue.message.replace(/^Invalid (?:input|option): /, '') }]
}

/** Rules that the form of the file alone does not say: exactly one origin, mint with columns. */
function checkRule(rule: unknown, path: readonly string[]): MappingFinding[] {
  if (typeof rule !== 'object' || rule === null) return []
  const record = rule as Record<string, unknown>
  const origins = ['column', 'text', 'constant', 'first', 'mint'].filter((name) => record[name] !== undefined)
  const inner = Array.isArray(record.first)
    ? record.first.flatMap((each, i) => checkRule(each, [...path, 'first', String(i)]))
    : []
  if (origins.length === 1) return inner
  const message = origins.length
    ? `a field has one origin, and here are ${origins.join(' and ')}`
    : `a field needs an origin: one of ${ORIGINS}`
  return [{ path, message }, ...inner]
}

function checkRules(mapping: Mapping): MappingFinding[] {
  return Object.entries(mapping.sources).flatMap(([name, source]) => [
    ...Object.entries(source.fields).flatMap(([path, rule]) => checkRule(rule, ['sources', name, 'fields', path])),
    ...checkRule(source.date, ['sources', name, 'date']),
  ])
}

/** The line at which a place in the file begins; of the nearest one around where it is missing. */
function findLine(contents: Node | null, path: readonly string[], lines: LineCounter): number | undefined {
  let at: unknown = contents
  let offset: number | undefined
  for (const name of path) {
    const pair = isMap(at) ? at.items.find((item) => String(item.key) === name) : undefined
    const list = at as { items?: { range?: readonly number[] }[] } | null
    const next = pair ?? list?.items?.[Number(name)]
    if (!next) break
    const node = (pair ? pair.key : next) as { range?: readonly number[] }
    offset = node.range?.[0] ?? offset
    at = pair ? pair.value : next
  }
  return offset === undefined ? undefined : lines.linePos(offset).line
}

/** A mapping, or all that is wrong with the text, in the order of the file. */
export type ParsedMapping = { readonly mapping: Mapping } | { readonly findings: readonly MappingFinding[] }

/** Checks the form of a mapping that is already read (from JSON, from a database). */
export function checkForm(content: unknown): ParsedMapping {
  const parsed = mappingSchema.safeParse(content)
  if (!parsed.success) return { findings: parsed.error.issues.flatMap((issue) => readIssue(issue as Issue)) }
  const findings = checkRules(parsed.data)
  return findings.length ? { findings } : { mapping: parsed.data }
}

/** Aliases may stand for nothing, or for too much. */
function readContent(document: Document): { content: unknown } | { findings: MappingFinding[] } {
  try {
    return { content: document.toJS() }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return { findings: [{ path: [], message: `The file cannot be read: ${error.message}` }] }
  }
}

/** Reads a mapping file, YAML or JSON (which is YAML too). Never throws for what a person can write. */
export function parseMapping(text: string): ParsedMapping {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors.map(
    (error): MappingFinding => ({
      path: [],
      message: `The file cannot be read: ${error.message.replace(/\.$/, '')}`,
      line: lines.linePos(error.pos[0]).line,
    }),
  )
  if (broken.length) return { findings: broken }
  const read = readContent(document)
  if ('findings' in read) return read
  const checked = checkForm(read.content)
  if ('mapping' in checked) return checked
  const withLines = checked.findings.map((finding) => {
    const line = findLine(document.contents, finding.path, lines)
    return line === undefined ? finding : { ...finding, line }
  })
  return { findings: withLines.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}
