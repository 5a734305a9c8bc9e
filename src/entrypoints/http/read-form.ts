import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { AppError } from '#lib/app-error.ts'
import { SHOWING } from './answer-once.ts'
import type { HttpContext } from './env.ts'
import { limitTo, readText } from './read-text.ts'

/** A file that came with a form, in a folder that goes when the form was dealt with. */
export type Upload = { path: string; name: string; bytes: number }

/** The fields of a form as text (several of one name: all of them, in order), and its files by field name. */
export type Form = {
  text(name: string): string
  all(name: string): string[]
  has(name: string): boolean
  values: Record<string, string>
  files: Record<string, Upload>
}

const LIMITS = { fields: 200, fieldSize: 100_000, files: 4, parts: 250, headerPairs: 50 }

const broken = () =>
  new AppError({
    code: 'http.broken-form',
    kind: 'invalid',
    message: 'The form arrived broken. Check the connection and send it again.',
  })

/** What the button of a form asks for, of what its page offers. Refuses anything else. */
export function actOf<Act>(acts: Readonly<Record<string, Act>>, form: Form): Act {
  const name = form.text('do')
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (act) return act
  throw new AppError({
    code: 'http.no-such-button',
    kind: 'invalid',
    message: 'This page has no such button, so nothing was done. Open the page again and choose one of those it has.',
  })
}

function formOf(pairs: [string, string][], files: Record<string, Upload>): Form {
  const all = (name: string) => pairs.filter(([key]) => key === name).map(([, value]) => value)
  return {
    text: (name) => (all(name)[0] ?? '').trim(),
    all,
    has: (name) => pairs.some(([key]) => key === name),
    values: Object.fromEntries(pairs),
    files,
  }
}

/** The name of a sent file as it was: browsers write a quotation mark as %22, and leave all else (HTML, 4.10.21.8). */
const readName = (name: string) => name.replaceAll('%22', '"').slice(0, 255)

type Sent = { pairs: [string, string][]; files: Record<string, Upload> }

/** Streams the parts of a multipart body: fields into memory, files into `folder`. Whatever fails ends all of it. */
async function readParts(c: HttpContext, folder: string): Promise<Sent> {
  const pairs: [string, string][] = []
  c.set('posted', pairs)
  const files: Record<string, Upload> = {}
  const busboy = new Busboy({
    headers: { 'content-type': c.req.header('content-type') ?? '' },
    limits: LIMITS,
    isPartAFile: (_, __, name) => name !== undefined,
  })
  // A sender who goes away ends the request, not the stream of its body, which would then be waited for without end.
  const { signal } = c.req.raw
  const writing: Promise<void>[] = []
  busboy.on('field', (name, value, _, isCut) => (isCut ? busboy.destroy(broken()) : pairs.push([name, value])))
  for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
    busboy.on(limit, () => busboy.destroy(broken()))
  busboy.on('file', (field, stream, name) => {
    if (!name) return void stream.resume()
    const path = join(folder, `upload-${writing.length}`)
    const { through, count } = limitTo(c.var.ctx.config.FAIRLEAD_MAX_UPLOAD_BYTES)
    const file = createWriteStream(path, { mode: 0o600 })
    const written = pipeline(stream, through, file, { signal }).then(() => {
      files[field] = { path, name: readName(name), bytes: count() }
    })
    written.catch((error) => busboy.destroy(error))
    writing.push(written)
  })
  try {
    await pipeline(Readable.fromWeb((c.req.raw.body ?? new ReadableStream()) as never), busboy, { signal })
    await Promise.all(writing)
  } catch (error) {
    await Promise.allSettled(writing)
    throw error instanceof AppError ? error : broken()
  }
  return { pairs, files }
}

async function readSent(c: HttpContext): Promise<Sent> {
  const pairs = [...new URLSearchParams(await readText(c))]
  c.set('posted', pairs)
  return { pairs, files: {} }
}

/** Who sent what to where, from which showing of the page; the words themselves are not kept. */
const keyOf = (c: HttpContext, pairs: readonly [string, string][]) =>
  createHash('sha256')
    .update(JSON.stringify([c.var.viewer?.id ?? null, c.req.url, pairs]))
    .digest('base64url')

/** Hands over a form, once where it was sent twice. One with files is not compared with another, and is used each time. */
function useOnce(c: HttpContext, { pairs, files }: Sent, use: (form: Form) => Promise<Response>): Promise<Response> {
  const fields = pairs.filter(([name]) => name !== SHOWING)
  const run = () => use(formOf(fields, files))
  const isMarked = fields.length < pairs.length && Object.keys(files).length === 0
  return isMarked && c.var.answerOnce ? c.var.answerOnce(keyOf(c, pairs), run) : run()
}

/**
 * Reads a posted form and hands it to `use`. Only a page that takes files says so, after it has asked whether the person
 * may send any; nothing of a form stays on disk afterwards. A form sent twice is used once.
 */
export async function withForm(
  c: HttpContext,
  takesFiles: boolean,
  use: (form: Form) => Promise<Response>,
): Promise<Response> {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) return useOnce(c, await readSent(c), use)
  if (!takesFiles) throw broken()
  const folder = await c.var.ctx.files.scratchFolder()
  try {
    return await useOnce(c, await readParts(c, folder), use)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
