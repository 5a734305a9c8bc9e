import { z } from 'zod'

/** Where the files of a source come from. A path is told by its file name alone. */
export type Origin = { kind: 'upload' | 'path' | 'url'; address?: string }

/** An export that one system gives again and again. */
export type Source = {
  id: string
  projectId: string
  name: string
  /** Rows and columns, or OCDS releases. */
  shape: 'table' | 'ocds'
  /** The terms under which it may be used and published, in words or as an address; empty where nobody has said. */
  licence: string
  origin: Origin
  createdAt: Date
}

const oneLine = /^[^\p{Cc}]*$/u

const sourceName = z
  .string()
  .trim()
  .min(1, 'Enter a name for the source.')
  .max(120, 'Shorten the name of the source to 120 characters.')
  .regex(oneLine, 'Write the name of the source on one line.')

const licence = z
  .string()
  .trim()
  .max(300, 'Shorten the licence to 300 characters, or give its address.')
  .regex(oneLine, 'Write the licence on one line.')

export const newSource = z.object({
  projectId: z.string(),
  name: sourceName,
  shape: z.enum(['table', 'ocds']).default('table'),
  licence: licence.default(''),
  origin: z
    .object({ kind: z.enum(['upload', 'path', 'url']), address: z.string().max(2000).optional() })
    .default({ kind: 'upload' }),
})
export type NewSource = z.input<typeof newSource>

export const sourceChange = z.object({ name: sourceName.optional(), licence: licence.optional() })
export type SourceChange = z.input<typeof sourceChange>
