import { z } from 'zod'
import type { Bytes } from './bytes.ts'
import { attachmentName, secretText } from './fields.ts'
import { parseJson } from './parse-json.ts'

/** What is encrypted in the body of a bid. */
const inside = z.strictObject({
  content: z.strictObject({
    answers: z.record(z.string(), z.string()),
    attachments: z.array(attachmentName),
  }),
  drawSecret: secretText,
  slopes: secretText,
  pair: z.strictObject({ d: secretText, x: secretText, y: secretText }),
})

export type Inside = z.output<typeof inside>

/** Reads what was encrypted. A bidder wrote it: undefined where it is not what honest sealing writes. */
export function readInside(plain: Bytes): Inside | undefined {
  return inside.safeParse(parseJson(new TextDecoder().decode(plain))).data
}
