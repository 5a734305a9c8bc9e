import { BUILT_INS } from './builtins/index.ts'
import type { Compile, Evaluate, NodeCompiler } from './compiled.ts'
import { conform } from './conform.ts'
import type { Node } from './parse.ts'
import { call, type Scope, within } from './scope.ts'
import { typeOfNode } from './subtypes.ts'
import { ANY, type Type } from './type.ts'
import { compileType } from './types.ts'
import { asCallable, type Callable, canonicalName, isCallable, kindOf } from './values.ts'

type Arguments = (scope: Scope) => { values: unknown[] } | { named: Map<string, unknown> }

function compileArguments(node: Node | undefined, compile: Compile): Arguments {
  if (node?.name !== 'NamedParameters') {
    const values = (node?.children ?? []).map(compile)
    return (scope) => ({ values: values.map((value) => value(scope) ?? null) })
  }
  const named = node.children.map((parameter) => {
    const [name, value] = parameter.children
    if (!name || !value) throw new SyntaxError(`“${parameter.text}” has no value`)
    return [canonicalName(name.text), compile(value)] as const
  })
  return (scope) => ({ named: new Map(named.map(([name, value]) => [name, value(scope) ?? null])) })
}

/** Calls the signature that has the names that are given, with their values in its order. */
function callByNames(target: Callable, named: Map<string, unknown>, what: string, scope: Scope): unknown {
  const callable = (target.alternatives ?? [target]).find(({ parameters }) =>
    [...named.keys()].every((name) => parameters.includes(name)),
  )
  const last = callable?.parameters.findLastIndex((name) => named.has(name)) ?? -1
  const values = callable?.parameters.slice(0, last + 1).map((name) => named.get(name))
  if (!callable || !values || values.slice(0, callable.required).includes(undefined))
    return scope.run.warn('FUNCTION', `${what} has no such parameters`)
  return call(callable, values, scope.run)
}

/** Calls what an expression named, with what it was given. */
export function invoke(target: unknown, args: ReturnType<Arguments>, what: string, scope: Scope): unknown {
  if (!isCallable(target)) return scope.run.warn('FUNCTION', `${what} is no function but ${kindOf(target)}`)
  return 'values' in args ? call(target, args.values, scope.run) : callByNames(target, args.named, what, scope)
}

function compileInvocation(node: Node, compile: Compile): Evaluate {
  const [target, , given] = node.children
  if (!target) throw new SyntaxError('nothing is called')
  const args = compileArguments(given?.name === ')' ? undefined : given, compile)
  const callee = compile(target)
  return (scope) => invoke(callee(scope), args(scope), target.text, scope)
}

const asBuiltIn = (name: string): Evaluate => {
  const builtIn = BUILT_INS.get(canonicalName(name))
  return (scope) => builtIn ?? scope.run.warn('NAME', `nothing is named ${name}`)
}

/** `date(…)`, `time(…)` and their like, or `@"…"`. */
const compileTemporal: NodeCompiler = (node, compile) =>
  node.children.length === 1 && node.children[0] ? compile(node.children[0]) : compileInvocation(node, compile)

type Parameter = { name: string; type: Type | null }

function compileParameters(node: Node | undefined): Parameter[] {
  return (node?.children ?? [])
    .filter((child) => child.name === 'FormalParameter')
    .map((child) => {
      const type = child.children.find((part) => part.name === 'Type')
      return { name: canonicalName(child.children[0]?.text ?? ''), type: type ? compileType(type) : null }
    })
}

/** A function that FEEL defines: its body sees what was in scope where it was defined. */
function compileDefinition(node: Node, compile: Compile): Evaluate {
  const parameters = compileParameters(node.children.find((child) => child.name === 'FormalParameters'))
  const body = node.children.find((child) => child.name === 'FunctionBody')?.children[0]
  if (!body) throw new SyntaxError('a function has no body')
  if (node.children.some((child) => child.name === 'external'))
    return (scope) => scope.run.warn('FUNCTION', 'functions outside FEEL are not called')
  const evaluate = compile(body)
  const names = parameters.map(({ name }) => name)
  const takes = parameters.map(({ type }) => type ?? ANY)
  const type: Type = { kind: 'function', parameters: takes, result: typeOfNode(body) }
  return (scope) => {
    const callable = asCallable((values, run) => {
      const given = parameters.map(({ name, type }, index): [string, unknown] => [
        name,
        type ? conform(values[index] ?? null, type, scope) : (values[index] ?? null),
      ])
      return evaluate({ ...within(scope, new Map(given)), run })
    }, names)
    return Object.assign(callable, { type })
  }
}

/** Calls and definitions of functions. */
export const compileFunctions: Record<string, NodeCompiler> = {
  FunctionInvocation: compileInvocation,
  DateTimeLiteral: compileTemporal,
  DateTimeConstructor: ({ text }) => asBuiltIn(text),
  SpecialFunctionName: ({ text }) => asBuiltIn(text),
  FunctionDefinition: compileDefinition,
}
