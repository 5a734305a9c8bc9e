import { conform } from '../feel/conform.ts'
import { call, outermost, type Scope } from '../feel/scope.ts'
import { TYPES } from '../feel/types.ts'
import { asCallable, type Callable, type Context, type Run } from '../feel/values.ts'
import type { Element, Required } from './compile-model.ts'
import { fromPlain } from './inputs.ts'

/**
 * One evaluation: what was given, what is known already, and what is being worked out. A model that is imported twice,
 * under two names, is two: its inputs may differ. So what is known is kept by the path of imports to it, `a.b.`.
 */
export type Session = {
  elements: ReadonlyMap<string, Element>
  run: Run
  /** The value given for an input, undefined where none is. */
  given: (element: Element, path: string) => unknown
  known: Map<string, unknown>
  working: Set<string>
  trace: Record<string, unknown>
}

const through = (path: string, prefix: string): string => (prefix === '' ? path : `${path}${prefix}.`)

/** The names that an element sees: what it requires, with the parts of an import in a context of its name. */
function scopeOf(element: Element, required: Required[], session: Session, path: string): Scope {
  const names = new Map<string, unknown>([[TYPES, element.types.find]])
  for (const { key, name, prefix } of required) {
    const value = findValue(key, session, through(path, prefix))
    if (prefix === '') names.set(name, value)
    else names.set(prefix, { ...(names.get(prefix) as Context | undefined), [name]: value })
  }
  return outermost(session.run, names)
}

const typesScope = (element: Element, run: Run): Scope => outermost(run, new Map([[TYPES, element.types.find]]))

function inputOf(element: Element, session: Session, path: string): unknown {
  const given = session.given(element, path)
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

/** A decision without logic is made elsewhere, and its value is given as an input is. */
const decidedElsewhere = (element: Element, session: Session, path: string): unknown =>
  session.given(element, path) === undefined
    ? session.run.warn('MODEL', `${element.name} has no logic`)
    : inputOf(element, session, path)

function decide(element: Element & { kind: 'decision' }, session: Session, path: string): unknown {
  const { run } = session
  const key = path + element.key
  if (session.working.has(key)) return run.warn('CYCLE', `${element.name} requires itself`)
  session.working.add(key)
  const value = inPlace(run, element.name, `decision ${element.name}`, () => {
    if (!element.evaluate) return decidedElsewhere(element, session, path)
    const scope = scopeOf(element, element.required, session, path)
    return conform(element.evaluate(scope), element.type, scope)
  })
  session.working.delete(key)
  session.trace[path + element.name] = value
  return value
}

/** A business knowledge model as a function; what it requires is looked up when it is called, itself too. */
function knowledgeOf(element: Element & { kind: 'knowledge' }, session: Session, path: string): unknown {
  const { run } = session
  const logic = element.evaluate
  if (!logic) return run.warn('MODEL', `${element.name} has no logic`)
  const outline = logic(typesScope(element, { ...run, warn: () => null })) as Callable | null
  if (!outline) return logic(typesScope(element, run))
  const invoke = (values: unknown[], run: Run): unknown =>
    inPlace(run, run.decision, `knowledge ${element.name}`, () => {
      const scope = scopeOf(element, element.required, session, path)
      return conform(call(logic(scope) as Callable, values, run), element.type, scope)
    })
  return asCallable(invoke, outline.parameters)
}

/** A decision service as a function of its input data, then its input decisions. */
function serviceOf(element: Element & { kind: 'service' }, session: Session, path: string): Callable {
  const invoke = (values: unknown[], run: Run): unknown => {
    const scope = typesScope(element, run)
    const known = new Map(
      element.parameters.map(({ key, prefix }, index) => {
        const target = session.elements.get(key)
        const value = values[index] ?? null
        return [
          through(path, prefix) + key,
          target ? conform(fromPlain(value, target.type), target.type, scope) : value,
        ]
      }),
    )
    const inner: Session = { ...session, run, known, working: new Set(), given: () => undefined }
    const results = element.outputs.map(
      ({ key, name, prefix }) => [name, findValue(key, inner, through(path, prefix))] as const,
    )
    const value = results.length === 1 ? results[0]?.[1] : Object.fromEntries(results)
    return conform(value ?? null, element.type, scope)
  }
  return asCallable(
    invoke,
    element.parameters.map(({ name }) => name),
  )
}

function workOut(element: Element, session: Session, path: string): unknown {
  if (element.kind === 'input') return inputOf(element, session, path)
  if (element.kind === 'decision') return decide(element, session, path)
  const callable =
    element.kind === 'knowledge' ? knowledgeOf(element, session, path) : serviceOf(element, session, path)
  return conform(callable, element.signature, typesScope(element, session.run))
}

/** The value of an input or a decision, or the function of a knowledge model or a service; worked out once. */
export function findValue(key: string, session: Session, path = ''): unknown {
  const place = path + key
  if (session.known.has(place)) return session.known.get(place)
  const element = session.elements.get(key)
  const value = element ? workOut(element, session, path) : session.run.warn('MODEL', `${key} does not exist`)
  session.known.set(place, value)
  return value
}
