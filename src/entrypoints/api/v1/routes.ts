import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { AppError } from '#lib/app-error.ts'
import { checkInput } from '#lib/check-input.ts'
import type { Env, HttpContext } from '../../http/env.ts'
import type { Endpoint, FileAnswer } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { openApiDocument } from './openapi.ts'

const brokenJson = () =>
  new AppError({ code: 'input.broken-json', kind: 'invalid', message: 'The body is not JSON. Send application/json.' })

const noSuchEndpoint = () =>
  new AppError({
    code: 'http.no-such-endpoint',
    kind: 'not-found',
    message: 'There is no such endpoint. /api lists them.',
  })

async function callOf(c: HttpContext, { params, query, body, takes }: Endpoint) {
  return {
    params: params && checkInput(params, c.req.param()),
    query: query && checkInput(query, c.req.query()),
    body: body && checkInput(body, await c.req.json().catch(() => Promise.reject(brokenJson()))),
    stream: takes && c.req.raw.body ? Readable.fromWeb(c.req.raw.body as never) : Readable.from([]),
  }
}

/** A refused upload may leave its body unread; Node then closes the connection, which is what we want. */
async function answer(c: HttpContext, endpoint: Endpoint): Promise<Response> {
  const result = await endpoint.run(c.var.ctx, (await callOf(c, endpoint)) as never)
  if (endpoint.answer) return c.json(result as object)
  if (!endpoint.gives) return c.body(null, 204)
  const { content, type, name } = result as FileAnswer
  return c.body(content as string, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': 'sandbox',
  })
}

/** The API, mounted under /api/v1. */
export function apiRoutes(): Hono<Env> {
  const api = new Hono<Env>()
  api.get('/openapi.json', (c) => c.json(openApiDocument(c.var.ctx.config.url)))
  for (const endpoint of endpoints) {
    const address = endpoint.path.replace(/\{(\w+)\}/g, ':$1')
    api.on(endpoint.method.toUpperCase(), address, (c) => answer(c, endpoint))
  }
  api.all('*', () => {
    throw noSuchEndpoint()
  })
  return api
}
