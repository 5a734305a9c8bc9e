import { type FoundCase, type Party, totalOf } from '#buying/cases/index.ts'
import { findTermsOfProject, judgeOffer } from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { P, Waits } from '../../../ui/parts.tsx'
import { sayCents, sayParty } from './frame.tsx'

/** Which offers are over what one purchase may cost, or far above the price that was named; nothing where none is. */
export async function oddPricesAt(c: HttpContext, found: FoundCase, parties: ReadonlyMap<string, Party>) {
  const { plan, offers } = found.state
  const given = offers.flatMap(({ supplierId, priceCents }) =>
    priceCents === null ? [] : [{ supplierId, priceCents }],
  )
  if (!plan || !given.length) return null
  const terms = await findTermsOfProject(c.var.ctx, found.projectId)
  const odd = given.flatMap(({ supplierId, priceCents }) => {
    const about = judgeOffer({ plan, priceCents }, terms)
    const say = (cents: number) => sayCents(cents, found.currency)
    const sums = {
      total: say(totalOf({ ...plan, priceCents })),
      limit: say(terms.limitCents),
      named: say(plan.priceCents),
    }
    const values = { name: sayParty(parties, supplierId), price: say(priceCents), ...sums }
    return about ? [t(`odd-price.${about}`, values)] : []
  })
  if (!odd.length) return null
  return (
    <Waits>
      {odd.map((one) => (
        <P>{one}</P>
      ))}
    </Waits>
  )
}
