import { Transform } from 'node:stream'
import { AppError } from '#lib/app-error.ts'
import type { HttpContext } from './env.ts'

/** Forms and API calls are small; the largest hold a mapping file. */
export const MOST_TEXT = 4_000_000

/** The refusal of a body, or a file in it, that is larger than what is taken. */
export const tooLarge = (most: number) =>
  new AppError({
    code: 'http.too-large',
    kind: 'invalid',
    message: `What was sent is larger than the ${most.toLocaleString('en')} bytes that are taken here.`,
  })

/** Lets so many bytes through and no more. */
export function limitTo(most: number): { through: Transform; count(): number } {
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      done(bytes > most ? tooLarge(most) : null, chunk)
    },
  })
  return { through, count: () => bytes }
}

/** The body as text, given up as soon as it is longer than it can be. */
export async function readText(c: HttpContext): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of c.req.raw.body ?? []) {
    bytes += part.length
    if (bytes > MOST_TEXT) throw tooLarge(MOST_TEXT)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
