import { checkInput } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import { hashSecret } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import { showDate } from '#platform/render/shown.ts'
import { endOfDay, type NewLink, newLinkSchema, type ReviewerLink } from './link.ts'
import { insertLink } from './links.store.ts'

/** What a link leads to; `title` is how the letter calls it, unless the thing has a letter of its own. */
export type LinkedThing = Pick<ReviewerLink, 'projectId' | 'thing' | 'version' | 'party'> & {
  title: string
  letter?: (link: string) => { subject: string; text: string }
}

/**
 * Makes a link for somebody from outside, in the transaction of whoever allowed it. Its address is given back this once and
 * sent where an e-mail address is given; only the hash of the secret in it is kept.
 */
export async function makeLink(ctx: Ctx, of: LinkedThing, input: NewLink): Promise<{ id: string; link: string }> {
  const { email, until, ...asked } = checkInput(newLinkSchema(ctx.clock.now()), input)
  const { title, letter, ...place } = of
  const [id, secret, madeAt] = [ctx.clock.newId(), ctx.clock.newSecret(), ctx.clock.now()]
  const ends = { expiresAt: endOfDay(until), endedAt: null, usedAt: null }
  const made = { id, madeBy: actingPerson(ctx), madeAt, tokenHash: hashSecret(secret) }
  await insertLink(ctx.db, { ...place, ...asked, ...ends, ...made })
  const link = `${ctx.config.url}/r/${secret}`
  const usual = () => ({
    subject: t('links.letter-subject', { title }),
    text: t('links.letter', { name: asked.name, title, link, until: showDate(until) }),
  })
  if (email) await ctx.mail.send(ctx, { to: email, ...(letter?.(link) ?? usual()) })
  return { id, link }
}
