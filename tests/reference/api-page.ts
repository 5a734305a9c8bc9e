import type { z } from 'zod'
import type { Endpoint } from '#entrypoints/api/v1/endpoint.ts'
import { endpoints } from '#entrypoints/api/v1/endpoints.ts'
import { jsonSchemaOf, nounOf } from '#entrypoints/api/v1/openapi.ts'
import { page, policyOf, table } from './pages.ts'

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

const textOf = (type: z.ZodType, io: 'input' | 'output') => typeText(jsonSchemaOf(type, io) as Schema)

function parameters(place: string, shape: z.ZodObject | undefined): string[][] {
  return Object.entries(shape?.shape ?? {}).map(([name, type]) => {
    const { description = '', ...schema } = jsonSchemaOf(type as z.ZodType, 'input') as Schema & { default?: unknown }
    const isOptional = place === 'query' && (type as z.ZodType).safeParse(undefined).success
    const usual = schema.default === undefined || schema.default === '' ? '' : ` Default: ${String(schema.default)}.`
    return [`\`${name}\``, place, `${typeText(schema)}${isOptional ? '' : ', needed'}`, `${description}${usual}`]
  })
}

/** Ids in a path tell themselves. */
const isTold = ([name, place, , about]: string[]) => place === 'query' || (about !== '' && name !== '`projectId`')

function answerText({ answer, gives, status }: Endpoint): string {
  if (answer) return `${status ?? 200}, \`${textOf(answer, 'output')}\``
  return gives ? `200, a file (\`${gives}\`)` : '204, nothing'
}

function section(endpoint: Endpoint): string {
  const { method, path, summary, operation, params, query, body, takes } = endpoint
  const rows = [...parameters('path', params), ...parameters('query', query)].filter(isTold)
  return [
    `### ${method.toUpperCase()} ${path}`,
    `${summary}.`,
    `Who: ${policyOf(operation)}`,
    ...(rows.length ? [table(['parameter', 'in', 'type', 'what it is'], rows)] : []),
    ...(body ? [`Body: \`${textOf(body, 'input')}\``] : []),
    ...(takes ? [`Body: the file itself (\`${takes}\`)`] : []),
    `Answer: ${answerText(endpoint)}`,
  ].join('\n\n')
}

const title = (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1)

const ABOUT = `Everything the pages do, a program can do too, with the rights of the person whose token it carries: make one on your
account page, and send it as \`Authorization: Bearer …\`. Addresses begin with \`/api/v1\`; \`/api/v1/openapi.json\` is the same as
an OpenAPI 3.1 document, \`/api\` a page of it.

- Answers are JSON; times are RFC 3339. [Errors](errors.md) have a code, a sentence and details: 401 without a token, 404 for what
  is not in a project of yours, 403 where your role does not allow it, 422 where something is wrong with the request.
- Long lists take \`limit\` and \`offset\`. Files are sent and answered as they are.
- Long work answers 202 with a task, or with a snapshot and its \`taskId\`: \`GET /projects/{projectId}/work/{taskId}\` tells how
  far it is, \`DELETE\` stops it.

From a file to figures:

\`\`\`sh
A=http://localhost:8080/api/v1/projects/$PROJECT; T="Authorization: Bearer $TOKEN"
curl -H "$T" --data-binary @awards.csv "$A/files?name=awards.csv"                                    # gives the file's id
curl -H "$T" -H 'content-type: application/json' -d '{"name": "Awarded contracts"}' "$A/sources"     # gives the source's id
curl -H "$T" -H 'content-type: application/json' -d "{\\"sourceId\\": \\"$SOURCE\\", \\"fileId\\": \\"$FILE\\"}" "$A/snapshots"
curl -H "$T" -X POST "$A/line/runs"; curl -H "$T" "$A/measures"
\`\`\``

export function apiPage(): string {
  const nouns = Map.groupBy(endpoints, nounOf)
  const parts = [...nouns].map(([noun, all]) => `## ${title(noun)}\n\n${all.map(section).join('\n\n')}`)
  return page('API', ABOUT, parts.join('\n\n'))
}
