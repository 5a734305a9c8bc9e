import { FeelDate, FeelRange } from 'feelin'
import { compare } from './compare.ts'
import { stringOf } from './compile-literals.ts'
import { passesValue } from './compile-tests.ts'
import type { Compile, Evaluate, NodeCompiler } from './compiled.ts'
import type { Node } from './parse.ts'
import { type Scope, within } from './scope.ts'
import { canonicalName, isContext, type Kind, kindOf } from './values.ts'

const MOST_ITERATIONS = 1_000_000

const partsOf = (node: Node, signs: string[]): Node[] => node.children.filter((child) => !signs.includes(child.name))

const compileList: NodeCompiler = (node, compile) => {
  const items = partsOf(node, ['[', ']']).map(compile)
  return (scope) => items.map((item) => item(scope) ?? null)
}

function compileContext(node: Node, compile: Compile): Evaluate {
  const entries = node.children
    .filter((child) => child.name === 'ContextEntry')
    .map((entry) => {
      const [key, value] = entry.children
      const name =
        key?.children[0]?.name === 'StringLiteral' ? stringOf(key.text) : (key?.text ?? '').replace(/\s+/g, ' ')
      if (!value) throw new SyntaxError(`the entry ${name} has no value`)
      return { name, value: compile(value) }
    })
  return (scope) => {
    const result: Record<string, unknown> = {}
    const names = new Map<string, unknown>()
    const inner = within(scope, names)
    for (const { name, value } of entries) {
      if (Object.hasOwn(result, name)) return scope.run.warn('VALUE', `a context has two entries named ${name}`)
      result[name] = value(inner) ?? null
      names.set(canonicalName(name), result[name])
    }
    return result
  }
}

/** The scope of a filter: `item`, and the entries of the item where it is a context. */
export function scopeOfItem(scope: Scope, item: unknown): Scope {
  const names = new Map<string, unknown>([['item', item]])
  if (isContext(item)) for (const [name, value] of Object.entries(item)) names.set(canonicalName(name), value)
  return within(scope, names)
}

const silent = (scope: Scope): Scope => ({ ...scope, run: { ...scope.run, warn: () => null } })

/** Whether an item passes a filter: it is true, or a range or function that holds the item; null lets nothing pass. */
function passesFilter(item: unknown, value: unknown, scope: Scope): boolean {
  if (typeof value === 'boolean') return value
  if (kindOf(value) === 'null') return false
  return passesValue(item, value, scope) === true
}

const FILTERS = new Set<Kind>(['boolean', 'number', 'null', 'range', 'function'])

/** The items that pass a test, or the item at a place where the test is a number; null where it is no test. */
export function filterList(target: unknown, test: Evaluate, scope: Scope): unknown {
  const list = Array.isArray(target) ? target : kindOf(target) === 'null' ? [] : [target]
  const index = list.length === 0 ? test(silent(scope)) : test(silent(scopeOfItem(scope, list[0])))
  if (typeof index === 'number') return itemAt(list, index, scope)
  const values = list.map((item) => test(scopeOfItem(scope, item)))
  const other = values.find((value) => !FILTERS.has(kindOf(value)))
  if (other !== undefined) return scope.run.warn('TYPE', `a filter is true or false, or a number, not ${kindOf(other)}`)
  return list.filter((item, index) => passesFilter(item, values[index], scope))
}

function itemAt(list: unknown[], index: number, scope: Scope): unknown {
  const item = list.at(index > 0 ? index - 1 : index)
  if (index === 0 || item === undefined)
    return item === null ? null : scope.run.warn('VALUE', `the list has no item ${index}`)
  return item
}

function compileFilter(node: Node, compile: Compile): Evaluate {
  const [target, test] = partsOf(node, ['[', ']'])
  if (!target || !test) throw new SyntaxError(`“${node.text}” has no filter`)
  const [list, passes] = [compile(target), compile(test)]
  return (scope) => {
    const value = list(scope)
    return kindOf(value) === 'null'
      ? scope.run.warn('NULL', 'what is filtered is null')
      : filterList(value, passes, scope)
  }
}

/** What an iteration goes through; null with a warning where there is nothing to go through. */
export function itemsOf(value: unknown, scope: Scope): unknown[] | null {
  if (Array.isArray(value)) return value
  if (value instanceof FeelRange) return itemsOfRange(value, scope)
  return kindOf(value) === 'null' ? scope.run.warn('NULL', 'what is iterated over is null') : [value]
}

function itemsOfRange(range: FeelRange, scope: Scope): unknown[] | null {
  const items = stepsFrom(range.start, range.end, scope)
  if (!items) return null
  const from = range['start included'] ? 0 : 1
  return items.slice(from, range['end included'] ? undefined : -1)
}

/** From one number or day to another, up or down, both included. */
export function stepsFrom(start: unknown, end: unknown, scope: Scope): unknown[] | null {
  const order = compare(start, end)
  const dates = start instanceof FeelDate
  if (order === null || (typeof start !== 'number' && !dates))
    return scope.run.warn('TYPE', `there are no steps from ${kindOf(start)} to ${kindOf(end)}`)
  const step = order > 0 ? -1 : 1
  const next = (value: unknown): unknown =>
    value instanceof FeelDate ? new FeelDate(value.unwrap().add({ days: step })) : (value as number) + step
  const items: unknown[] = []
  for (let at: unknown = start; (compare(at, end) ?? 0) * step <= 0; at = next(at)) {
    if (items.push(at) > MOST_ITERATIONS) return scope.run.warn('VALUE', 'a range of steps is too long')
  }
  return items
}

type Source = { name: string; items: (scope: Scope) => unknown[] | null }

function compileSources(node: Node | undefined, compile: Compile): Source[] {
  return (node?.children ?? [])
    .filter((child) => child.name === 'InExpression')
    .map((child) => {
      const ends = (child.children.at(-1)?.children ?? []).filter((end) => end.name !== '..').map(compile)
      const [from, to] = ends
      if (!from) throw new SyntaxError(`“${child.text}” has nothing to iterate over`)
      return {
        name: canonicalName(child.children[0]?.text ?? ''),
        items: (scope) => (to ? stepsFrom(from(scope), to(scope), scope) : itemsOf(from(scope), scope)),
      }
    })
}

/** Goes through every combination, the last name fastest; false where a source could not be gone through. */
function iterate(sources: Source[], scope: Scope, visit: (scope: Scope) => boolean): boolean {
  const [source, ...rest] = sources
  if (!source) return visit(scope)
  const items = source.items(scope)
  if (!items) return false
  return items.every((item) => iterate(rest, within(scope, new Map([[source.name, item]])), visit))
}

function compileFor(node: Node, compile: Compile): Evaluate {
  const sources = compileSources(node.children[1], compile)
  const body = node.children.at(-1)
  if (!body) throw new SyntaxError('a for has no return')
  const evaluate = compile(body)
  return (scope) => {
    const partial: unknown[] = []
    const around = within(scope, new Map([['partial', partial]]))
    const done = iterate(sources, around, (inner) => partial.push(evaluate(inner) ?? null) > 0)
    return done ? partial : null
  }
}

function compileQuantified(node: Node, compile: Compile): Evaluate {
  const sources = compileSources(node.children[1], compile)
  const condition = node.children.at(-1)
  if (!condition) throw new SyntaxError('nothing is to be satisfied')
  const test = compile(condition)
  const isEvery = node.children[0]?.name === 'every'
  return (scope) => {
    const results: unknown[] = []
    const done = iterate(sources, scope, (inner) => results.push(test(inner)) > 0)
    return done ? quantify(isEvery, results) : null
  }
}

/** Whether every, or some, of the answers is true; null where it hangs on one that is neither. */
export function quantify(isEvery: boolean, results: unknown[]): boolean | null {
  if (results.includes(!isEvery)) return !isEvery
  return results.every((result) => result === isEvery) ? isEvery : null
}

/** Lists, contexts, filters and iterations. */
export const compileCollections: Record<string, NodeCompiler> = {
  List: compileList,
  Context: compileContext,
  FilterExpression: compileFilter,
  ForExpression: compileFor,
  QuantifiedExpression: compileQuantified,
}
