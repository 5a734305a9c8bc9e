import type { Node } from './parse.ts'
import type { Scope } from './scope.ts'

/** What an expression is turned into once: called with a scope it gives a value, as often as wanted. */
export type Evaluate = (scope: Scope) => unknown

/** Whether the subject of a scope passes; null counts as no. */
export type Test = (scope: Scope) => boolean | null

/** What compiles the parts of a node. */
export type Compile = (node: Node) => Evaluate

/** How a kind of node is compiled. */
export type NodeCompiler = (node: Node, compile: Compile) => Evaluate
