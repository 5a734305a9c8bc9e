import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import type { Env, HttpContext } from '../../http/env.ts'
import { readText } from '../../http/read-text.ts'
import { sendFile } from '../../http/send-file.ts'
import { brokenJson, checkPart, noSuchEndpoint } from './check-request.ts'
import type { Endpoint, FileAnswer } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { openApiDocument } from './openapi.ts'

/** A mapping or settings are far smaller; files come as they are, not as JSON. */
const MOST_JSON_BYTES = 10_000_000

const tooMuchJson = () =>
  new AppError({
    code: 'input.too-large',
    kind: 'invalid',
    message: `The body is larger than ${MOST_JSON_BYTES / 1_000_000} MB of JSON.`,
  })

async function readJson(c: HttpContext): Promise<unknown> {
  const text = await readText(c)
  try {
    return JSON.parse(text)
  } catch {
    throw brokenJson()
  }
}

async function callOf(c: HttpContext, { params, query, body, takes }: Endpoint) {
  return {
    params: params && checkPart(params, c.req.param()),
    query: query && checkPart(query, c.req.query()),
    body: body && checkPart(body, await readJson(c)),
    signal: c.req.raw.signal,
    stream: takes && c.req.raw.body ? Readable.fromWeb(c.req.raw.body as never) : Readable.from([]),
  }
}

function sendContent(c: HttpContext, { name, type, ...file }: FileAnswer, gives: string) {
  if ('path' in file) return sendFile(c, { path: file.path, fileName: name, type: type ?? gives })
  return c.body(file.content as string, 200, {
    'content-type': type ?? gives,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  })
}

/**
 * Answers one call. Who may is asked before anything that was sent is read, and asked again by the operation itself. A
 * refused upload leaves its body unread; Node then closes the connection, which is what we want.
 */
async function answer(c: HttpContext, endpoint: Endpoint): Promise<Response> {
  const { ctx } = c.var
  await allow(ctx, endpoint.operation, c.req.param('projectId'))
  const result = await endpoint.run(ctx, (await callOf(c, endpoint)) as never)
  if (endpoint.answer) return c.json(result as object, endpoint.status ?? 200)
  if (endpoint.gives) return sendContent(c, result as FileAnswer, endpoint.gives)
  return c.body(null, 204)
}

/** The API, mounted under /api/v1. */
export function apiRoutes(): Hono<Env> {
  const api = new Hono<Env>()
  const limit = bodyLimit({ maxSize: MOST_JSON_BYTES, onError: () => Promise.reject(tooMuchJson()) })
  // Made when first asked for; it stays the same as long as the process runs.
  let document: ReturnType<typeof openApiDocument> | undefined
  api.get('/openapi.json', (c) => {
    document ??= openApiDocument(c.var.ctx.config.url)
    return c.json(document)
  })
  for (const endpoint of endpoints) {
    const address = endpoint.path.replace(/\{(\w+)\}/g, ':$1')
    if (endpoint.body) api.on(endpoint.method.toUpperCase(), address, limit)
    api.on(endpoint.method.toUpperCase(), address, (c) => answer(c, endpoint))
  }
  api.all('*', () => {
    throw noSuchEndpoint()
  })
  return api
}
