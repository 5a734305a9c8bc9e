import { conform } from '../feel/conform.ts'
import { call, outermost, type Scope } from '../feel/scope.ts'
import { TYPES } from '../feel/types.ts'
import { asCallable, type Callable, type Context, type Run } from '../feel/values.ts'
import type { Element, Required } from './compile-model.ts'
import { fromPlain } from './inputs.ts'

/** One evaluation: what was given, what is known already, and what is being worked out. */
export type Session = {
  elements: ReadonlyMap<string, Element>
  run: Run
  /** The value given for an input, undefined where none is. */
  given: (element: Element) => unknown
  known: Map<string, unknown>
  working: Set<string>
  trace: Record<string, unknown>
}

/** The names that an element sees: what it requires, with the parts of an import in a context of its name. */
function scopeOf(element: Element, required: Required[], session: Session): Scope {
  const names = new Map<string, unknown>([[TYPES, element.types.find]])
  for (const { key, name, prefix } of required) {
    const value = findValue(key, session)
    if (prefix === '') names.set(name, value)
    else names.set(prefix, { ...(names.get(prefix) as Context | undefined), [name]: value })
  }
  return outermost(session.run, names)
}

const typesScope = (element: Element, run: Run): Scope => outermost(run, new Map([[TYPES, element.types.find]]))

function inputOf(element: Element, session: Session): unknown {
  const given = session.given(element)
  if (given === undefined || given === null) return session.run.warn('INPUT', `the input ${element.name} was not given`)
  return conform(fromPlain(given, element.type), element.type, typesScope(element, session.run))
}

/** Evaluates with another place to name in warnings, and the old one after. */
function inPlace<T>(run: Run, decision: string, where: string, evaluate: () => T): T {
  const [around, before] = [run.where, run.decision]
  run.where = where
  run.decision = decision
  try {
    return evaluate()
  } finally {
    run.where = around
    run.decision = before
  }
}

function decide(element: Element & { kind: 'decision' }, session: Session): unknown {
  const { run } = session
  if (session.working.has(element.key)) return run.warn('CYCLE', `${element.name} requires itself`)
  session.working.add(element.key)
  const value = inPlace(run, element.name, `decision ${element.name}`, () => {
    if (!element.evaluate) return run.warn('MODEL', `${element.name} has no logic`)
    const scope = scopeOf(element, element.required, session)
    return conform(element.evaluate(scope), element.type, scope)
  })
  session.working.delete(element.key)
  session.trace[element.name] = value
  return value
}

/** A business knowledge model as a function; what it requires is looked up when it is called, itself too. */
function knowledgeOf(element: Element & { kind: 'knowledge' }, session: Session): unknown {
  const { run } = session
  const logic = element.evaluate
  if (!logic) return run.warn('MODEL', `${element.name} has no logic`)
  const outline = logic(typesScope(element, { ...run, warn: () => null })) as Callable | null
  if (!outline) return logic(typesScope(element, run))
  const invoke = (values: unknown[], run: Run): unknown =>
    inPlace(run, run.decision, `knowledge ${element.name}`, () => {
      const scope = scopeOf(element, element.required, session)
      return conform(call(logic(scope) as Callable, values, run), element.type, scope)
    })
  return asCallable(invoke, outline.parameters)
}

/** A decision service as a function of its input data, then its input decisions. */
function serviceOf(element: Element & { kind: 'service' }, session: Session): Callable {
  const invoke = (values: unknown[], run: Run): unknown => {
    const scope = typesScope(element, run)
    const known = new Map(
      element.parameters.map(({ key }, index) => {
        const target = session.elements.get(key)
        const value = values[index] ?? null
        return [key, target ? conform(fromPlain(value, target.type), target.type, scope) : value]
      }),
    )
    const inner: Session = { ...session, run, known, working: new Set(), given: () => undefined }
    const results = element.outputs.map(({ key, name }) => [name, findValue(key, inner)] as const)
    const value = results.length === 1 ? results[0]?.[1] : Object.fromEntries(results)
    return conform(value ?? null, element.type, scope)
  }
  return asCallable(
    invoke,
    element.parameters.map(({ name }) => name),
  )
}

function workOut(element: Element, session: Session): unknown {
  if (element.kind === 'input') return inputOf(element, session)
  if (element.kind === 'decision') return decide(element, session)
  return element.kind === 'knowledge' ? knowledgeOf(element, session) : serviceOf(element, session)
}

/** The value of an input or a decision, or the function of a knowledge model or a service; worked out once. */
export function findValue(key: string, session: Session): unknown {
  if (session.known.has(key)) return session.known.get(key)
  const element = session.elements.get(key)
  const value = element ? workOut(element, session) : session.run.warn('MODEL', `${key} does not exist`)
  session.known.set(key, value)
  return value
}
