import { outermost } from '../feel/scope.ts'
import { TYPES } from '../feel/types.ts'
import { canonicalName } from '../feel/values.ts'
import type { Problem } from '../model/read-model.ts'
import { prepareExpression, prepareTests } from './env.ts'
import { newRun, type Warning } from './evaluate.ts'
import { compileTypes } from './item-types.ts'

const NO_MODEL = {
  name: '',
  namespace: '',
  imports: [],
  itemDefinitions: [],
  inputData: [],
  decisions: [],
  businessKnowledgeModels: [],
  decisionServices: [],
  knowledgeSources: [],
}

/** Evaluates FEEL by itself with given names; with a `subject` the text is unary tests of it. Never throws. */
export function evaluateFeel(
  text: string,
  names: Record<string, unknown> = {},
  { now, subject }: { now?: Date; subject?: unknown } = {},
): { value: unknown; warnings: Warning[] } {
  const { run, warnings } = newRun(now)
  const problems: Problem[] = []
  const types = compileTypes(NO_MODEL, () => [], problems)
  const given = new Map(Object.entries(names).map(([name, value]) => [canonicalName(name), value]))
  const scope = { ...outermost(run, new Map([...given, [TYPES, types.find]])), subject }
  const env = {
    names: Object.fromEntries([...given.keys()].map((name) => [name, null])),
    types,
    where: 'FEEL',
    problems,
  }
  run.where = 'FEEL'
  try {
    if (subject === undefined) return { value: prepareExpression(text, env)(scope) ?? null, warnings }
    const tests = prepareTests(text, env)
    return { value: tests ? tests(scope) : true, warnings }
  } catch (error) {
    run.warn('FAULT', (error as Error).message)
    return { value: null, warnings }
  }
}
