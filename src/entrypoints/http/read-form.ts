import { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { AppError } from '#lib/app-error.ts'
import type { StoredFile } from '#platform/files/files.ts'
import type { HttpContext } from './env.ts'

/** A file that came with a form, already on disk. */
export type Upload = StoredFile & { name: string }

/** The fields of a form as text (several of one name: all of them, in order), and its files by field name. */
export type Form = {
  text(name: string): string
  all(name: string): string[]
  has(name: string): boolean
  values: Record<string, string>
  files: Record<string, Upload>
}

const LIMITS = { fields: 2000, fieldSize: 2_000_000, files: 5 }

/** Reads a posted form; files stream straight to disk and are refused above the largest upload allowed. */
export async function readForm(c: HttpContext): Promise<Form> {
  const type = c.req.header('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) return readMultipart(c, type)
  const pairs = [...new URLSearchParams(await c.req.text())]
  return formOf(pairs, {})
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

const broken = () =>
  new AppError({
    code: 'http.broken-form',
    kind: 'invalid',
    message: 'The form arrived broken. Check the connection and send it again.',
  })

async function readMultipart(c: HttpContext, type: string): Promise<Form> {
  const { files, config } = c.var.ctx
  const pairs: [string, string][] = []
  const uploads: Record<string, Upload> = {}
  const waiting: Promise<void>[] = []
  const busboy = new Busboy({
    headers: { 'content-type': type },
    limits: LIMITS,
    isPartAFile: (_, __, name) => name !== undefined,
  })
  busboy.on('field', (name, value) => pairs.push([name, value]))
  busboy.on('file', (field, stream, name) => {
    if (!name) return void stream.resume()
    const kept = files.keep(stream as unknown as Readable, config.FAIRLEAD_MAX_UPLOAD_BYTES).then((stored) => {
      uploads[field] = { ...stored, name: name.slice(0, 255) }
    })
    kept.catch((error) => {
      stream.resume()
      busboy.destroy(error)
    })
    waiting.push(kept)
  })
  const body = c.req.raw.body
  if (!body) throw broken()
  await new Promise<void>((done, fail) => {
    busboy.on('finish', done)
    busboy.on('error', fail)
    Readable.fromWeb(body as never)
      .on('error', fail)
      .pipe(busboy)
  }).catch((error) => {
    throw error instanceof AppError ? error : broken()
  })
  await Promise.all(waiting)
  return formOf(pairs, uploads)
}
