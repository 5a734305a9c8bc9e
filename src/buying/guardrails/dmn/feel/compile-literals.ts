import { BUILT_INS } from './builtins/index.ts'
import { temporalOf } from './builtins/temporal.ts'
import type { Compile, Evaluate, NodeCompiler } from './compiled.ts'
import type { Node } from './parse.ts'
import { lookUp, type Scope } from './scope.ts'
import { canonicalName, isContext, kindOf, propertyOf } from './values.ts'

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' }

/** The string that a literal stands for. */
export const stringOf = (text: string): string =>
  text
    .slice(1, -1)
    .replace(/\\(U[0-9a-fA-F]{6}|u[0-9a-fA-F]{4}|[nrt"'\\])/g, (whole, token: string) =>
      /^[uU]/.test(token) ? String.fromCodePoint(Number.parseInt(token.slice(1), 16)) : (ESCAPES[token] ?? whole),
    )

const constant =
  (value: unknown): Evaluate =>
  () =>
    value

function compileNumber({ text }: Node): Evaluate {
  const value = Number(text.replace(/\s/g, ''))
  return constant(Number.isFinite(value) ? value : null)
}

/** A name: a variable in scope, else a built-in function. */
function compileName({ text }: Node): Evaluate {
  const name = canonicalName(text.replace(/`/g, ''))
  if (name === '?') return (scope) => scope.subject ?? null
  const builtIn = BUILT_INS.get(name)
  return (scope) => {
    const value = lookUp(scope, name)
    if (value !== undefined) return value
    return builtIn ?? scope.run.warn('NAME', `nothing is named ${name}`)
  }
}

function propertyFrom(target: unknown, name: string, scope: Scope): unknown {
  const value = propertyOf(target, name)
  if (value !== undefined) return value
  const code = kindOf(target) === 'null' ? 'NULL' : 'NAME'
  return scope.run.warn(code, `${isContext(target) ? 'the context' : kindOf(target)} has no ${name}`)
}

function compilePath(node: Node, compile: Compile): Evaluate {
  const [target, name] = [node.children[0], node.children.at(-1)]
  if (!target || !name) throw new SyntaxError(`“${node.text}” has no end`)
  const evaluate = compile(target)
  const key = canonicalName(name.text.replace(/`/g, ''))
  return (scope) => {
    const value = evaluate(scope)
    return Array.isArray(value) ? value.map((item) => propertyFrom(item, key, scope)) : propertyFrom(value, key, scope)
  }
}

const compileOnly: NodeCompiler = (node, compile) => {
  const only = node.children.find((child) => child.name !== '(' && child.name !== ')')
  if (!only) throw new SyntaxError('the expression is empty')
  return compile(only)
}

/** Literals, names and paths. */
export const compileLiterals: Record<string, NodeCompiler> = {
  Expression: compileOnly,
  ParenthesizedExpression: compileOnly,
  NumericLiteral: compileNumber,
  StringLiteral: ({ text }) => constant(stringOf(text)),
  BooleanLiteral: ({ text }) => constant(text === 'true'),
  null: () => constant(null),
  VariableName: compileName,
  '?': () => (scope) => scope.subject ?? null,
  PathExpression: compilePath,
  AtLiteral: (node) => {
    const text = stringOf(node.children[0]?.text ?? '""')
    const value = temporalOf(text)
    return value ? constant(value) : (scope) => scope.run.warn('VALUE', `@"${text}" is no date, time or duration`)
  },
}
