import { z } from 'zod'
import { isAppError } from '#lib/app-error.ts'
import { checkInput } from '#lib/check-input.ts'
import { isId } from '#lib/ids.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { unwatched, type Work } from '#platform/queue/work.ts'
import { refusals } from '../publish.errors.ts'
import {
  deleteElsewhere,
  type ElsewhereList,
  selectElsewhere,
  storeElsewhere,
  storeFailure,
  storeRead,
} from './elsewhere.store.ts'
import { readFeed } from './listed.ts'

const MOST_BYTES = 2_000_000
const LONGEST_MS = 20_000
const READ_ALL = 'publish.read-elsewhere'

async function fetchText(ctx: Ctx, address: string, signal: AbortSignal): Promise<string> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)])
  const { body } = await ctx.fetch(address, { maxBytes: MOST_BYTES, signal: within })
  const pieces: Buffer[] = []
  for await (const piece of body) pieces.push(Buffer.from(piece as Uint8Array))
  return Buffer.concat(pieces).toString('utf8')
}

/** What went wrong in a sentence for people; what is our own fault is thrown on. */
function sayFailure(error: unknown, address: string): string {
  if (isAppError(error)) return error.message
  if (error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name))
    return `Nothing came from ${address} within ${LONGEST_MS / 1000} seconds.`
  throw error
}

async function readOne(ctx: Ctx, { id, address }: ElsewhereList, signal: AbortSignal): Promise<void> {
  try {
    const found = readFeed(await fetchText(ctx, address, signal))
    if (!found) throw refusals.notAFeed(address)
    await storeRead(ctx.db, { id, ...found, at: ctx.clock.now() })
  } catch (error) {
    if (signal.aborted) throw error
    await storeFailure(ctx.db, { id, failure: sayFailure(error, address), at: ctx.clock.now() })
  }
}

/** Reads all lists of other installations anew; what a list held before stays where it cannot be read. */
export async function readElsewhere(ctx: Ctx, work: Work = unwatched): Promise<void> {
  for (const list of await selectElsewhere(ctx.db)) await readOne(ctx, list, work.signal)
}

/** Does what `addElsewhere` and `startReading` have asked for, and what is due every day. */
export const runReading = (ctx: Ctx, _payload: JobPayload, work: Work): Promise<void> => readElsewhere(ctx, work)

const input = z.object({
  address: z
    .string()
    .trim()
    .max(2000, 'Shorten the address to 2,000 characters.')
    .regex(
      /^https?:\/\/[^\s"'<>\\]+$/i,
      'Enter the address of a list, like https://city.example/published/projects.json.',
    ),
})

/** The lists of other installations that are read here, for administrators. */
export async function listElsewhere(ctx: Ctx): Promise<ElsewhereList[]> {
  await allow(ctx, 'publish.elsewhere')
  return selectElsewhere(ctx.db)
}

/** The same for everybody: what was read last. */
export const findElsewhere = (ctx: Ctx): Promise<ElsewhereList[]> => selectElsewhere(ctx.db)

/** Reads the list of another installation from now on. Throws `publish.feed-known`. */
export async function addElsewhere(ctx: Ctx, given: z.input<typeof input>): Promise<ElsewhereList> {
  await allow(ctx, 'publish.elsewhere')
  const { address } = checkInput(input, given)
  return transact(ctx, async (ctx) => {
    const id = ctx.clock.newId()
    const addedBy = actingPerson(ctx)
    const isNew = await storeElsewhere(ctx.db, { id, address, addedBy, addedAt: ctx.clock.now() })
    if (!isNew) throw refusals.feedKnown(address)
    await ctx.queue.add(ctx, READ_ALL, {}, { key: READ_ALL })
    await ctx.log.record(ctx, { type: 'elsewhere.added', thing: `elsewhere:${id}` })
    const [list] = await selectElsewhere(ctx.db, address)
    return list!
  })
}

/** Stops reading a list. Throws `publish.no-feed`. */
export async function removeElsewhere(ctx: Ctx, { listId }: { listId: string }): Promise<void> {
  await allow(ctx, 'publish.elsewhere')
  await transact(ctx, async (ctx) => {
    if (!isId(listId) || !(await deleteElsewhere(ctx.db, listId))) throw refusals.noFeed()
    await ctx.log.record(ctx, { type: 'elsewhere.removed', thing: `elsewhere:${listId}` })
  })
}

/** Asks for all lists to be read again. */
export async function startReading(ctx: Ctx): Promise<void> {
  await allow(ctx, 'publish.elsewhere')
  await ctx.queue.add(ctx, READ_ALL, {}, { key: READ_ALL })
}
