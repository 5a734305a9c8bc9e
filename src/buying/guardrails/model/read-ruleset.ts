import { type Decision, type DecisionTable, type DmnModel, readModel } from '../dmn/index.ts'
import { type Calculation, MOMENTS, RESULTS, type Result, type Row, type Rule } from '../rules/rule.ts'
import { findFeelFaults, findRuleFaults } from '../rules/rule-faults.ts'
import { type Declarable, declareNames } from './declare-names.ts'
import { MOMENT, type Rules } from './write-ruleset.ts'

/** What is wrong with an imported model: where, what, and what to do. */
export type ImportFinding = { where: string; message: string; help?: string }
export type RulesReading = { rules: Rule[]; calculations: Calculation[] } | { findings: ImportFinding[] }

const TEXT = /^"((?:[^"\\]|\\.)*)"$/
const unquote = (text: string): string | undefined => TEXT.exec(text.trim())?.[1]

const readMoments = (cell: string): Rule['at'] =>
  cell.split(',').flatMap((one) => MOMENTS.find((moment) => moment === unquote(one)) ?? [])

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one))

/** Texts and tasks come from the annotations; where a tool left them out, from the row of that id there was. */
function readRow(table: DecisionTable, at: number, base: Rule, first: number): Row | undefined {
  const rule = table.rules[at]
  const gives = unquote(rule?.outputs[0]?.text ?? '') as Result | undefined
  if (!rule || !gives || !RESULTS.includes(gives)) return undefined
  const id = (rule.id ?? '').replace(`${base.id}-`, '') || `row-${at + 1}`
  const known = base.rows.find((row) => row.id === id)
  const [en = '', fr = '', es = '', tells = ''] = rule.annotations
  const says = en ? { en, fr: fr || en, es: es || en } : (known?.says ?? { en: id, fr: id, es: id })
  const moments = first ? readMoments(rule.inputs[0]?.text ?? '-') : []
  const told = tells ? (tells.split(',') as Row['tells']) : en ? [] : (known?.tells ?? [])
  return {
    id,
    ...(moments.length && !isSame(moments, base.at) && { at: moments }),
    when: rule.inputs.slice(first).map(({ text }) => text),
    ...{ gives, says, tells: told },
  }
}

function readTable(decision: Decision, base: Rule): Pick<Rule, 'columns' | 'rows'> | ImportFinding {
  const table = decision.expression
  if (table?.kind !== 'table')
    return { where: base.id, message: 'This decision is no table.', help: 'Keep a decision table for each rule.' }
  const first = table.inputs[0]?.expression.text === MOMENT ? 1 : 0
  const rows = table.rules.map((_, at) => readRow(table, at, base, first))
  const broken = rows.findIndex((row) => !row)
  if (broken >= 0)
    return {
      where: `${base.id}, row ${broken + 1}`,
      message: 'This gives none of allow, task, warn, ask, block.',
      help: 'Write one of them in quotation marks.',
    }
  return {
    columns: table.inputs.slice(first).map(({ expression }) => expression.text),
    rows: rows.flatMap((row) => row ?? []),
  }
}

/** Literal decisions are calculations: shared ones keep their names, the others go with the rule that uses them. */
function readCalculations(model: DmnModel, base: Rules): Calculation[] {
  const known = [...base.calculations, ...base.rules.flatMap(({ calculations }) => calculations)]
  return model.decisions.flatMap(({ name, expression }): Calculation[] => {
    const before = known.find((one) => one.name === name)
    if (expression?.kind !== 'literal' || !before) return []
    return [{ ...before, feel: expression.text }]
  })
}

function readOne(decision: Decision, base: Rule, read: Rules, all: Declarable): Rule | ImportFinding {
  const table = readTable(decision, base)
  if ('where' in table) return table
  const own = read.rules.find(({ id }) => id === base.id)?.calculations ?? base.calculations
  const rule: Rule = { ...base, ...table, calculations: own }
  return declareNames(rule, read.calculations, all)
}

const findingsOf = (rule: Rule, shared: readonly Calculation[]): ImportFinding[] =>
  findRuleFaults(rule, shared).map(({ path, message, help }) => ({
    where: `${rule.id}, ${path.join(' ')}`,
    message,
    ...(help && { help }),
  }))

/**
 * Reads rules from DMN XML over the ones there are: tables and calculations come from the file, names, questions, sources
 * and examples stay. What our part of FEEL refuses (broken numbers, durations, what is not declared) is told, all of it.
 */
export function readRules(xml: string, base: Rules): RulesReading {
  const { model, problems } = readModel(xml)
  if (!model) return { findings: problems }
  const worked = readCalculations(model, base)
  const find = (one: Calculation) => worked.find(({ name }) => name === one.name) ?? one
  const calculations = base.calculations.map(find)
  const changed = base.rules.map((rule) => ({ ...rule, calculations: rule.calculations.map(find) }))
  const read: Rules = { rules: changed, calculations }
  const all = {
    facts: [...new Set(base.rules.flatMap(({ facts }) => facts))],
    parameters: [...new Set(base.rules.flatMap(({ parameters }) => parameters))],
  }
  const rules = base.rules.map((rule): Rule | ImportFinding => {
    const decision = model.decisions.find(({ name }) => name === rule.id)
    if (!decision)
      return {
        where: rule.id,
        message: 'This rule is not in the file.',
        help: 'Export the rules and change that file.',
      }
    if (rule.locked) return rule
    return readOne(decision, rule, read, all)
  })
  // What all rules share is evaluated with each of them, the locked ones, too.
  const inShared = calculations.flatMap(({ name, feel }) =>
    findFeelFaults(feel, ['feel'], []).map(({ message, help }) => ({ where: name, message, ...(help && { help }) })),
  )
  const findings = [
    ...problems,
    ...inShared,
    ...rules.flatMap((one) => ('where' in one ? [one] : findingsOf(one, calculations))),
  ]
  return findings.length ? { findings } : { rules: rules.flatMap((one) => ('where' in one ? [] : [one])), calculations }
}
