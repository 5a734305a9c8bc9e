import { type Compiled, compileExpression, compileUnaryTests } from '../feel/compile.ts'
import type { Evaluate, Test } from '../feel/compiled.ts'
import type { Shape } from '../feel/parse.ts'
import type { Scope } from '../feel/scope.ts'
import { TYPES } from '../feel/types.ts'
import { isContext } from '../feel/values.ts'
import type { Problem } from '../model/read-model.ts'
import type { TypeTable } from './type-table.ts'

/** Where an expression stands: the names it sees, the types of its model, and what to call the place. */
export type Env = { names: Shape; types: TypeTable; where: string; problems: Problem[] }

export const withNames = (env: Env, names: Shape): Env => ({ ...env, names: { ...env.names, ...names } })
export const at = (env: Env, where: string): Env => ({ ...env, where: `${env.where}, ${where}` })

const MOST_DEPTH = 5
const MOST_ITEMS = 50

function shapeOfValue(value: unknown, depth = 0): Shape | null {
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map((item) => shapeOfValue(item, depth))
    return items.some((item) => item !== null) ? Object.assign({}, ...items) : null
  }
  if (!isContext(value) || depth > MOST_DEPTH) return null
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, shapeOfValue(entry, depth + 1)]))
}

function shapeOfScope(scope: Scope): Shape {
  const shape: Shape = scope.parent ? shapeOfScope(scope.parent) : {}
  for (const [name, value] of scope.names) if (name !== TYPES) shape[name] = shapeOfValue(value)
  return shape
}

const MOST_VERSIONS = 50

/**
 * FEEL needs the names in scope to know where a name ends. Where the model does not tell them all, a text is compiled
 * when it is evaluated, once for each set of names that the values bring.
 */
function compileLater<T>(compile: (names: Shape) => Compiled<T>, names: Shape): (scope: Scope) => T | null {
  const versions = new Map<string, T | null>()
  return (scope) => {
    const shape = { ...names, ...shapeOfScope(scope) }
    const key = JSON.stringify(shape)
    if (!versions.has(key)) {
      if (versions.size > MOST_VERSIONS) versions.clear()
      versions.set(key, attempt(compile, shape))
    }
    return versions.get(key) ?? null
  }
}

function attempt<T>(compile: (names: Shape) => Compiled<T>, names: Shape): T | null {
  try {
    return compile(names).run
  } catch {
    return null
  }
}

type Runner<R> = (scope: Scope) => R

/** Numbers, strings and signs: what most cells are. No name is in them, so none has to be known to read them. */
const NAMELESS = /^(?:[^\p{L}_?"`]|"(?:[^"\\]|\\.)*")*$/u

/** The names within the values of a scope, however deep: what the filter of a list may speak of. */
function namesWithin(shape: Shape): Set<string> {
  const inner = Object.values(shape).flatMap((part) => (part ? [...Object.keys(part), ...namesWithin(part)] : []))
  return new Set(inner)
}

function prepare<R>(compile: (names: Shape) => Compiled<Runner<R>>, text: string, env: Env): Runner<R | null> {
  const problem = (message: string) => env.problems.push({ message, where: env.where })
  const isUnknown = (name: string) => !Object.hasOwn(env.names, name)
  try {
    const compiled = compile(NAMELESS.test(text) ? {} : env.names)
    for (const name of [...compiled.used].filter(isUnknown)) problem(`“${text}” uses ${name}, which nothing is named`)
    const within = compiled.perhaps.size > 0 ? namesWithin(env.names) : null
    const isNowhere = (name: string) => isUnknown(name) && !within?.has(name)
    if (![...compiled.used].some(isUnknown) && ![...compiled.perhaps].some(isNowhere)) return compiled.run
  } catch (error) {
    problem(`“${text}” ${(error as Error).message}`)
  }
  const later = compileLater(compile, env.names)
  return (scope) => {
    const run = later(scope)
    return run ? run(scope) : scope.run.warn('SYNTAX', `“${text}” cannot be read`)
  }
}

/** An expression made ready to be evaluated in a place; a text that is empty is null. */
export function prepareExpression(text: string, env: Env): Evaluate {
  if (text === '') return () => null
  return prepare((names) => compileExpression(text, names), text, env)
}

/** Unary tests made ready; null where they let everything pass. */
export function prepareTests(text: string, env: Env): Test | null {
  if (text === '' || text === '-') return null
  return prepare((names) => compileUnaryTests(text, names), text, env)
}
