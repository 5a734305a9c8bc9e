import { z } from 'zod'

/** The project that an endpoint is about. */
export const projectParams = z.object({ projectId: z.string().describe('The project’s id.') })

/** The way through long lists, the same everywhere: at most `limit` entries, after the first `offset`. */
export const page = (most: number, usual = 50) =>
  z.object({
    limit: z.coerce.number().int().min(1).max(most).default(usual).describe('How many at most.'),
    offset: z.coerce
      .number()
      .int()
      .min(0)
      .max(1_000_000_000)
      .default(0)
      .describe('How many to leave out at the start.'),
  })

/** What a list answers that is read page by page. */
export const listOf = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({
    rows: z.array(entry),
    total: z.number().describe('How many there are in all.'),
    next: z.number().nullable().describe('The `offset` of the next page; null on the last.'),
  })

/** One page of a list that was read whole. */
export function cutPage<Entry>(all: readonly Entry[], { limit, offset }: { limit: number; offset: number }) {
  const end = offset + limit
  return { rows: all.slice(offset, end), total: all.length, next: end < all.length ? end : null }
}

/** Yes or no in an address. */
export const yesOrNo = z.enum(['true', 'false']).transform((given) => given === 'true')

/** Any JSON object: OCDS, or what a person wrote. */
export const jsonObject = z.record(z.string(), z.unknown())

/** A row of a file, by the line on which it begins. */
export const row = z.object({ line: z.number(), cells: z.array(z.string()) })

/** A row that something was made from. */
export const rowPlace = z.object({ snapshot: z.string(), line: z.number() })

/** Long work: how far it is, or how it ended. */
export const task = z.object({
  id: z.string(),
  projectId: z.string().nullable(),
  kind: z.string().describe('What is done: import.run, line.run, …'),
  input: jsonObject,
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  counts: z.record(z.string(), z.number()),
  message: z.string().nullable().describe('How far it is, or why it failed, in words.'),
  createdAt: z.date(),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  isCancelRequested: z.boolean(),
})
