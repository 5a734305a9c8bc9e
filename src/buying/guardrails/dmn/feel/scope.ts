import type { Callable, Run } from './values.ts'

/** The names that an expression sees: its own, then those around it. `subject` is what `?` stands for. */
export type Scope = {
  names: ReadonlyMap<string, unknown>
  parent: Scope | null
  subject: unknown
  run: Run
}

/** The value of a name (canonical); undefined where nothing has that name. */
export function lookUp(scope: Scope, name: string): unknown {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const value = at.names.get(name)
    if (value !== undefined || at.names.has(name)) return value ?? null
  }
  return undefined
}

/** A scope within another. */
export const within = (parent: Scope, names: ReadonlyMap<string, unknown>): Scope => ({
  names,
  parent,
  subject: parent.subject,
  run: parent.run,
})

/** The outermost scope of an evaluation. */
export const outermost = (run: Run, names: ReadonlyMap<string, unknown>): Scope => ({
  names,
  parent: null,
  subject: null,
  run,
})

/** Calls a function with values in order; null with a warning where their number is wrong. */
export function call(callable: Callable, args: unknown[], run: Run): unknown {
  if (args.length < callable.required || (args.length > callable.parameters.length && !callable.variadic))
    return run.warn(
      'FUNCTION',
      `a function was called with ${args.length} values, it takes (${callable.parameters.join(', ')})`,
    )
  try {
    return callable(args, run) ?? null
  } catch (error) {
    return run.warn('FUNCTION', `a function could not be carried out: ${(error as Error).message}`)
  }
}
