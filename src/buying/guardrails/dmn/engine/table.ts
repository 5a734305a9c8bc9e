import type { Evaluate, Test } from '../feel/compiled.ts'
import { conform } from '../feel/conform.ts'
import type { Scope } from '../feel/scope.ts'
import type { Type } from '../feel/type.ts'
import { kindOf } from '../feel/values.ts'
import type { DecisionTable, InputClause, OutputClause } from '../model/model.ts'
import { at, type Env, prepareExpression, prepareTests } from './env.ts'
import { chooseResult } from './hit-policy.ts'
import { type Match, type Output, outputValue } from './output.ts'

type Input = { evaluate: Evaluate; type: Type; allows: Test | null; where: string }
type Row = { tests: (Test | null)[]; outputs: Evaluate[]; where: string; id: string | undefined }

function compileInput(input: InputClause, index: number, env: Env): Input {
  const place = at(env, `input ${input.label ?? index + 1}`)
  return {
    evaluate: prepareExpression(input.expression.text, place),
    type: env.types.typeOf(input.expression.typeRef),
    allows: input.values ? prepareTests(input.values.text, place) : null,
    where: place.where,
  }
}

function compileOutput(output: OutputClause, index: number, env: Env): Output {
  const place = at(env, `output ${output.name ?? output.label ?? index + 1}`)
  const values = output.values?.text ?? ''
  return {
    name: output.name ?? output.label ?? `output ${index + 1}`,
    type: env.types.typeOf(output.typeRef),
    allows: prepareTests(values, place),
    priorities: values === '' || values === '-' ? null : prepareList(values, place),
    fallback: output.defaultEntry?.text ? prepareExpression(output.defaultEntry.text, place) : null,
  }
}

/** Output values in their order, where they are a list of values; tests such as `> 5` give no order. */
function prepareList(text: string, env: Env): Evaluate {
  return prepareExpression(`[${text}]`, { ...env, problems: [] })
}

function compileRows(table: DecisionTable, env: Env): Row[] {
  return table.rules.map((rule, index) => {
    const place = at(env, `rule ${index + 1}`)
    return {
      tests: table.inputs.map((_, column) => prepareTests(rule.inputs[column]?.text ?? '', place)),
      outputs: table.outputs.map((_, column) => prepareExpression(rule.outputs[column]?.text ?? '', place)),
      where: place.where,
      id: rule.id,
    }
  })
}

/** The value of an input, of its type and among its values; anything else is null with a warning. */
function inputValue(input: Input, scope: Scope): unknown {
  scope.run.where = input.where
  const value = conform(input.evaluate(scope), input.type, scope)
  if (kindOf(value) === 'null' || !input.allows || input.allows({ ...scope, subject: value }) === true) return value
  return scope.run.warn('VALUE', 'the input is none of the values allowed')
}

const matches = (row: Row, columns: Scope[]): boolean =>
  row.tests.every((test, column) => test === null || test(columns[column] as Scope) === true)

function findMatches(rows: Row[], columns: Scope[], outputs: Output[], onlyFirst: boolean, scope: Scope): Match[] {
  const found: Match[] = []
  for (const [rule, row] of rows.entries()) {
    scope.run.where = row.where
    if (!matches(row, columns)) continue
    const valuesOf = () => {
      scope.run.where = row.where
      return row.outputs.map((evaluate, column) => outputValue(evaluate(scope), outputs[column] as Output, scope))
    }
    found.push({ rule, id: row.id, outputs: valuesOf })
    if (onlyFirst) break
  }
  return found
}

/** Makes a decision table ready: its hit policy chooses among the rules that match, and they are noted as hits. */
export function compileTable(table: DecisionTable, env: Env): Evaluate {
  const inputs = table.inputs.map((input, index) => compileInput(input, index, env))
  const outputs = table.outputs.map((output, index) => compileOutput(output, index, env))
  const rows = compileRows(table, env)
  const name = table.id ?? table.label ?? env.where
  return (scope) => {
    const { run } = scope
    const around = run.where
    const columns = inputs.map((input) => ({ ...scope, subject: inputValue(input, scope) }))
    const found = findMatches(rows, columns, outputs, table.hitPolicy === 'FIRST', scope)
    for (const { rule, id } of found)
      run.hits.push({ decision: run.decision, table: name, rule, ...(id === undefined ? {} : { ruleId: id }) })
    run.where = env.where
    const result = chooseResult(table, found, outputs, scope)
    run.where = around
    return result
  }
}
