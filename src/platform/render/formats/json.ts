import { canonicalJson } from '../../log/canonical.ts'
import type { Content } from '../content.ts'
import type { Paper } from './paper.ts'

type Json = Parameters<typeof canonicalJson>[0]

/** Bytes of photographs as base64, so that a text has one JSON; everything else as it is. */
function withBytesAsText(this: unknown, key: string, value: unknown): unknown {
  // What is handed in has been through the buffer's own toJSON already.
  const given = (this as Record<string, unknown>)[key]
  return given instanceof Uint8Array ? { base64: Buffer.from(given).toString('base64') } : value
}

/** A text as the one JSON of it, from which its hash is made: keys in order, no white space (RFC 8785). */
export const canonicalContent = (content: Content): string =>
  canonicalJson(JSON.parse(JSON.stringify(content, withBytesAsText)) as Json)

/** A text as JSON for programs, with what stands around it. */
export function renderJson(content: Content, { date, ...paper }: Paper): string {
  const said = { ...paper, date: date.toISOString(), content }
  return `${JSON.stringify(said, withBytesAsText, 2)}\n`
}

const isBytes = (value: unknown): value is { base64: string } =>
  typeof value === 'object' && value !== null && typeof (value as { base64?: unknown }).base64 === 'string'

/** A text from its JSON, photographs as bytes again. */
export const readContent = (json: unknown): Content =>
  JSON.parse(JSON.stringify(json), (key, value: unknown) =>
    key === 'bytes' && isBytes(value) ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value,
  ) as Content
