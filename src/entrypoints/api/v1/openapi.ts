import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'

type Json = Record<string, unknown>

/** Dates travel as RFC 3339 text. */
function dateAsText({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: { _zod: { def: { type: string } } }
  jsonSchema: Json
}): void {
  if (zodSchema._zod.def.type !== 'date') return
  jsonSchema.type = 'string'
  jsonSchema.format = 'date-time'
}

/** The JSON Schema of what is sent (`input`) or answered (`output`). */
export function jsonSchemaOf(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    io,
    override: dateAsText,
  }) as Json
  return schema
}

function parametersOf(place: 'path' | 'query', shape: z.ZodObject | undefined): Json[] {
  return Object.entries(shape?.shape ?? {}).map(([name, type]) => {
    const { description, ...schema } = jsonSchemaOf(type as z.ZodType, 'input')
    const required = place === 'path' || !(type as z.ZodType).safeParse(undefined).success
    return { name, in: place, required, schema, ...(description ? { description } : {}) }
  })
}

/** What an endpoint is about: the first part of its path, behind the project. */
export const nounOf = ({ path }: Pick<Endpoint, 'path'>): string =>
  path.replace(/^\/projects\/\{projectId\}(?=\/)/, '').split(/[/.]/)[1] ?? ''

const errorAnswer = {
  description: 'A refusal, with its code and a sentence',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
}

const fileSchema = { type: 'string', format: 'binary' }

function bodyOf({ body, takes }: Endpoint): Json {
  const content = body
    ? { 'application/json': { schema: jsonSchemaOf(body, 'input') } }
    : takes && { [takes]: { schema: fileSchema } }
  return content ? { requestBody: { required: true, content } } : {}
}

function answersOf({ answer, gives, status }: Endpoint): Json {
  if (answer) {
    const schema = jsonSchemaOf(answer, 'output')
    return {
      [status ?? 200]: { description: 'Done', content: { 'application/json': { schema } } },
      default: errorAnswer,
    }
  }
  if (gives)
    return { 200: { description: 'A file', content: { [gives]: { schema: fileSchema } } }, default: errorAnswer }
  return { 204: { description: 'Done, nothing to say' }, default: errorAnswer }
}

const operationIdOf = ({ method, path }: Endpoint) =>
  `${method}${path.replace(/[{}]/g, '').replace(/[/.-](\w)/g, (_, c: string) => c.toUpperCase())}`

function operationOf(endpoint: Endpoint): Json {
  const { summary, params, query, operation } = endpoint
  return {
    summary,
    operationId: operationIdOf(endpoint),
    tags: [nounOf(endpoint)],
    'x-policy': operation,
    parameters: [...parametersOf('path', params), ...parametersOf('query', query)],
    ...bodyOf(endpoint),
    responses: answersOf(endpoint),
  }
}

const refusal = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, details: { type: 'object' } },
    },
  },
}

/** The OpenAPI 3.1 document of the API, made from the endpoints themselves. */
export function openApiDocument(url: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const methods = paths[endpoint.path] ?? {}
    methods[endpoint.method] = operationOf(endpoint)
    paths[endpoint.path] = methods
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fairlead',
      version: '1',
      description: 'The same operations as the pages. Errors carry a code, a sentence and details.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${url}/api/v1` }],
    security: [{ token: [] }],
    tags: [...new Set(endpoints.map(nounOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An access token from your account page.' },
      },
      schemas: { Refusal: refusal },
    },
  }
}
