import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'

type Json = Record<string, unknown>

const schemaOf = (type: z.ZodType): Json =>
  z.toJSONSchema(type, { target: 'draft-2020-12', unrepresentable: 'any', io: 'output', override: dateAsText }) as Json

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

function parametersOf(place: 'path' | 'query', shape: z.ZodObject | undefined): Json[] {
  return Object.entries(shape?.shape ?? {}).map(([name, type]) => {
    const { description, ...schema } = schemaOf(type as z.ZodType)
    const required = place === 'path' || !(type as z.ZodType).safeParse(undefined).success
    return { name, in: place, required, schema, ...(description ? { description } : {}) }
  })
}

const errorAnswer = {
  description: 'A refusal, with its code and a sentence',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
}

function operationOf(endpoint: Endpoint): Json {
  const { summary, params, query, body, takes, answer, gives } = endpoint
  const type = answer ? 'application/json' : gives
  const content = type ? { content: { [type]: { schema: answer ? schemaOf(answer) : { type: 'string' } } } } : {}
  const requestBody = body
    ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }
    : takes
      ? { requestBody: { required: true, content: { [takes]: { schema: { type: 'string', format: 'binary' } } } } }
      : {}
  return {
    summary,
    operationId: `${endpoint.method}${endpoint.path.replace(/[{}]/g, '').replace(/[/-](\w)/g, (_, c: string) => c.toUpperCase())}`,
    parameters: [...parametersOf('path', params), ...parametersOf('query', query)],
    ...requestBody,
    responses: {
      [type ? '200' : '204']: { description: type ? 'Done' : 'Done, nothing to say', ...content },
      default: errorAnswer,
    },
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
    },
    servers: [{ url: `${url}/api/v1` }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An access token from your account page.' },
      },
      schemas: { Refusal: refusal },
    },
  }
}
