import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type CompiledModel, compileModel } from '../engine/compile-model.ts'
import { type Ask, type Evaluation, evaluate } from '../engine/evaluate.ts'
import { type Context, entryOf, isContext } from '../feel/values.ts'
import type { DmnModel } from '../model/model.ts'
import { readModel } from '../model/read-model.ts'
import { childOf, childrenOf, readXml, textOf, type XmlElement } from '../model/xml.ts'
import { isAsExpected, readValue, sayValue } from './expected.ts'

export type Count = { passed: number; all: number }
export type SuiteResult = { cases: Count; results: Count; failures: string[] }

type Found = { path: string; model: DmnModel }

function modelsBelow(folder: string): Found[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.dmn'))
    .toSorted()
    .flatMap((path) => readModelFile(join(folder, path)))
}

function readModelFile(path: string): Found[] {
  const { model } = readModel(readFileSync(path, 'utf8'))
  return model ? [{ path, model }] : []
}

/** The models that a model imports, and those that they import: where `locationURI` says, else by their namespace. */
function importsOf(main: Found, beside: Found[]): DmnModel[] {
  const chosen = new Map<string, DmnModel>([[main.model.namespace, main.model]])
  const visit = (from: Found): void => {
    for (const { namespace, locationURI } of from.model.imports) {
      if (chosen.has(namespace)) continue
      const candidates = beside.filter(({ model }) => model.namespace === namespace)
      const named = locationURI && resolve(dirname(from.path), locationURI)
      const found = candidates.find(({ path }) => path === named) ?? candidates[0]
      if (!found) continue
      chosen.set(namespace, found.model)
      visit(found)
    }
  }
  visit(main)
  return [...chosen.values()].slice(1)
}

function compileFor(folder: string, modelName: string): CompiledModel | null {
  const beside = modelsBelow(folder)
  const path = join(folder, modelName)
  const main = existsSync(path) ? readModelFile(path)[0] : beside.find(({ path }) => basename(path) === modelName)
  return main ? compileModel(main.model, importsOf(main, beside)) : null
}

const KINDS: Record<string, 'decision' | 'service' | 'knowledge'> = {
  decision: 'decision',
  decisionService: 'service',
  bkm: 'knowledge',
}

/** A case of a decision names its decisions by its results, whatever it says it invokes. */
const isInvocation = ({ attributes }: XmlElement): boolean =>
  Boolean(attributes.invocableName) && (KINDS[attributes.type ?? 'decision'] ?? 'decision') !== 'decision'

/** What a test asks for: what the case invokes, else what the result names. */
function askFor(test: XmlElement, result: XmlElement, inputs: Context): Ask {
  const invoked = isInvocation(test) ? test.attributes.invocableName : undefined
  const kind = KINDS[(invoked ? test.attributes.type : result.attributes.type) ?? 'decision'] ?? 'decision'
  return { [kind]: invoked ?? result.attributes.name ?? '', inputs, now: new Date() }
}

/** A service with several outputs, when a case invokes it, is asked for one of them. */
function valueAsked(test: XmlElement, result: XmlElement, { value }: Evaluation): unknown {
  const name = result.attributes.name ?? ''
  const entry = isInvocation(test) && isContext(value) ? entryOf(value, name) : undefined
  return entry === undefined ? value : entry
}

/** What is given for an input: a value without a type is a text where the input is one. */
function readInput(node: XmlElement, { model }: CompiledModel): [string, unknown] {
  const name = node.attributes.name ?? ''
  const typeRef = model.inputData.find((input) => input.name === name)?.variable?.typeRef
  return [name, readValue(node, /^(.*:)?string$/.test(typeRef ?? '') ? 'as text' : 'by looks')]
}

/** Runs a result of a case; what is wrong with it, or null. */
function checkResult(compiled: CompiledModel, test: XmlElement, result: XmlElement): string | null {
  const inputs = Object.fromEntries(childrenOf(test, 'inputNode').map((node) => readInput(node, compiled)))
  const expected = readValue(childOf(result, 'expected'))
  const evaluation = evaluate(compiled, askFor(test, result, inputs))
  const actual = valueAsked(test, result, evaluation)
  if (isAsExpected(expected, actual) || isAsExpected(readValue(childOf(result, 'expected'), 'as text'), actual))
    return null
  if (result.attributes.errorResult === 'true' && actual === null) return null
  const warning = evaluation.warnings[0]
  const told = warning ? ` (${warning.where}: ${warning.message})` : ''
  const name = result.attributes.name ?? test.attributes.invocableName
  return `  ${test.attributes.id ?? ''} ${name}: expected ${sayValue(expected)}, came ${sayValue(actual)}${told}`
}

function runFile(folder: string, file: string, into: SuiteResult): void {
  const { root, problem } = readXml(readFileSync(join(folder, file), 'utf8'))
  if (!root) {
    into.cases.all++
    into.failures.push(`  ${file} cannot be read: ${problem?.message}`)
    return
  }
  const modelName = textOf(root, 'modelName') ?? ''
  const compiled = compileFor(folder, modelName)
  if (!compiled) into.failures.push(`  ${file}: the model ${modelName} cannot be read`)
  for (const test of childrenOf(root, 'testCase')) {
    const results = childrenOf(test, 'resultNode')
    const failures = results.map((result) => (compiled ? checkResult(compiled, test, result) : ''))
    into.cases.all++
    into.results.all += results.length
    into.results.passed += failures.filter((failure) => failure === null).length
    if (failures.every((failure) => failure === null)) into.cases.passed++
    into.failures.push(...failures.filter((failure): failure is string => Boolean(failure)))
  }
}

/** Runs the test files of a suite against the models in its folder. */
export function runSuite(folder: string, files: string[]): SuiteResult {
  const result: SuiteResult = { cases: { passed: 0, all: 0 }, results: { passed: 0, all: 0 }, failures: [] }
  for (const file of files) runFile(folder, file, result)
  return result
}
