import type { Readable } from 'node:stream'

/** Reads a body into memory, and no more of it than `most` bytes: whoever takes it says that it is too long. */
export async function readAll(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= most) break
  }
  return Buffer.concat(chunks)
}
