import { open } from 'node:fs/promises'
import type { LineWriter } from './map-file.ts'

/** A text file that is written in large pieces; close it when all is added. */
export async function openLineFile(path: string): Promise<LineWriter & { close(): Promise<void> }> {
  const file = await open(path, 'w', 0o600)
  let waiting: string[] = []
  const flush = async () => {
    if (waiting.length === 0) return
    const text = waiting.join('')
    waiting = []
    await file.writeFile(text)
  }
  return {
    add: (line) => {
      waiting.push(line)
    },
    flush,
    close: async () => {
      await flush()
      await file.close()
    },
  }
}
