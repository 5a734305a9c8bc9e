import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { straighten } from './shape.ts'

/** Numbers keep their digits: an id of twenty of them is not a number that JavaScript can hold. */
function parseKeepingDigits(text: string): unknown {
  const reviver = (_: string, value: unknown, context: { source?: string }) =>
    typeof value === 'number' ? (context.source ?? value) : value
  return JSON.parse(text, reviver as (key: string, value: unknown) => unknown)
}

function straightenText(text: string): string {
  try {
    const value = parseKeepingDigits(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && 'ocid' in value ? JSON.stringify(straighten(value)) : text
  } catch {
    return text
  }
}

async function* straightened(from: string): AsyncGenerator<string> {
  for await (const row of createInterface({ input: createReadStream(from), crlfDelay: Number.POSITIVE_INFINITY })) {
    const [line, text] = JSON.parse(row) as [string, string]
    yield `${JSON.stringify([line, straightenText(text)])}\n`
  }
}

/** Reads rows of `[line, text]` and writes them with lists and objects where they belong; what is no JSON stays as it is. */
export async function straightenLines(from: string, to: string): Promise<void> {
  await pipeline(straightened(from), createWriteStream(to))
}
