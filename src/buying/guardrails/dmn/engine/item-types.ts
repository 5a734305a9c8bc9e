import type { Test } from '../feel/compiled.ts'
import type { Shape } from '../feel/parse.ts'
import type { Scope } from '../feel/scope.ts'
import { ANY, builtInType, type Type } from '../feel/type.ts'
import { canonicalName } from '../feel/values.ts'
import type { Constraint, DmnModel, ItemDefinition } from '../model/model.ts'
import type { Problem } from '../model/read-model.ts'
import { type Env, prepareTests } from './env.ts'
import type { TypeTable } from './type-table.ts'

/** Types of imported models are named after the import, `import.type`; those of an import without a name as they are. */
export type ImportedTypes = { name: string; types: TypeTable }[]

const MOST_DEPTH = 5

/** `feel:string` and `ns:tType` of DMN 1.1, without the prefix. */
const withoutPrefix = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

/** A type with what it allows; with `instead`, what the type it is made of allows no longer counts. */
const constrained = (of: Type, test: Test | null, instead: boolean): Type =>
  test
    ? { kind: 'allowed', of, instead, allows: (value, scope) => test({ ...scope, subject: value } as Scope) === true }
    : of

function findImported(name: string, imported: ImportedTypes): Type | undefined {
  for (const { name: prefix, types } of imported) {
    if (prefix !== '' && !name.startsWith(`${prefix}.`)) continue
    const found = prefix === '' ? types.findOwn(name) : types.find(name.slice(prefix.length + 1))
    if (found) return found
  }
  return undefined
}

/** Reads the item definitions of a model into types. Definitions may name each other in any order, themselves too. */
export function compileTypes(model: DmnModel, imported: () => ImportedTypes, problems: Problem[]): TypeTable {
  const definitions = new Map(model.itemDefinitions.map((item) => [canonicalName(item.name), item]))
  const types = new Map<string, Type>()
  const testOf = (constraint: Constraint | undefined, where: string) =>
    constraint ? prepareTests(constraint.text, { names: {}, types: table, where, problems } satisfies Env) : null

  const typeOfDefinition = (item: ItemDefinition): Type => {
    const allowed = constrained(baseOf(item), testOf(item.allowedValues, `type ${item.name}`), true)
    const whole: Type = item.isCollection ? { kind: 'list', of: allowed } : allowed
    return constrained(whole, testOf(item.typeConstraint, `type ${item.name}`), false)
  }
  const baseOf = (item: ItemDefinition): Type => {
    if (item.functionItem) return functionOf(item.functionItem)
    if (item.components.length === 0) return typeOf(item.typeRef)
    const entries = item.components.map((part) => ({ name: canonicalName(part.name), type: typeOfDefinition(part) }))
    return { kind: 'context', entries }
  }
  const functionOf = ({ parameters, outputTypeRef }: NonNullable<ItemDefinition['functionItem']>): Type => ({
    kind: 'function',
    parameters: null,
    typed: {
      parameters: new Map(parameters.map(({ name, typeRef }) => [canonicalName(name), typeOf(typeRef)])),
      output: typeOf(outputTypeRef),
    },
  })
  const findOwn = (given: string): Type | undefined => {
    const name = canonicalName(given)
    const item = definitions.get(name) ?? definitions.get(withoutPrefix(name))
    if (!item) return undefined
    const known = types.get(item.name) ?? typeOfDefinition(item)
    types.set(item.name, known)
    return known
  }
  const find = (name: string): Type | undefined =>
    findOwn(name) ?? builtInType(withoutPrefix(canonicalName(name))) ?? findImported(canonicalName(name), imported())
  const typeOf = (typeRef: string | undefined): Type => {
    if (typeRef === undefined || typeRef === '' || withoutPrefix(typeRef) === 'null') return ANY
    return builtInType(withoutPrefix(typeRef)) ?? { kind: 'named', name: typeRef, find }
  }
  const signatureOf = (typeRef: string | undefined): Type => {
    const found = typeRef ? find(typeRef) : undefined
    return found?.kind === 'function' ? found : ANY
  }
  const outputOf = (typeRef: string | undefined): Type => {
    const signature = signatureOf(typeRef)
    return signature.kind === 'function' ? (signature.typed?.output ?? ANY) : typeOf(typeRef)
  }
  const shapeOf = (typeRef: string | undefined): Shape | null => shapeOfType(typeOf(typeRef), find, 0)
  const table: TypeTable = { find, findOwn, typeOf, shapeOf, signatureOf, outputOf }
  return table
}

function shapeOfType(type: Type, find: TypeTable['find'], depth: number): Shape | null {
  if (depth > MOST_DEPTH) return null
  if (type.kind === 'list' || type.kind === 'allowed') return shapeOfType(type.of, find, depth)
  if (type.kind === 'named') {
    const found = (type.find ?? find)(type.name)
    return found ? shapeOfType(found, find, depth + 1) : null
  }
  if (type.kind !== 'context') return null
  return Object.fromEntries(type.entries.map((entry) => [entry.name, shapeOfType(entry.type, find, depth + 1)]))
}
