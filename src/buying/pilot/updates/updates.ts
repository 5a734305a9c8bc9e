import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { isId } from '#lib/ids.ts'
import { type Language, languages } from '#lib/words/language.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { pilotRefusals } from '../pilot.errors.ts'
import { selectPilot } from '../pilot.store.ts'
import { insertUpdate, lockUpdate, type PilotUpdate, selectUpdates, setPublished } from './updates.store.ts'

const WORDS = 'Say in a few words how the pilot goes.'
const text = z.string({ error: WORDS }).trim().max(4000, 'Shorten it to 4,000 characters.')
const language = z.enum(Object.keys(languages) as [Language, ...Language[]])
const told = z
  .object({
    day: z.iso.date('Write the day as YYYY-MM-DD.'),
    words: text.default(''),
    /** The same in each language; `words` is the first of them unless it is given. */
    texts: z.partialRecord(language, text).default({}),
  })
  .transform(({ day, words, texts }) => {
    const written = Object.fromEntries(Object.entries(texts).filter(([, one]) => one)) as PilotUpdate['texts']
    return { day, words: words || Object.values(written)[0] || '', texts: written }
  })
  .refine(({ words }) => words !== '', { path: ['words'], error: WORDS })

async function needPilot(ctx: Ctx, projectId: string, pilotId: string) {
  const pilot = await selectPilot(ctx.db, projectId, pilotId)
  if (!pilot) throw pilotRefusals.noSuchPilot()
  return pilot
}

/** Writes down how a pilot goes, for members until it is published. What was told stays. */
export function tellUpdate(
  ctx: Ctx,
  input: { projectId: string; pilotId: string } & z.input<typeof told>,
): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, pilotId, ...given } = input
    await allow(ctx, 'pilot.tell', projectId)
    const { day, words, texts } = checkInput(told, given)
    const { state } = await needPilot(ctx, projectId, pilotId)
    if (state === 'draft') throw pilotRefusals.notInForce()
    const id = ctx.clock.newId()
    const made = { id, pilotId, day, words, texts, writtenBy: actingPerson(ctx), writtenAt: ctx.clock.now() }
    await insertUpdate(ctx.db, made)
    await ctx.log.record(ctx, { type: 'pilot.told', thing: `pilot:${pilotId}`, projectId, data: { update: id, day } })
    return { id }
  })
}

/**
 * Publishes an update, or takes a published one back: a note that something stood there stays. Everybody reads it once the
 * pilot is open to everybody. Throws `pilot.no-such-update`.
 */
export function publishUpdate(
  ctx: Ctx,
  input: { projectId: string; pilotId: string; updateId: string; isPublic: boolean },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, pilotId, updateId, isPublic } = input
    await allow(ctx, 'pilot.publish', projectId)
    await needPilot(ctx, projectId, pilotId)
    const update = isId(updateId) ? await lockUpdate(ctx.db, pilotId, updateId) : undefined
    if (!update || (!isPublic && !update.publishedAt)) throw pilotRefusals.noSuchUpdate()
    await setPublished(ctx.db, updateId, { isPublic, by: actingPerson(ctx), at: ctx.clock.now() })
    const type = isPublic ? 'pilot.update-published' : 'pilot.update-taken-back'
    await ctx.log.record(ctx, { type, thing: `pilot:${pilotId}`, projectId, data: { update: updateId } })
  })
}

/** What was told of a pilot, the newest day first. Throws `pilot.no-such-pilot`. */
export async function listUpdates(
  ctx: Ctx,
  { projectId, pilotId }: { projectId: string; pilotId: string },
): Promise<PilotUpdate[]> {
  await allow(ctx, 'pilot.read', projectId)
  await needPilot(ctx, projectId, pilotId)
  return selectUpdates(ctx.db, pilotId)
}

/** An update as a reader of a language has it, and which language that is; unknown where it was written without one. */
export function textOf(
  { words, texts }: Pick<PilotUpdate, 'words' | 'texts'>,
  wanted: Language,
): { language: Language | undefined; words: string } {
  const own = texts[wanted]
  if (own) return { language: wanted, words: own }
  const language = (Object.keys(texts) as Language[]).find((one) => texts[one] === words)
  return { language, words }
}
