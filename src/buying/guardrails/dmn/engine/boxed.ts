import { filterList, itemsOf, quantify } from '../feel/compile-collections.ts'
import { invoke } from '../feel/compile-functions.ts'
import type { Evaluate } from '../feel/compiled.ts'
import { conform } from '../feel/conform.ts'
import type { Shape } from '../feel/parse.ts'
import { type Scope, within } from '../feel/scope.ts'
import { asCallable, canonicalName } from '../feel/values.ts'
import type {
  BoxedContext,
  Conditional,
  Expression,
  Filter,
  FunctionDefinition,
  Invocation,
  Iterator,
  Relation,
} from '../model/model.ts'
import { at, type Env, prepareExpression, withNames } from './env.ts'
import { compileTable } from './table.ts'

const nothing: Evaluate = () => null

const compileOr = (expression: Expression | undefined, env: Env): Evaluate =>
  expression ? compileBoxed(expression, env) : nothing

/** The names within a value, as far as its expression tells them. */
export function shapeOfExpression(expression: Expression | undefined, env: Env): Shape | null {
  if (!expression) return null
  const typed = env.types.shapeOf(expression.typeRef)
  if (typed) return typed
  if (expression.kind === 'context')
    return Object.fromEntries(
      expression.entries.flatMap(({ variable, value }) =>
        variable ? [[canonicalName(variable.name), shapeOfExpression(value, env)]] : [],
      ),
    )
  if (expression.kind === 'relation')
    return Object.fromEntries(expression.columns.map((column) => [canonicalName(column.name), null]))
  if (expression.kind === 'table' && expression.outputs.length > 1)
    return Object.fromEntries(expression.outputs.map((output) => [canonicalName(output.name ?? ''), null]))
  return null
}

/** An entry without a name, the last, is the result; without one the context itself is. */
function compileContext(context: BoxedContext, env: Env): Evaluate {
  const names: Shape = {}
  const entries = context.entries.map(({ variable, value }) => {
    const inner = at(withNames(env, names), variable ? `entry ${variable.name}` : 'result')
    const evaluate = compileBoxed(value, inner)
    if (variable)
      names[canonicalName(variable.name)] = env.types.shapeOf(variable.typeRef) ?? shapeOfExpression(value, inner)
    return { name: variable?.name, type: env.types.typeOf(variable?.typeRef), evaluate }
  })
  return (scope) => {
    const values = new Map<string, unknown>()
    const inner = within(scope, values)
    const result: Record<string, unknown> = {}
    for (const { name, type, evaluate } of entries) {
      const value = conform(evaluate(inner), type, inner)
      if (name === undefined) return value
      result[name] = value
      values.set(canonicalName(name), value)
    }
    return result
  }
}

function compileRelation(relation: Relation, env: Env): Evaluate {
  const columns = relation.columns.map((column) => ({ name: column.name, type: env.types.typeOf(column.typeRef) }))
  const rows = relation.rows.map(({ cells }, row) => cells.map((cell) => compileBoxed(cell, at(env, `row ${row + 1}`))))
  return (scope) =>
    rows.map((cells) =>
      Object.fromEntries(
        columns.map(({ name, type }, index) => [name, conform(cells[index]?.(scope) ?? null, type, scope)]),
      ),
    )
}

function compileInvocation(invocation: Invocation, env: Env): Evaluate {
  const called = invocation.called
  const target = compileOr(called, env)
  const bindings = invocation.bindings.map(({ parameter, value }) => ({
    name: canonicalName(parameter.name),
    type: env.types.typeOf(parameter.typeRef),
    evaluate: compileOr(value, at(env, `argument ${parameter.name}`)),
  }))
  const what = called?.kind === 'literal' ? called.text : 'what is invoked'
  return (scope) => {
    const named = bindings.map(({ name, type, evaluate }) => [name, conform(evaluate(scope), type, scope)] as const)
    return invoke(target(scope), { named: new Map(named) }, what, scope)
  }
}

/** A function in FEEL; those in Java and PMML are not called, which is a problem of the model. */
export function compileFunction(definition: FunctionDefinition, env: Env): Evaluate {
  if (definition.language !== 'FEEL') {
    env.problems.push({ message: `a function in ${definition.language} is not called`, where: env.where })
    return (scope) => scope.run.warn('FUNCTION', `a function in ${definition.language} is not called`)
  }
  const parameters = definition.parameters.map((parameter) => ({
    name: canonicalName(parameter.name),
    type: env.types.typeOf(parameter.typeRef),
    shape: env.types.shapeOf(parameter.typeRef),
  }))
  const names = Object.fromEntries(parameters.map(({ name, shape }) => [name, shape]))
  const body = compileOr(definition.body, withNames(env, names))
  return (scope) =>
    asCallable(
      (values, run) => {
        const inner: Scope = { ...scope, run }
        const given = parameters.map(
          ({ name, type }, index) => [name, conform(values[index] ?? null, type, inner)] as const,
        )
        return body(within(inner, new Map(given)))
      },
      parameters.map(({ name }) => name),
    )
}

function compileConditional(conditional: Conditional, env: Env): Evaluate {
  const [condition, yes, no] = [conditional.if, conditional.then, conditional.else].map((part) => compileOr(part, env))
  return (scope) => {
    const value = condition?.(scope)
    if (typeof value !== 'boolean') scope.run.warn('TYPE', 'the condition is neither true nor false')
    return (value === true ? yes : no)?.(scope) ?? null
  }
}

function compileFilter(filter: Filter, env: Env): Evaluate {
  const list = compileOr(filter.in, env)
  const items = shapeOfExpression(filter.in, env)
  const match = compileOr(filter.match, withNames(env, { ...items, item: items }))
  return (scope) => {
    const value = list(scope)
    return value === null ? scope.run.warn('NULL', 'what is filtered is null') : filterList(value, match, scope)
  }
}

function compileIterator(iterator: Iterator, env: Env): Evaluate {
  const source = compileOr(iterator.in, env)
  const type = env.types.typeOf(iterator.inTypeRef)
  const name = canonicalName(iterator.iterator)
  const shape = env.types.shapeOf(iterator.inTypeRef) ?? shapeOfExpression(iterator.in, env)
  const body = compileOr(iterator.body, withNames(env, { [name]: shape, partial: null }))
  return (scope) => {
    const items = itemsOf(conform(source(scope), type, scope), scope)
    if (!items) return null
    const partial: unknown[] = []
    for (const item of items)
      partial.push(
        body(
          within(
            scope,
            new Map([
              [name, item],
              ['partial', partial],
            ]),
          ),
        ) ?? null,
      )
    return iterator.kind === 'for' ? partial : quantify(iterator.kind === 'every', partial)
  }
}

function compileKind(expression: Expression, env: Env): Evaluate {
  switch (expression.kind) {
    case 'literal':
      return prepareExpression(expression.text, env)
    case 'table':
      return compileTable(expression, env)
    case 'context':
      return compileContext(expression, env)
    case 'list': {
      const items = expression.items.map((item) => compileBoxed(item, env))
      return (scope) => items.map((item) => item(scope) ?? null)
    }
    case 'relation':
      return compileRelation(expression, env)
    case 'invocation':
      return compileInvocation(expression, env)
    case 'function':
      return compileFunction(expression, env)
    case 'conditional':
      return compileConditional(expression, env)
    case 'filter':
      return compileFilter(expression, env)
    default:
      return compileIterator(expression, env)
  }
}

/** Makes a boxed expression ready; what it gives is of the type it names. */
export function compileBoxed(expression: Expression, env: Env): Evaluate {
  const evaluate = compileKind(expression, env)
  const type = env.types.typeOf(expression.kind === 'function' ? undefined : expression.typeRef)
  if (type.kind === 'any') return evaluate
  return (scope) => conform(evaluate(scope), type, scope)
}
