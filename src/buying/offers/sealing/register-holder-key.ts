import { isInForce, listDuties, listParties, withCaseLink } from '#buying/cases/index.ts'
import { makeHolderKey, readPublicKey } from '#lib/sealing/holder-key.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Held } from '#workspace/links/index.ts'
import { findOwnerOfKey, type KeptHolderKey, replaceHolderKey } from './holder-key.store.ts'
import { sealingRefusals } from './sealing.errors.ts'

/** Who makes a key: a member of the project, for themselves, or the holder of a link in that seat. */
export type KeyMaker = { projectId: string } | { held: Held }

type Maker = { projectId: string; partyId: string }

/** The member as a party, where they hold the duty today. */
async function findOwnParty(ctx: Ctx, projectId: string): Promise<Maker> {
  await allow(ctx, 'holder-key.register', projectId)
  const { actor } = ctx
  const own = (await listParties(ctx, projectId)).filter(
    ({ personId }) => actor.kind === 'person' && personId === actor.id,
  )
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const held = (await listDuties(ctx, projectId)).find(
    (one) => one.duty === 'key-holder' && isInForce(one, today) && own.some(({ id }) => id === one.partyId),
  )
  if (!held) throw sealingRefusals.notAsked()
  return { projectId, partyId: held.partyId }
}

/** Does `work` for whoever makes a key, in one transaction. */
function withMaker<T>(ctx: Ctx, maker: KeyMaker, work: (ctx: Ctx, maker: Maker) => Promise<T>): Promise<T> {
  if ('projectId' in maker) return transact(ctx, async (ctx) => work(ctx, await findOwnParty(ctx, maker.projectId)))
  return withCaseLink(ctx, maker.held, (ctx, { seat, partyId, link }) => {
    if (seat !== 'key-holder') throw sealingRefusals.notAsked()
    return work(ctx, { projectId: link.projectId, partyId })
  })
}

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
  return withMaker(ctx, maker, async (ctx, maker) => {
    const holder = await readPublicKey(publicKey)
    if (!holder) throw sealingRefusals.noKey()
    await keepKey(ctx, maker, { ...holder, madeBy: 'browser' })
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
  return withMaker(ctx, maker, async (ctx, maker) => {
    const { holder, file } = await makeHolderKey(passphrase)
    await keepKey(ctx, maker, { ...holder, madeBy: 'server' })
    return { keyId: holder.keyId, file }
  })
}
