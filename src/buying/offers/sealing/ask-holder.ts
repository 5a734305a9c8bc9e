import { isInForce, listDuties, listParties, makeCaseLink, readCase } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { listEvents } from '#platform/log/list-events.ts'
import { selectHolderKeys } from './holder-key.store.ts'
import { sealingRefusals } from './sealing.errors.ts'

/** Somebody who is to hold a key and has made none yet. */
export type WithoutKey = {
  partyId: string
  name: string
  /** When they were asked for one last; null where nobody has. */
  askedAt: Date | null
}

const ASKED = 'holder-key.asked'
const thingOf = (partyId: string) => `party:${partyId}` as const

async function findAskedAt(ctx: Ctx, projectId: string, partyId: string): Promise<Date | null> {
  const events = await listEvents(ctx, { projectId, thing: thingOf(partyId) })
  return events.find(({ type }) => type === ASKED)?.time ?? null
}

/** Who has the duty of a key holder today and has made no key, in the order in which they were given it. */
export async function listWithoutKey(ctx: Ctx, projectId: string): Promise<WithoutKey[]> {
  await allow(ctx, 'holder-key.read', projectId)
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const asked = (await listDuties(ctx, projectId)).filter((one) => one.duty === 'key-holder' && isInForce(one, today))
  const made = new Set((await selectHolderKeys(ctx.db, projectId)).map(({ partyId }) => partyId))
  const parties = new Map((await listParties(ctx, projectId)).map((party) => [party.id, party]))
  const without = [...new Set(asked.map(({ partyId }) => partyId))].filter((partyId) => !made.has(partyId))
  const named = without.flatMap((partyId) => parties.get(partyId) ?? []).filter(({ name }) => name)
  return Promise.all(
    named.map(async ({ id, name }) => ({ partyId: id, name, askedAt: await findAskedAt(ctx, projectId, id) })),
  )
}

/**
 * Writes to somebody who is to hold a key, before a purchase is published: a member gets the address of the page, somebody
 * without an account a link by which they make their key and later open the offers. Throws `holder-key.not-asked` where
 * they have no such duty or have made a key.
 */
export function askForKey(
  ctx: Ctx,
  { projectId, caseId, partyId }: { projectId: string; caseId: string; partyId: string },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'notice.publish', projectId)
    const party = (await listParties(ctx, projectId)).find(({ id }) => id === partyId)
    const isAsked = (await listWithoutKey(ctx, projectId)).some((one) => one.partyId === partyId)
    if (!party?.address || !isAsked) throw sealingRefusals.notAsked()
    await ctx.log.record(ctx, { type: ASKED, thing: thingOf(partyId), projectId })
    if (party.personId === null) {
      await makeCaseLink(ctx, { projectId, caseId, partyId, seat: 'key-holder' })
      return
    }
    const { title } = await readCase(ctx, { projectId, caseId })
    const values = { name: party.name, title, link: `${ctx.config.url}/projects/${projectId}/buying/key` }
    const letter = { subject: t('holder-key.letter-subject', values), text: t('holder-key.letter', values) }
    await ctx.mail.send(ctx, { to: party.address, ...letter })
  })
}
