import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { listWords } from '#lib/words/words.ts'
import { root } from '#platform/root.ts'

/** What a page posted: its fields, files among them. */
export type Posted = Record<string, string | Blob>

/** The scripts that seal and open, on bare pages with the product’s own rules for scripts, and what they post. */
export type SealingPages = {
  url: string
  posted: Posted[]
  /** Shows this body at `/NAME`, with the island of that name. */
  show(name: string, body: string): string
  /** Serves this as JSON at an address. */
  publish(path: string, value: unknown): void
  /** What the next posts are answered with. */
  answerWith(status: number, html: string): void
  close(): Promise<void>
}

const ISLANDS = ['seal-bid', 'holder-key', 'open-bids', 'recompute-draw']
const CSP = "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

async function bundleIslands(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ISLANDS.map((name) => join(root, `src/entrypoints/web/islands/${name}.ts`)),
    ...{ outdir: '/', bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'error' },
  })
  return new Map(outputFiles.map(({ path, text }) => [path, text]))
}

const readPosted = async (request: IncomingMessage): Promise<Posted> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const type = request.headers['content-type'] ?? ''
  return Object.fromEntries(await new Response(Buffer.concat(parts), { headers: { 'content-type': type } }).formData())
}

/** JSON in an attribute in single quotes. */
export const attribute = (value: unknown): string =>
  JSON.stringify(value).replaceAll('&', '&amp;').replaceAll("'", '&#39;')

/** The words of the catalogue that an island is handed. */
export const wordsOf = (area: string, group = ''): Record<string, string> => listWords(`${area}.${group}`)

export async function openSealingPages(): Promise<SealingPages> {
  const scripts = await bundleIslands()
  const pages = new Map<string, string>()
  const published = new Map<string, string>()
  const posted: Posted[] = []
  let next = { status: 303, html: '' }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/'
    if (request.method === 'POST') {
      posted.push(await readPosted(request))
      response.writeHead(next.status, { location: '/done', 'content-type': 'text/html' }).end(next.html)
    } else if (scripts.has(path)) response.writeHead(200, { 'content-type': 'text/javascript' }).end(scripts.get(path))
    else if (published.has(path))
      response.writeHead(200, { 'content-type': 'application/json' }).end(published.get(path))
    else if (pages.has(path))
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': CSP }).end(pages.get(path))
    else response.writeHead(path === '/done' ? 200 : 404, { 'content-type': 'text/html' }).end('<h1>Done</h1>')
  }
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    posted,
    show(name, body) {
      const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>`
      pages.set(
        `/${name}`,
        `${head}<body><main>${body}</main><script type="module" src="/${name}.js"></script></body></html>`,
      )
      return `${url}/${name}`
    },
    publish: (path, value) => void published.set(path, JSON.stringify(value)),
    answerWith: (status, html) => {
      next = { status, html }
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
