import { type CompiledModel, compileModel, evaluate } from '../dmn/index.ts'
import { type Fact, type Facts, findFactKind, isFactId } from '../facts/fact.ts'
import type { FactKind } from '../facts/fact-kind.ts'
import type { Name } from '../model/names.ts'
import { partOfRule, type RulePart } from '../model/part.ts'
import { modelOfPart } from '../model/rule-decisions.ts'
import type { EffectiveParameters } from '../parameters/effective.ts'
import { findParameterKind } from '../parameters/parameter.ts'
import { type Calculation, type Moment, RESULTS, type Row, type Rule } from '../rules/rule.ts'
import { fitsType, type Value } from '../value.ts'

/** A rule made ready for a moment. */
export type ReadyRule = { part: RulePart; model: CompiledModel; moment: Moment }

export const makeReady = (rule: Rule, shared: readonly Calculation[], moment: Moment): ReadyRule => {
  const part = partOfRule(rule, shared, moment)
  return { part, model: compileModel(modelOfPart(part)), moment }
}

/** What a rule reads: the facts of the case, the parameters of the day, whether statements of persons are taken. */
export type Given = { facts: Facts; parameters: EffectiveParameters; takesStatements: boolean }

/** Either a row and the values behind it, or what was missing and what was warned of. */
export type Decided = { values: Record<string, Value>; missing: readonly Name[]; warnings: string[]; row?: Row }

/** Whether the fact may be relied on: fed from where it should be, or stated by a named person where that is taken. */
function isFromWhereItShould(
  fact: { from: string; by?: string },
  kind: FactKind,
  given: Given,
  moment: Moment,
): boolean {
  if (moment === 'fit') return true
  if (fact.from !== 'attested') return fact.from === kind.from || fact.from === kind.alsoFrom
  return fact.by !== undefined && (given.takesStatements || kind.from === 'case')
}

/** Of nothing there is nothing to tell: 0 or no, from where the count came. */
function findNone({ tellsOf, type }: FactKind, { facts }: Given): Fact | undefined {
  const count = tellsOf && isFactId(tellsOf) ? facts[tellsOf] : undefined
  if (count?.value !== 0) return undefined
  return type === 'boolean' ? { ...count, value: false } : count
}

function findValue(name: Name, given: Given, moment: Moment): Value | undefined {
  if (name.is === 'calculation') return undefined
  if (name.is === 'parameter') {
    const value = given.parameters[name.id]?.value
    const { type, options } = findParameterKind(name.id)
    return fitsType(value, type, options) ? value : undefined
  }
  const kind = findFactKind(name.id)
  const fact = given.facts[name.id] ?? findNone(kind, given)
  if (!fact || !fitsType(fact.value, kind.type, kind.options)) return undefined
  return isFromWhereItShould(fact, kind, given, moment) ? fact.value : undefined
}

const strength = (row: Row) => RESULTS.indexOf(row.gives)

function strongestOf(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>((best, row) => (best && strength(best) >= strength(row) ? best : row), undefined)
}

/** Asks one rule. Anything missing, any warning, and no row at all leave it undecided: `row` is undefined then. */
export function decideRule({ part, model, moment }: ReadyRule, given: Given): Decided {
  const values: Record<string, Value> = {}
  const inputs: Record<string, unknown> = {}
  const missing: Name[] = []
  for (const name of part.needs) {
    if (name.is === 'calculation') continue
    const value = findValue(name, given, moment)
    if (value === undefined) missing.push(name)
    else inputs[name.name] = values[name.id] = value
  }
  if (missing.length) return { values, missing, warnings: [] }
  const { trace, hits, warnings } = evaluate(model, { decision: part.rule.id, inputs })
  const said = [
    ...warnings.map(({ message }) => message),
    ...part.unknown.map((place) => `“${place}” stands for nothing.`),
  ]
  for (const name of part.needs) {
    if (name.is !== 'calculation') continue
    const value = trace[name.name]
    if (fitsType(value, name.type === 'change' || name.type === 'boolean' ? name.type : 'change'))
      values[name.id] = value
    else said.push(`“${name.name}” gave no whole number.`)
  }
  const found = hits.flatMap(({ ruleId }) => part.rows.find(({ id }) => `${part.rule.id}-${id}` === ruleId) ?? [])
  const row = strongestOf(found)
  if (!row) said.push('No row of the table holds.')
  return { values, missing, warnings: said, ...(row && said.length === 0 && { row }) }
}
