import type { z } from 'zod'
import { jsonSchemaOf } from './openapi.ts'

/** As much of JSON Schema as our schemas use. */
type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  description?: string
}

/** Objects deeper than this are shown as `{…}`; /api/v1/openapi.json has them whole. */
const DEPTH = 2

function objectText({ properties = {}, required = [], additionalProperties }: Schema, depth: number): string {
  const names = Object.entries(properties)
  if (names.length === 0)
    return typeof additionalProperties === 'object' && Object.keys(additionalProperties).length
      ? `{ [name]: ${typeText(additionalProperties, depth + 1)} }`
      : '{ … }'
  if (depth >= DEPTH) return '{ … }'
  const fields = names.map(
    ([name, schema]) => `${name}${required.includes(name) ? '' : '?'}: ${typeText(schema, depth + 1)}`,
  )
  return `{ ${fields.join(', ')} }`
}

function listText(items: Schema, depth: number): string {
  const text = typeText(items, depth)
  return text.includes(' | ') && !text.startsWith('{') ? `(${text})[]` : `${text}[]`
}

/** A schema as one reads it: `{ id: text, rows: { … }[] }`. */
function typeText(schema: Schema, depth = 0): string {
  if (schema.anyOf) return schema.anyOf.map((one) => typeText(one, depth)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.type === 'array') return listText(schema.items ?? {}, depth)
  if (schema.type === 'object') return objectText(schema, depth)
  if (schema.format === 'date-time') return 'time'
  return { string: 'text', integer: 'whole number' }[String(schema.type)] ?? String(schema.type ?? 'anything')
}

/** What is sent (`input`) or answered (`output`), as one reads it. */
export const describeType = (type: z.ZodType, io: 'input' | 'output'): string =>
  typeText(jsonSchemaOf(type, io) as Schema)
