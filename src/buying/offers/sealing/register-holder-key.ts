import { isInForce, listDuties, partyOfPerson, withCaseLink } from '#buying/cases/index.ts'
import { makeHolderKey, readPublicKey } from '#lib/sealing/holder-key.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Held } from '#workspace/links/index.ts'
import { findOwnerOfKey, type KeptHolderKey, replaceHolderKey, selectHolderKeys } from './holder-key.store.ts'
import { sealingRefusals } from './sealing.errors.ts'

/** Who makes a key: a member of the project, for themselves, or the holder of a link in that seat. */
export type KeyMaker = { projectId: string } | { held: Held }

type Maker = { projectId: string; partyId: string }

/** The member as a party, where they hold the duty today. */
async function findOwnParty(ctx: Ctx, projectId: string): Promise<Maker | undefined> {
  const { actor } = ctx
  if (actor.kind !== 'person') return undefined
  const own = await partyOfPerson(ctx, projectId, actor.id)
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const held = (await listDuties(ctx, projectId)).find(
    (one) => one.duty === 'key-holder' && isInForce(one, today) && one.partyId === own.id,
  )
  return held && { projectId, partyId: held.partyId }
}

/** Does `work` in one transaction for whoever is here, as the party that is asked to hold a key, if it is asked. */
function withMaker<T>(ctx: Ctx, maker: KeyMaker, work: (ctx: Ctx, asked: Maker | undefined) => Promise<T>): Promise<T> {
  if ('held' in maker)
    return withCaseLink(ctx, maker.held, (ctx, { seat, partyId, link }) =>
      work(ctx, seat === 'key-holder' ? { projectId: link.projectId, partyId } : undefined),
    )
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'holder-key.register', maker.projectId)
    return work(ctx, await findOwnParty(ctx, maker.projectId))
  })
}

function needAsked(asked: Maker | undefined): Maker {
  if (!asked) throw sealingRefusals.notAsked()
  return asked
}

/** The key of whoever is here, where they have made one, and whether they are asked to hold one at all. */
export const findOwnKey = (ctx: Ctx, maker: KeyMaker): Promise<{ isAsked: boolean; key: KeptHolderKey | undefined }> =>
  withMaker(ctx, maker, async (ctx, asked) => {
    const [key] = asked ? await selectHolderKeys(ctx.db, asked.projectId, [asked.partyId]) : []
    return { isAsked: asked !== undefined, key }
  })

type NewKey = Pick<KeptHolderKey, 'keyId' | 'publicKey' | 'madeBy'>

async function keepKey(ctx: Ctx, { projectId, partyId }: Maker, key: NewKey): Promise<void> {
  if (await findOwnerOfKey(ctx.db, projectId, key.keyId)) throw sealingRefusals.taken()
  await replaceHolderKey(ctx.db, projectId, { ...key, partyId, madeAt: ctx.clock.now() })
  const data = { key: key.keyId, madeBy: key.madeBy }
  await ctx.log.record(ctx, { type: 'holder-key.registered', thing: `party:${partyId}`, projectId, data })
}

/**
 * Keeps the public half of a key that its holder made in their browser, in the place of the one they had. Throws
 * `holder-key.not-asked`, `holder-key.unreadable`, `holder-key.taken`, and what a link refuses.
 */
export function registerHolderKey(ctx: Ctx, maker: KeyMaker, publicKey: string): Promise<{ keyId: string }> {
  return withMaker(ctx, maker, async (ctx, asked) => {
    const party = needAsked(asked)
    const holder = await readPublicKey(publicKey)
    if (!holder) throw sealingRefusals.noKey()
    await keepKey(ctx, party, { ...holder, madeBy: 'browser' })
    return { keyId: holder.keyId }
  })
}

/**
 * Makes a key for somebody whose browser cannot, keeps its public half, and gives the text of its file this once. Neither
 * the file nor the passphrase is kept. Throws `sealing.short-passphrase`, and what `registerHolderKey` throws.
 */
export function makeKeyOnServer(
  ctx: Ctx,
  maker: KeyMaker,
  passphrase: string,
): Promise<{ keyId: string; file: string }> {
  return withMaker(ctx, maker, async (ctx, asked) => {
    const party = needAsked(asked)
    const { holder, file } = await makeHolderKey(passphrase)
    await keepKey(ctx, party, { ...holder, madeBy: 'server' })
    return { keyId: holder.keyId, file }
  })
}
