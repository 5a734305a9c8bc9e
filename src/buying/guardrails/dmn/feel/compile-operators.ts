import { calculate, isOrdered, negate } from './arithmetic.ts'
import { isEqual } from './compare.ts'
import type { Compile, Evaluate, NodeCompiler } from './compiled.ts'
import type { Node } from './parse.ts'
import { both } from './ranges.ts'
import type { Scope } from './scope.ts'
import { compileType, isOfType } from './types.ts'
import { kindOf } from './values.ts'

/** The parts of a node, compiled, of those that are no signs or words of the grammar. */
const part = (node: Node, index: number, compile: Compile): Evaluate => {
  const child = node.children.at(index)
  if (!child) throw new SyntaxError(`“${node.text}” is incomplete`)
  return compile(child)
}

function compileArithmetic(node: Node, compile: Compile): Evaluate {
  if (node.children.length === 2) {
    const operand = part(node, 1, compile)
    return (scope) => negate(operand(scope), scope.run)
  }
  const [a, b] = [part(node, 0, compile), part(node, 2, compile)]
  const op = node.children[1]?.text ?? ''
  return (scope) => calculate(op, a(scope), b(scope), scope.run)
}

const negatedTruth = (value: boolean | null): boolean | null => (value === null ? null : !value)

function equality(a: unknown, b: unknown, scope: Scope): boolean | null {
  return isEqual(a, b) ?? scope.run.warn('TYPE', `${kindOf(a)} and ${kindOf(b)} cannot be equal`)
}

function compileComparison(node: Node, compile: Compile): Evaluate {
  const op = node.children[1]?.text ?? ''
  if (op === 'between') return compileBetween(node, compile)
  if (op === 'in') return compileIn(node, compile)
  const [a, b] = [part(node, 0, compile), part(node, 2, compile)]
  if (op === '=') return (scope) => equality(a(scope), b(scope), scope)
  if (op === '!=') return (scope) => negatedTruth(equality(a(scope), b(scope), scope))
  return (scope) => isOrdered(op, a(scope), b(scope), scope.run)
}

function compileBetween(node: Node, compile: Compile): Evaluate {
  const [value, low, high] = [part(node, 0, compile), part(node, 2, compile), part(node, 4, compile)]
  return (scope) => {
    const of = value(scope)
    return both(isOrdered('>=', of, low(scope), scope.run), isOrdered('<=', of, high(scope), scope.run))
  }
}

function compileIn(node: Node, compile: Compile): Evaluate {
  const value = part(node, 0, compile)
  const test = node.children.find((child) => child.name.startsWith('PositiveUnaryTest'))
  if (!test) throw new SyntaxError(`“${node.text}” has nothing after in`)
  const passes = compile(test)
  return (scope) => passes({ ...scope, subject: value(scope) })
}

const truth = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)

/** Three-valued `and` and `or`: `decisive` decides alone, whatever the other side is. */
const compileLogic =
  (decisive: boolean): NodeCompiler =>
  (node, compile) => {
    const [a, b] = [part(node, 0, compile), part(node, 2, compile)]
    const check = (value: unknown, scope: Scope) => {
      if (typeof value !== 'boolean' && kindOf(value) !== 'null')
        scope.run.warn('TYPE', `${kindOf(value)} is neither true nor false`)
      return truth(value)
    }
    return (scope) => {
      const left = check(a(scope), scope)
      if (left === decisive) return decisive
      const right = check(b(scope), scope)
      return right === decisive ? decisive : left === null || right === null ? null : !decisive
    }
  }

function compileIf(node: Node, compile: Compile): Evaluate {
  const [condition, yes, no] = [part(node, 1, compile), part(node, 3, compile), part(node, 5, compile)]
  return (scope) => {
    const value = condition(scope)
    if (typeof value !== 'boolean') scope.run.warn('TYPE', `the condition of an if is ${kindOf(value)}`)
    return value === true ? yes(scope) : no(scope)
  }
}

function compileInstanceOf(node: Node, compile: Compile): Evaluate {
  const value = part(node, 0, compile)
  const type = compileType(node.children.at(-1))
  return (scope) => isOfType(value(scope), type, scope)
}

/** Arithmetic, comparison, logic, if and instance of. */
export const compileOperators: Record<string, NodeCompiler> = {
  ArithmeticExpression: compileArithmetic,
  Comparison: compileComparison,
  Conjunction: compileLogic(false),
  Disjunction: compileLogic(true),
  IfExpression: compileIf,
  InstanceOfExpression: compileInstanceOf,
}
