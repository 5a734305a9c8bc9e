import { isTimeZone } from '#lib/dates.ts'
import { findClosest } from '#lib/text.ts'
import { isDateFormat } from '../apply/steps.ts'
import { hasCode } from './codes.ts'
import {
  columnsInText,
  columnsOfRule,
  fullForm,
  fullKeyOf,
  type MappedSource,
  type Mapping,
  type Rule,
  type Step,
} from './mapping.ts'
import type { MappingFinding } from './mapping-finding.ts'
import { findTarget, isEntryId, schema, type Target } from './targets.ts'

/** What a source's table has, as far as a mapping is checked against it. */
export type KnownColumns = { readonly source: string; readonly columns: readonly string[] }

type Path = readonly string[]

/** What every release says by itself. */
const FRAME = new Set(['ocid', 'id', 'date', 'tag', 'initiationType'])

function withClosest(path: Path, message: string, closest: string | undefined): MappingFinding {
  return closest ? { path, message, closest } : { path, message }
}

function checkCodes(step: Extract<Step, { codes: unknown }>, target: Target, path: Path): MappingFinding[] {
  const list = target.codelist
  if (!list || list.open) return []
  const otherwise = step.otherwise && !['list', 'keep'].includes(step.otherwise) ? [step.otherwise] : []
  const given = [...Object.values(step.codes), ...otherwise].filter((code): code is string => Boolean(code))
  const known = [...schema.codelists.get(list.name)!.keys()]
  const wrong = [...new Set(given)].filter((code) => !known.includes(code))
  return wrong.map((code) =>
    withClosest(
      [...path, 'codes'],
      `"${code}" is no code of ${list.name}: ${known.slice(0, 12).join(', ')}`,
      findClosest(code, known),
    ),
  )
}

function checkSteps(steps: readonly Step[] | undefined, target: Target, path: Path): MappingFinding[] {
  return (steps ?? []).flatMap((step, i): MappingFinding[] => {
    const at = [...path, 'steps', String(i)]
    if ('codes' in step) return checkCodes(step, target, at)
    if (!('date' in step) || isDateFormat(step.date)) return []
    return [
      {
        path: at,
        message: `"${step.date}" says neither "day first", "month first" nor "excel", nor is it a pattern with year, month and day such as DD/MM/YYYY`,
      },
    ]
  })
}

function checkConstant(rule: Rule, target: Target, path: Path): MappingFinding[] {
  const { constant } = fullForm(rule)
  if (constant === undefined || !target.codelist || target.codelist.open) return []
  const { name } = target.codelist
  if (hasCode(name, String(constant))) return []
  const known = [...schema.codelists.get(name)!.keys()]
  return [withClosest(path, `"${constant}" is no code of ${name}`, findClosest(String(constant), known))]
}

function checkField(rule: Rule, path: string, at: Path): MappingFinding[] {
  if (FRAME.has(path)) return [{ path: at, message: `"${path}" is given by the mapping itself and cannot be mapped` }]
  const target = findTarget(path)
  if ('wrong' in target) return [withClosest(at, target.wrong, target.closest)]
  const full = fullForm(rule)
  const findings = [...checkSteps(full.steps, target, at), ...checkConstant(rule, target, at)]
  for (const [i, each] of (full.first ?? []).entries())
    findings.push(...checkSteps(fullForm(each).steps, target, [...at, 'first', String(i)]))
  if (full.mint && !isEntryId(target)) findings.push({ path: at, message: 'mint makes ids; this is no id of an entry' })
  if (full.scheme && !(isEntryId(target) && target.segments.at(-1)?.reference))
    findings.push({ path: at, message: 'scheme belongs to the id of an organisation' })
  return findings
}

function checkColumns(source: MappedSource, columns: readonly string[], at: Path): MappingFinding[] {
  const missing = (names: readonly string[], path: Path) =>
    names
      .filter((name) => !columns.includes(name))
      .map((name) => withClosest([...at, ...path], `there is no column "${name}"`, findClosest(name, columns)))
  return [
    ...missing(columnsInText(fullKeyOf(source).text), ['key']),
    ...missing(source.onlyRows ? [source.onlyRows.column] : [], ['onlyRows']),
    ...missing(source.date === undefined ? [] : columnsOfRule(source.date), ['date']),
    ...Object.entries(source.fields).flatMap(([path, rule]) => missing(columnsOfRule(rule), ['fields', path])),
    ...missing(Object.keys(source.notMapped ?? {}), ['notMapped']),
  ]
}

function checkSource(source: MappedSource, at: Path): MappingFinding[] {
  const noKey = columnsInText(fullKeyOf(source).text).length === 0
  return [
    ...(noKey ? [{ path: [...at, 'key'], message: 'the key names no column; write it as "{Column}"' }] : []),
    ...Object.entries(source.fields).flatMap(([path, rule]) => checkField(rule, path, [...at, 'fields', path])),
  ]
}

/**
 * Checks a mapping against the standard and, where they are given, against the columns of its sources. An empty answer
 * means that it can be applied; a source of the mapping that is not among the given ones is a finding.
 */
export function checkMapping(mapping: Mapping, tables?: readonly KnownColumns[]): MappingFinding[] {
  const findings: MappingFinding[] = []
  if (!isTimeZone(mapping.timeZone))
    findings.push({
      path: ['timeZone'],
      message: `"${mapping.timeZone}" is no time zone; write it like "America/Toronto"`,
    })
  if (mapping.currency && !hasCode('currency', mapping.currency))
    findings.push({ path: ['currency'], message: `"${mapping.currency}" is no currency` })
  for (const tag of mapping.tag ?? []) {
    const known = [...schema.codelists.get('releaseTag')!.keys()]
    if (!known.includes(tag)) findings.push(withClosest(['tag'], `"${tag}" is no release tag`, findClosest(tag, known)))
  }
  for (const [name, source] of Object.entries(mapping.sources)) {
    const at = ['sources', name]
    findings.push(...checkSource(source, at))
    if (!tables) continue
    const columns = tables.filter((table) => table.source === name).flatMap((table) => table.columns)
    if (tables.some((table) => table.source === name)) findings.push(...checkColumns(source, columns, at))
    else
      findings.push(
        withClosest(
          at,
          `there is no source "${name}"`,
          findClosest(
            name,
            tables.map((table) => table.source),
          ),
        ),
      )
  }
  return findings
}
