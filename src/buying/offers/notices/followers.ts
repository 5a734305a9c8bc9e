import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { isId } from '#lib/ids.ts'
import { t } from '#lib/words/words.ts'
import { emailSchema } from '#people/index.ts'
import { limitTries } from '#platform/auth/tries.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { asProduct } from '../as-product.ts'
import { limitPublic } from '../limit-public.ts'
import { offerRefusals } from '../offers.errors.ts'
import { selectSuppliers } from '../suppliers/suppliers.store.ts'
import { needNotice } from './find-opportunities.ts'
import {
  confirmFollower,
  deleteFollower,
  type Follower,
  keepFollower,
  keepWatcher,
  selectFollower,
  selectFollowers,
  selectWatchers,
} from './followers.store.ts'
import { type Notice, textsIn } from './notice.ts'

/** The secret in the address by which somebody confirms and stops; nothing of it is kept. */
const secretOf = ({ keys }: Ctx, id: string) => keys.secretFor(`follower ${id}`)
const addressOf = (ctx: Ctx, id: string) => `${ctx.config.url}/opportunities/mails/${id}/${secretOf(ctx, id)}`

/** An address that mails are asked for, and from which connection. */
type Asking = { address: string; from?: string }

async function checkAddress(ctx: Ctx, { address: given, from }: Asking): Promise<string> {
  const { address } = checkInput(z.object({ address: emailSchema }), { address: given })
  await limitPublic(ctx, 'follow', from)
  // Counts letters to one address, so that nobody fills somebody else's mailbox.
  await limitTries(ctx, `follow ${address}`, async () => undefined)
  return address
}

function askToConfirm(ctx: Ctx, { id, address, title }: { id: string; address: string; title: string }): Promise<void> {
  const values = { title, link: addressOf(ctx, id) }
  const [subject, text] = [t('offers.letter-confirm-subject', values), t('offers.letter-confirm', values)]
  return ctx.mail.send(ctx, { to: address, subject, text })
}

/**
 * Asks for mails about an opportunity. Nothing but one letter with a link goes out before whoever reads that mailbox has
 * opened it, whether the address was known or not.
 */
export async function follow(ctx: Ctx, { caseId, ...asking }: Asking & { caseId: string }): Promise<void> {
  const address = await checkAddress(ctx, asking)
  await transact(asProduct(ctx), async (ctx) => {
    const notice = await needNotice(ctx, caseId)
    const made = { id: ctx.clock.newId(), projectId: notice.projectId, caseId, address, at: ctx.clock.now() }
    await askToConfirm(ctx, { id: await keepFollower(ctx.db, made), address, title: titleOf(notice) })
  })
}

/** Asks for a mail about every new opportunity, in the same way. */
export async function followAll(ctx: Ctx, asking: Asking): Promise<void> {
  const address = await checkAddress(ctx, asking)
  await transact(asProduct(ctx), async (ctx) => {
    const id = await keepWatcher(ctx.db, { id: ctx.clock.newId(), address, at: ctx.clock.now() })
    await askToConfirm(ctx, { id, address, title: t('offers.every-new-one') })
  })
}

const titleOf = (notice: Notice) => textsIn(notice, notice.content.languages[0]!).title

async function prove(ctx: Ctx, { id, secret }: { id: string; secret: string }): Promise<Follower> {
  const [told, right] = [Buffer.from(secret), Buffer.from(secretOf(ctx, id))]
  const isRight = told.length === right.length && timingSafeEqual(told, right)
  const known = isRight && isId(id) ? await selectFollower(ctx.db, id) : undefined
  if (!known) throw offerRefusals.linkUnknown()
  return known
}

/** Whose mails a link is about, before they confirm or stop. Throws `offers.link-unknown`. */
export const findFollower = (ctx: Ctx, link: { id: string; secret: string }): Promise<Follower> => prove(ctx, link)

/** Confirms: from now on mails come. Throws `offers.link-unknown`. */
export function confirmFollowing(ctx: Ctx, link: { id: string; secret: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { id } = await prove(ctx, link)
    await confirmFollower(ctx.db, id, ctx.clock.now())
  })
}

/** Stops at once, and forgets the address. Throws `offers.link-unknown`. */
export function stopFollowing(ctx: Ctx, link: { id: string; secret: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { id } = await prove(ctx, link)
    await deleteFollower(ctx.db, id)
  })
}

/** What there is to tell. */
export type News = 'published' | 'answered' | 'amended'

/**
 * Tells of a new opportunity or a change. Every registered supplier of the project is told, and everybody who follows it or,
 * of a new one, all of them: so that all who have offered learn of it, and neither the letters nor their number tell who has,
 * or how many (abuse:A01, A06).
 */
export async function tellFollowers(ctx: Ctx, notice: Notice, news: News): Promise<void> {
  const { caseId, projectId } = notice
  const link = `${ctx.config.url}/opportunities/${caseId}`
  const told = new Set<string>()
  const tell = async (to: string | null, stop: string) => {
    if (!to || told.has(to)) return
    told.add(to)
    const values = { title: titleOf(notice), link, stop }
    await ctx.mail.send(ctx, {
      to,
      subject: t(`offers.letter-${news}-subject`, values),
      text: t(`offers.letter-${news}`, values),
    })
  }
  const following = await (news === 'published' ? selectWatchers(ctx.db) : selectFollowers(ctx.db, caseId))
  for (const { id, address } of following) await tell(address, addressOf(ctx, id))
  for (const { email } of await selectSuppliers(ctx.db, projectId)) await tell(email, link)
}
