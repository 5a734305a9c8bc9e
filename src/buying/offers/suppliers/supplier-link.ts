import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { showDate } from '#platform/render/shown.ts'
import { type Held, makeLink, withLink } from '#workspace/links/index.ts'
import { offerRefusals } from '../offers.errors.ts'
import type { Supplier } from './supplier.ts'
import { selectSupplier } from './suppliers.store.ts'

const LINK_DAYS = 90
const DAY_MS = 86_400_000

/**
 * Sends a supplier the link to its own page. The public log tells nothing of it: whoever asks for a link may be about to
 * offer, and how many do is nobody's to see (abuse:A01).
 */
export async function sendSupplierLink(ctx: Ctx, supplier: Supplier): Promise<string> {
  const { partyId, projectId, firm, contact: name, email } = supplier
  const until = new Date(ctx.clock.now().getTime() + LINK_DAYS * DAY_MS).toISOString().slice(0, 10)
  const { link } = await makeLink(
    ctx,
    {
      ...{ projectId, thing: `supplier:${partyId}`, version: null, party: 'supplier', title: firm },
      letter: (link) => ({
        subject: t('offers.letter-supplier-subject', { firm }),
        text: t('offers.letter-supplier', { name, firm, link, until: showDate(until) }),
      }),
    },
    { name, organisation: firm, may: 'sign', until, email: email ?? '' },
  )
  return link
}

/** What a supplier does by its own link, in one transaction after the link was proven. */
export function withSupplierLink<T>(
  ctx: Ctx,
  held: Held,
  work: (ctx: Ctx, supplier: Supplier) => Promise<T>,
): Promise<T> {
  return withLink(ctx, held, 'sign', async (ctx, link) => {
    const [kind, id] = link.thing.split(':')
    const supplier = kind === 'supplier' && id ? await selectSupplier(ctx.db, id) : undefined
    if (!supplier) throw offerRefusals.notASupplier()
    return work(ctx, supplier)
  })
}
