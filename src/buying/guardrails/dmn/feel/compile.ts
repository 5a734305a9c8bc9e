import { BUILT_INS } from './builtins/index.ts'
import { compileCollections } from './compile-collections.ts'
import { compileFunctions } from './compile-functions.ts'
import { compileLiterals } from './compile-literals.ts'
import { compileOperators } from './compile-operators.ts'
import { compileTests } from './compile-tests.ts'
import type { Evaluate, NodeCompiler, Test } from './compiled.ts'
import { type Node, readExpressionText, readUnaryTestsText, type Shape } from './parse.ts'
import { canonicalName } from './values.ts'

const COMPILERS: Record<string, NodeCompiler> = {
  ...compileLiterals,
  ...compileOperators,
  ...compileCollections,
  ...compileFunctions,
  ...compileTests,
}

function compileNode(node: Node): Evaluate {
  const compiler = COMPILERS[node.name]
  if (!compiler) throw new SyntaxError(`“${node.text}” is no expression`)
  return compiler(node, compileNode)
}

/** An expression made ready, and the names it uses that it does not bind itself; `perhaps` may be of a list's items. */
export type Compiled<T> = { run: T; used: Set<string>; perhaps: Set<string> }

const BINDING = new Set(['Name', 'ParameterName', 'Key'])

type Names = { used: Set<string>; perhaps: Set<string>; bound: Set<string> }

function collectNames(node: Node, into: Names, inFilter: boolean): void {
  if (node.name === 'QualifiedName') return
  if (node.name === 'VariableName') (inFilter ? into.perhaps : into.used).add(canonicalName(node.text))
  if (BINDING.has(node.name)) into.bound.add(canonicalName(node.text.replace(/^"|"$/g, '')))
  for (const [index, child] of node.children.entries())
    collectNames(child, into, inFilter || (node.name === 'FilterExpression' && index > 0))
}

const OWN = new Set(['?', 'item', 'partial'])

function compiledFrom<T>(tree: Node, run: T): Compiled<T> {
  const names: Names = { used: new Set(), perhaps: new Set(), bound: new Set() }
  collectNames(tree, names, false)
  const isFree = (name: string) => !names.bound.has(name) && !OWN.has(name) && !BUILT_INS.has(name)
  const free = (set: Set<string>) => new Set([...set].filter(isFree))
  return { run, used: free(names.used), perhaps: free(names.perhaps) }
}

/** Compiles an expression; throws a SyntaxError where it cannot be read. */
export function compileExpression(text: string, names: Shape): Compiled<Evaluate> {
  const tree = readExpressionText(text, names)
  return compiledFrom(tree, compileNode(tree))
}

/** Compiles the unary tests of a cell: whether `?`, the subject of the scope, passes. Null counts as no. */
export function compileUnaryTests(text: string, names: Shape): Compiled<Test> {
  const tree = readUnaryTestsText(text, { ...names, '?': null })
  const run = compileNode(tree)
  return compiledFrom(tree, (scope) => run(scope) as boolean | null)
}
