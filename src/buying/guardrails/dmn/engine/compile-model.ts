import type { Evaluate } from '../feel/compiled.ts'
import type { Shape } from '../feel/parse.ts'
import type { Type } from '../feel/type.ts'
import { canonicalName } from '../feel/values.ts'
import type {
  BusinessKnowledgeModel,
  Decision,
  DecisionService,
  DmnModel,
  InputData,
  KnowledgeRequirement,
} from '../model/model.ts'
import type { Problem } from '../model/read-model.ts'
import { compileBoxed, compileFunction, shapeOfExpression } from './boxed.ts'
import type { Env } from './env.ts'
import { compileTypes, type ImportedTypes } from './item-types.ts'
import type { TypeTable } from './type-table.ts'

/** A part that another requires, and what it calls it: `prefix` is the name of an import. */
export type Required = { key: string; name: string; prefix: string }

/** A part of a model, ready. Keys are `namespace#id`; `signature` is the type of a function, where one is named. */
export type Element = { key: string; name: string; canonical: string; type: Type; types: TypeTable } & (
  | { kind: 'input' }
  | { kind: 'decision'; required: Required[]; evaluate: Evaluate | null }
  | { kind: 'knowledge'; required: Required[]; evaluate: Evaluate | null; signature: Type }
  | { kind: 'service'; parameters: Required[]; outputs: Required[]; signature: Type }
)

/** A model ready to be evaluated as often as wanted: everything is read and compiled once. */
export type CompiledModel = { model: DmnModel; elements: ReadonlyMap<string, Element>; problems: Problem[] }

type Source =
  | { kind: 'input'; model: DmnModel; part: InputData }
  | { kind: 'decision'; model: DmnModel; part: Decision }
  | { kind: 'knowledge'; model: DmnModel; part: BusinessKnowledgeModel }
  | { kind: 'service'; model: DmnModel; part: DecisionService }

type Library = { models: DmnModel[]; sources: Map<string, Source>; types: Map<string, TypeTable>; problems: Problem[] }

const keyOf = (model: DmnModel, part: { id?: string; name: string }): string =>
  `${model.namespace}#${part.id ?? part.name}`

function sourcesOf(model: DmnModel): [string, Source][] {
  return [
    ...model.inputData.map((part): [string, Source] => [keyOf(model, part), { kind: 'input', model, part }]),
    ...model.decisions.map((part): [string, Source] => [keyOf(model, part), { kind: 'decision', model, part }]),
    ...model.businessKnowledgeModels.map((part): [string, Source] => [
      keyOf(model, part),
      { kind: 'knowledge', model, part },
    ]),
    ...model.decisionServices.map((part): [string, Source] => [keyOf(model, part), { kind: 'service', model, part }]),
  ]
}

/** A model and those it imports without a name, whose parts are its own, and theirs, each once. */
function withUnnamed(model: DmnModel, models: DmnModel[], seen: DmnModel[] = []): DmnModel[] {
  if (seen.includes(model)) return seen
  seen.push(model)
  for (const { name, namespace } of model.imports) {
    const other = name === '' ? models.find((other) => other.namespace === namespace) : undefined
    if (other) withUnnamed(other, models, seen)
  }
  return seen
}

function importedTypes(model: DmnModel, library: Library): ImportedTypes {
  const tableOf = (namespace: string, name: string) => {
    const types = library.types.get(namespace)
    return types ? [{ name: canonicalName(name), types }] : []
  }
  const named = model.imports.filter(({ name }) => name !== '')
  return [
    ...named.flatMap(({ name, namespace }) => tableOf(namespace, name)),
    ...withUnnamed(model, library.models).flatMap(({ namespace }) => tableOf(namespace, '')),
  ]
}

/** `#id` is of the model itself, else of one that it imports without a name; `namespace#id` of the one it says. */
function findSource(href: string, from: DmnModel, library: Library): [string, Source] | undefined {
  const keys = href.startsWith('#')
    ? withUnnamed(from, library.models).map(({ namespace }) => namespace + href)
    : [href]
  for (const key of keys) {
    const source = library.sources.get(key)
    if (source) return [key, source]
  }
  return undefined
}

function requiredAt(href: string, from: DmnModel, library: Library, where: string): Required[] {
  const [key, source] = findSource(href, from, library) ?? []
  if (!key || !source) {
    library.problems.push({ message: `${href} is required and does not exist`, where })
    return []
  }
  const prefix = from.imports.find(
    ({ namespace }) => namespace === source.model.namespace && source.model !== from,
  )?.name
  return [{ key, name: canonicalName(nameOf(source)), prefix: canonicalName(prefix ?? '') }]
}

const nameOf = ({ part }: Source): string => part.variable?.name || part.name

function shapeOf(source: Source, library: Library): Shape | null {
  const types = library.types.get(source.model.namespace)
  if (!types || source.kind === 'service' || source.kind === 'knowledge') return null
  const typed = types.shapeOf(source.part.variable?.typeRef)
  if (typed || source.kind !== 'decision') return typed
  return shapeOfExpression(source.part.expression, { names: {}, types, where: '', problems: [] })
}

/** The names that what is required brings into scope; those of an import are within its name. */
function namesOf(required: Required[], library: Library): Shape {
  const names: Shape = {}
  for (const { key, name, prefix } of required) {
    const source = library.sources.get(key)
    const shape = source ? shapeOf(source, library) : null
    if (prefix === '') names[name] = shape
    else names[prefix] = { ...names[prefix], [name]: shape }
  }
  return names
}

const hrefsOf = (knowledge: KnowledgeRequirement[]): string[] =>
  knowledge.map(({ requiredKnowledge }) => requiredKnowledge)

function requiredBy(source: Source, where: string, library: Library): Required[] {
  const { part } = source
  const information = source.kind === 'decision' ? source.part.information : []
  const hrefs = information.map(({ requiredInput, requiredDecision }) => requiredInput ?? requiredDecision ?? '')
  const knowledge = 'knowledge' in part ? hrefsOf(part.knowledge) : []
  return [...hrefs, ...knowledge].flatMap((href) => requiredAt(href, source.model, library, where))
}

function compileElement(key: string, source: Source, library: Library): Element {
  const types = library.types.get(source.model.namespace) as TypeTable
  const { model, part } = source
  const where = `${source.kind} ${part.name}`
  const typeRef = part.variable?.typeRef
  const name = nameOf(source)
  const common = { key, name, canonical: canonicalName(name), types }
  if (source.kind === 'input') return { ...common, type: types.typeOf(typeRef), kind: 'input' }
  if (source.kind === 'service') {
    const { inputData, inputDecisions, outputDecisions } = source.part
    const all = (hrefs: string[]) => hrefs.flatMap((href) => requiredAt(href, model, library, where))
    const parameters = all([...inputData, ...inputDecisions])
    return {
      ...common,
      type: types.outputOf(typeRef),
      kind: 'service',
      parameters,
      outputs: all(outputDecisions),
      signature: types.signatureOf(typeRef),
    }
  }
  const required = requiredBy(source, where, library)
  const env: Env = { names: namesOf(required, library), types, where, problems: library.problems }
  if (source.kind === 'knowledge') {
    const evaluate = source.part.logic ? compileFunction(source.part.logic, env) : null
    return {
      ...common,
      type: types.outputOf(typeRef),
      kind: 'knowledge',
      required,
      evaluate,
      signature: types.signatureOf(typeRef),
    }
  }
  const evaluate = source.part.expression ? compileBoxed(source.part.expression, env) : null
  return { ...common, type: types.typeOf(typeRef), kind: 'decision', required, evaluate }
}

/** Makes a model ready, with the models it imports; `problems` are what a person should mend before it is used. */
export function compileModel(model: DmnModel, imported: DmnModel[] = []): CompiledModel {
  const models = [model, ...imported]
  const sources = new Map(models.toReversed().flatMap(sourcesOf))
  const library: Library = { models, sources, types: new Map(), problems: [] }
  for (const one of models)
    library.types.set(
      one.namespace,
      compileTypes(one, () => importedTypes(one, library), library.problems),
    )
  for (const { namespace, name } of model.imports)
    if (!models.some((other) => other.namespace === namespace))
      library.problems.push({ message: `the import ${name} of ${namespace} was not given`, where: 'imports' })
  const elements = new Map([...sources].map(([key, source]) => [key, compileElement(key, source, library)]))
  return { model, elements, problems: library.problems }
}
