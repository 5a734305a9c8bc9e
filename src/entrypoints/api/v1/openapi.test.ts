import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { things } from '../../rooms.ts'
import { endpoints } from './endpoints.ts'
import { openApiDocument } from './openapi.ts'

type Schema = Record<string, unknown>
type Parameter = { name: string; in: string; required: boolean; schema: Schema }
type Media = Record<string, { schema: Schema }>
type Answer = { description: string; content?: Media }
type Operation = {
  summary: string
  operationId: string
  tags: string[]
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Media }
  responses: Record<string, Answer>
}
type Document = {
  openapi: string
  info: { title: string; version: string }
  servers: { url: string }[]
  tags: { name: string }[]
  security: Record<string, string[]>[]
  paths: Record<string, Record<string, Operation>>
  components: { securitySchemes: Schema; schemas: Record<string, Schema> }
}

const document = JSON.parse(JSON.stringify(openApiDocument('https://city.example'))) as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ at: `${method} ${path}`, path, method, operation })),
)

const ajv = new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: true })
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']
const REF = '#/components/schemas/'

/** Every reference within a value. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => (name === '$ref' ? [String(part)] : refsIn(part)))
}

/** Fails unless a schema is one of JSON Schema 2020-12 whose references lead somewhere. */
function expectSchema(at: string, schema: Schema): void {
  for (const ref of refsIn(schema).filter((one) => one.startsWith(REF)))
    expect([at, document.components.schemas[ref.slice(REF.length)] !== undefined]).toEqual([at, true])
  if (refsIn(schema).every((ref) => !ref.startsWith(REF))) expect([at, ajv.validateSchema(schema)]).toEqual([at, true])
}

// The rules are those of the OpenAPI specification 3.1.0, sections 4.8.1 to 4.8.30, as far as this document uses them.
describe('the OpenAPI document', () => {
  it('has what the specification asks of a document', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    for (const { url } of document.servers) expect(URL.canParse(url)).toBe(true)
    for (const requirement of document.security)
      for (const name of Object.keys(requirement)) expect(document.components.securitySchemes).toHaveProperty(name)
    for (const path of Object.keys(document.paths)) expect(path).toMatch(/^\//)
  })

  it('describes every endpoint once, under a name of its own', () => {
    expect(operations.map(({ at }) => at).toSorted()).toEqual(
      endpoints.map(({ method, path }) => `${method} ${path}`).toSorted(),
    )
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
    const known = new Set(document.tags.map(({ name }) => name))
    for (const { at, method, operation } of operations) {
      expect([at, METHODS.includes(method)]).toEqual([at, true])
      expect([at, operation.tags.every((tag) => known.has(tag))]).toEqual([at, true])
    }
  })

  it('declares exactly the parameters that stand in a path, each once, with a schema', () => {
    for (const { at, path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect([at, declared.map(({ name }) => name)]).toEqual([at, inPath])
      expect([at, declared.every(({ required }) => required)]).toEqual([at, true])
      const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
      expect([at, new Set(names).size]).toEqual([at, names.length])
      for (const { schema } of operation.parameters) expectSchema(at, schema)
    }
  })

  it('has no two paths that one address fits, but those told apart by a fixed part', () => {
    const templates = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, '{}'))
    expect(new Set(templates).size).toBe(templates.length)
  })

  it('gives each answer a description, and each body and answer a schema of JSON Schema', () => {
    for (const { at, operation } of operations) {
      expect([at, Object.keys(operation.responses).length >= 2]).toEqual([at, true])
      for (const [status, answer] of Object.entries(operation.responses)) {
        expect([at, status]).toEqual([at, expect.stringMatching(/^([1-5]\d\d|default)$/)])
        expect([at, answer.description]).toEqual([at, expect.any(String)])
        for (const { schema } of Object.values(answer.content ?? {})) expectSchema(at, schema)
      }
      for (const { schema } of Object.values(operation.requestBody?.content ?? {})) expectSchema(at, schema)
    }
  })

  it('names a policy that there is, for every endpoint', () => {
    for (const { method, path, operation } of endpoints)
      expect([`${method} ${path}`, things.policies.has(operation)]).toEqual([`${method} ${path}`, true])
  })
})
