import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { shipped } from '#platform/root.ts'

/** The script that verifies a bundle, as it is shipped, and its SHA-256. */
export async function readScript(): Promise<{ text: string; sha256: string }> {
  const text = await readFile(shipped('buying', 'file', 'bundle', 'verify.mjs'), 'utf8')
  return { text, sha256: createHash('sha256').update(text).digest('hex') }
}
