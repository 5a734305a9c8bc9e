import { FeelRange } from 'feelin'
import { compare, isEqual } from './compare.ts'
import type { Compile, Evaluate, NodeCompiler, Test } from './compiled.ts'
import type { Node } from './parse.ts'
import { isInRange, isRangeInRange, rangeOf } from './ranges.ts'
import { call, type Scope } from './scope.ts'
import { asCallable, isCallable, kindOf } from './values.ts'

const isTests = (node: Node): boolean => node.name === 'PositiveUnaryTests' || node.name === 'PositiveUnaryTest'

/** Whether an expression speaks of `?` itself, so that its value is the answer. */
const namesSubject = (node: Node): boolean => node.text === '?' || node.children.some(namesSubject)

const asTruth = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)

/** Whether a value passes a test that is a value: a range or a list holds it, a function says so, or it is equal. */
export function passesValue(subject: unknown, test: unknown, scope: Scope): boolean | null {
  if (test instanceof FeelRange)
    return subject instanceof FeelRange ? isRangeInRange(subject, test) : inRangeOrWarn(subject, test, scope)
  if (isCallable(test)) return asTruth(call(test, [subject], scope.run))
  if (!Array.isArray(test)) return isEqual(subject, test)
  if (Array.isArray(subject) && isEqual(subject, test) === true) return true
  return anyOf(test.map((item) => () => passesValue(subject, item, scope)))
}

function inRangeOrWarn(subject: unknown, range: FeelRange, scope: Scope): boolean | null {
  const bound = range.start ?? range.end
  const result = isInRange(subject, range)
  if (result === null && kindOf(bound) !== kindOf(subject))
    return scope.run.warn(
      kindOf(subject) === 'null' ? 'NULL' : 'TYPE',
      `${kindOf(subject)} cannot be compared with ${kindOf(bound)}`,
    )
  return result
}

/** Three-valued or, of as many as it takes. */
function anyOf(tests: (() => boolean | null)[]): boolean | null {
  let result: boolean | null = false
  for (const test of tests) {
    const passes = test()
    if (passes === true) return true
    if (passes === null) result = null
  }
  return result
}

/** What speaks of `?` says yes or no itself; any other value is compared with the subject, true and false too. */
function compileTest(node: Node, compile: Compile): Evaluate {
  const only = node.children[0]
  if (!only) throw new SyntaxError('the test is empty')
  const evaluate = compile(only)
  const decides = namesSubject(only) && only.text !== '?'
  return (scope) => {
    const value = evaluate(scope)
    return decides && (typeof value === 'boolean' || value === null) ? value : passesValue(scope.subject, value, scope)
  }
}

function compileAll(node: Node, compile: Compile): Test {
  const tests = node.children.filter(isTests).map((child) => compile(child) as Test)
  const only = tests.length === 1 ? tests[0] : undefined
  return only ?? ((scope) => anyOf(tests.map((test) => () => test(scope))))
}

function compileUnaryTests(node: Node, compile: Compile): Evaluate {
  if (node.children.some((child) => child.name === 'Wildcard')) return () => true
  const tests = compileAll(node, compile)
  if (node.children[0]?.name !== 'not') return tests
  return (scope) => {
    const passes = tests(scope)
    return passes === null ? null : !passes
  }
}

const LITERALS = new Set(['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'AtLiteral'])

const isLiteral = (node: Node): boolean =>
  LITERALS.has(node.name) || (node.name === 'DateTimeLiteral' && node.children[0]?.name === 'AtLiteral')

/** What is made of literals alone is made once, when it is first asked for. */
function once(node: Node, evaluate: Evaluate): Evaluate {
  if (!node.children.every((child) => child.children.length === 0 || isLiteral(child))) return evaluate
  if (node.children.some((child) => child.name === 'VariableName' || child.name === '?')) return evaluate
  let made: unknown
  return (scope) => {
    made ??= evaluate(scope)
    return made
  }
}

function compileSimpleTest(node: Node, compile: Compile): Evaluate {
  const [first, second] = node.children
  if (!first) throw new SyntaxError('the test is empty')
  if (!second) return compile(first)
  const bound = compile(second)
  if (first.text === '!=') return (scope) => asCallable(([value]) => isEqual(value, bound(scope)) === false, ['value'])
  return once(node, (scope) => testAgainst(first.text, bound(scope), scope))
}

function testAgainst(op: string, bound: unknown, scope: Scope): unknown {
  if (op === '=') return asCallable(([value]) => isEqual(value, bound), ['value'])
  if (compare(bound, bound) === null) return scope.run.warn('NULL', `${op} has ${kindOf(bound)} after it`)
  if (op.startsWith('>')) return rangeOf(bound, null, op === '>=', false)
  return rangeOf(null, bound, false, op === '<=')
}

function compileInterval(node: Node, compile: Compile): Evaluate {
  const [open, low, , high, close] = node.children
  if (!low || !high) throw new SyntaxError(`“${node.text}” needs two ends`)
  const [from, to] = [compile(low), compile(high)]
  const [startIncluded, endIncluded] = [open?.text === '[', close?.text === ']']
  return (scope) => {
    const [start, end] = [from(scope), to(scope)]
    if (kindOf(start) === 'null' || kindOf(end) === 'null') return scope.run.warn('NULL', 'a range has an end of null')
    if (compare(start, end) === null)
      return scope.run.warn('TYPE', `${kindOf(start)} and ${kindOf(end)} are no ends of a range`)
    return rangeOf(start, end, startIncluded, endIncluded)
  }
}

/** Unary tests, of cells and after `in`, and ranges. */
export const compileTests: Record<string, NodeCompiler> = {
  UnaryTests: compileUnaryTests,
  PositiveUnaryTests: compileAll,
  PositiveUnaryTest: compileTest,
  SimplePositiveUnaryTest: compileSimpleTest,
  Interval: (node, compile) => once(node, compileInterval(node, compile)),
}
