import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isAppError } from '#lib/app-error.ts'
import { fetchErrors } from './fetch-errors.ts'
import { nameFile } from './name-file.ts'
import { acceptedEncodings, readBody } from './read-body.ts'
import { type Internet, pinTo, publicInternet, resolveHost } from './resolve-host.ts'
import type { SafeFetch } from './safe-fetch.ts'

type Limits = { redirects: number; silenceMs: number; totalMs: number }

const LIMITS: Limits = { redirects: 5, silenceMs: 30_000, totalMs: 1_800_000 }
const REDIRECTS = [301, 302, 303, 307, 308]

function readUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  if (!url || !['http:', 'https:'].includes(url.protocol) || !url.hostname) throw fetchErrors.badAddress(text)
  if (url.username || url.password) throw fetchErrors.hasSecret()
  return url
}

/** Asks once, at an address that was checked; gives the answer with its body unread. */
function ask(url: URL, addresses: string[], limits: Limits, signal: AbortSignal): Promise<IncomingMessage> {
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    lookup: pinTo(addresses),
    // A connection of its own: none that an earlier, otherwise resolved request has left open.
    agent: false,
    signal,
    timeout: limits.silenceMs,
    headers: { 'user-agent': 'Fairlead', accept: '*/*', 'accept-encoding': acceptedEncodings },
  })
  let answer: IncomingMessage | undefined
  request.on('timeout', () => (answer ?? request).destroy(fetchErrors.tooSlow(url.hostname)))
  return new Promise((resolve, reject) => {
    request.on('response', (response) => {
      answer = response
      resolve(response)
    })
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (isAppError(error) || error.name === 'AbortError') reject(error)
      else reject(fetchErrors.unreachable(url.hostname, error.code ?? error.message))
    })
    request.end()
  })
}

function checkAnswer(answer: IncomingMessage, url: URL, maxBytes: number): void {
  const status = answer.statusCode ?? 0
  if (status < 200 || status > 299 || status === 204) throw fetchErrors.status(url.hostname, status)
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw fetchErrors.tooLarge(maxBytes)
}

/** Follows redirects, each address checked anew. */
async function follow(internet: Internet, start: URL, limits: Limits, signal: AbortSignal) {
  let url = start
  for (let i = 0; i <= limits.redirects; i += 1) {
    signal.throwIfAborted()
    const answer = await ask(url, await resolveHost(internet, url.hostname), limits, signal)
    const { location } = answer.headers
    if (!REDIRECTS.includes(answer.statusCode ?? 0) || !location) return { url, answer }
    answer.destroy()
    url = readUrl(location, url)
  }
  throw fetchErrors.tooManyRedirects(limits.redirects)
}

/** What to say when a body ends in an error: whether the caller, the clock or the other side ended it. */
const explainTo = (host: string, ended: AbortSignal, caller: AbortSignal | undefined) => (error: Error) => {
  if (caller?.aborted) return new DOMException('The download was stopped.', 'AbortError')
  if (ended.aborted) return fetchErrors.tooSlow(host)
  return isAppError(error) ? error : fetchErrors.cutShort(host)
}

/** Opens the way out to the public internet. Tests hand in an internet of their own. */
export function openFetch(internet: Internet = publicInternet, limits: Limits = LIMITS): SafeFetch {
  return async (address, { maxBytes, signal }) => {
    const ended = AbortSignal.any([AbortSignal.timeout(limits.totalMs), ...(signal ? [signal] : [])])
    const { url, answer } = await follow(internet, readUrl(address), limits, ended)
    try {
      checkAnswer(answer, url, maxBytes)
      const type = (answer.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
      const name = nameFile(url, answer.headers['content-disposition'])
      return { url: url.href, type, name, body: readBody(answer, maxBytes, explainTo(url.hostname, ended, signal)) }
    } catch (error) {
      answer.destroy()
      throw error
    }
  }
}
