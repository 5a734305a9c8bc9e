import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { AppError } from '#lib/app-error.ts'
import type { HttpContext } from './env.ts'
import { limitTo, MOST_TEXT, readText } from './read-text.ts'

type Pairs = [string, string][]

/** Never shown again, whatever stands in it. */
const isSecret = (name: string) => /password|passphrase|secret|token|key$|^current$|^next$/i.test(name)
/** One word of ASCII is an id, a choice, a number or a day: what nobody has to write again. */
const isWritten = (value: string) => /[^!-~]/.test(value.trim())

/** The text fields of a body with files in it, as far as they come before its limit; the files are let go. */
async function readFields(c: HttpContext): Promise<Pairs> {
  const pairs: Pairs = []
  const busboy = new Busboy({
    headers: { 'content-type': c.req.header('content-type') ?? '' },
    limits: { fields: 200, fieldSize: 100_000, parts: 250, headerPairs: 50 },
  })
  busboy.on('field', (name, value) => void pairs.push([name, value]))
  busboy.on('file', (_, stream) => void stream.resume())
  const body = Readable.fromWeb((c.req.raw.body ?? new ReadableStream()) as never)
  await pipeline(body, limitTo(MOST_TEXT).through, busboy, { signal: c.req.raw.signal }).catch(() => undefined)
  return pairs
}

/** What was posted, though the page refused before it read it. */
async function readRefused(c: HttpContext): Promise<Pairs> {
  if (c.req.raw.bodyUsed) return []
  const type = c.req.header('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) return readFields(c)
  return type.startsWith('application/x-www-form-urlencoded') ? [...new URLSearchParams(await readText(c))] : []
}

/**
 * What somebody wrote into the fields of a form that was refused, to copy: the texts, in order, no longer together than
 * a form can be. Never passwords, secrets or files, and nothing that another site made a browser send.
 */
export async function findTyped(c: HttpContext, refusal: AppError): Promise<string[]> {
  if (c.req.method !== 'POST' || refusal.code === 'http.other-origin') return []
  const pairs = c.var.posted ?? (await readRefused(c).catch(() => []))
  const texts = pairs.filter(([name, value]) => !isSecret(name) && isWritten(value)).map(([, value]) => value)
  let left = MOST_TEXT
  return texts.filter((text) => {
    left -= text.length
    return left >= 0
  })
}
