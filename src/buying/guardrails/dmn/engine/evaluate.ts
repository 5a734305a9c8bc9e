import { call } from '../feel/scope.ts'
import { type Callable, canonicalName, entryOf, type Hit, isContext, type Run } from '../feel/values.ts'
import type { CompiledModel, Element } from './compile-model.ts'
import { findValue, type Session } from './session.ts'

/** What was not as it should be, and where; the value there is null. */
export type Warning = { code: string; message: string; where: string }

/** What an evaluation gives. `trace` has the value of every decision that was worked out, by its name. */
export type Evaluation = { value: unknown; warnings: Warning[]; hits: Hit[]; trace: Record<string, unknown> }

/** What is asked: a decision, a service or a knowledge model by name or id, with the inputs by name. */
export type Ask = {
  decision?: string
  service?: string
  knowledge?: string
  inputs: Record<string, unknown>
  /** What `now()` and `today()` say; without it they are null with a warning. */
  now?: Date
}

const MOST_WARNINGS = 1000

/** A run of an evaluation, and what it warns of. */
export function newRun(now: Date | undefined): { run: Run; warnings: Warning[] } {
  const warnings: Warning[] = []
  const run: Run = {
    now: now ?? null,
    where: '',
    decision: '',
    hits: [],
    warn: (code, message) => {
      if (warnings.length < MOST_WARNINGS) warnings.push({ code, message, where: run.where })
      return null
    },
  }
  return { run, warnings }
}

/** Within a context of the import's name, and of the imports of that: `{ a: { b: { amount: 5 } } }` for `a.b.amount`. */
function givenWithin(inputs: Record<string, unknown>, path: string, name: string): unknown {
  let at: unknown = inputs
  for (const part of path.split('.').slice(0, -1)) at = isContext(at) ? entryOf(at, part) : undefined
  return isContext(at) ? entryOf(at, name) : undefined
}

/** Finds what was given for an input: by the path of imports to it, as a name or in contexts, else by its name. */
function givenIn(inputs: Record<string, unknown>): Session['given'] {
  const byName = new Map(Object.entries(inputs).map(([name, value]) => [canonicalName(name), value]))
  return ({ name, canonical }, path) => {
    if (path === '') return byName.get(canonical)
    return byName.get(path + canonical) ?? givenWithin(inputs, path, name) ?? byName.get(canonical)
  }
}

function findElement(compiled: CompiledModel, kind: Element['kind'], name: string): Element | undefined {
  const own = compiled.elements.get(`${compiled.model.namespace}#${name}`)
  if (own?.kind === kind) return own
  const canonical = canonicalName(name)
  const named = [...compiled.elements.values()].filter(
    (element) => element.kind === kind && element.canonical === canonical,
  )
  return named.find(({ key }) => key.startsWith(`${compiled.model.namespace}#`)) ?? named[0]
}

/** Values for a function's parameters by their names; null where one is missing. */
function invokeByName(callable: Callable, session: Session, inputs: Record<string, unknown>): unknown {
  const given = new Map(Object.entries(inputs).map(([name, value]) => [canonicalName(name), value]))
  const values = callable.parameters.map((name) => {
    const value = given.get(name)
    return value === undefined ? session.run.warn('INPUT', `the input ${name} was not given`) : value
  })
  return call(callable, values, session.run)
}

function answer(compiled: CompiledModel, ask: Ask, session: Session): unknown {
  const asked = [
    ['decision', ask.decision],
    ['service', ask.service],
    ['knowledge', ask.knowledge],
  ] as const
  for (const [kind, name] of asked) {
    if (name === undefined) continue
    const element = findElement(compiled, kind, name)
    if (!element) return session.run.warn('MODEL', `the model has no ${kind} ${name}`)
    const value = findValue(element.key, session)
    return kind === 'decision' || value === null ? value : invokeByName(value as Callable, session, ask.inputs)
  }
  return session.run.warn('MODEL', 'nothing was asked')
}

/** Evaluates a decision, a service or a knowledge model. Never throws: a fault is null, and a warning says where. */
export function evaluate(compiled: CompiledModel, ask: Ask): Evaluation {
  const { run, warnings } = newRun(ask.now)
  const given = givenIn(ask.inputs)
  const trace: Record<string, unknown> = {}
  const session: Session = { elements: compiled.elements, run, given, known: new Map(), working: new Set(), trace }
  try {
    return { value: answer(compiled, ask, session) ?? null, warnings, hits: run.hits, trace }
  } catch (error) {
    run.warn('FAULT', (error as Error).message)
    return { value: null, warnings, hits: run.hits, trace }
  }
}
