import { z } from 'zod'
import { type FoundCase, totalOf } from '#buying/cases/index.ts'
import { findTermsOfProject, wantsCompetition } from '#buying/need/index.ts'
import { parseCents } from '#lib/cents.ts'
import { checkInput } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { A, P, Waits } from '../../../ui/parts.tsx'
import { sayCents } from './frame.tsx'

/** How a form offers the choice that the price makes. */
export const BY_PRICE = 'by-price'

const priceSchema = z.object({ priceCents: z.int('Enter an amount, like 4000 or 4000.50.').min(0) })

/**
 * The lane that a price before tax asks for, as it was typed, with the highest tax of the rules; small while none is.
 * Refuses what is no amount.
 */
export async function laneOfPrice(c: HttpContext, projectId: string, typed: string): Promise<'small' | 'open'> {
  const { priceCents } = checkInput(priceSchema, { priceCents: typed === '' ? 0 : (parseCents(typed) ?? Number.NaN) })
  const terms = await findTermsOfProject(c.var.ctx, projectId)
  const total = totalOf({ priceCents, feesCents: 0, taxBp: terms.maxTaxBp })
  return wantsCompetition(terms, total) ? 'open' : 'small'
}

/** Up to which total the rules ask for no notice, to choose the lane by it; null where they name none. */
export async function findFloor(c: HttpContext, projectId: string): Promise<string | null> {
  const { competitionFloorCents, currency } = await findTermsOfProject(c.var.ctx, projectId)
  return competitionFloorCents === null || !currency ? null : sayCents(competitionFloorCents, currency)
}

/** What the rules want of a small buy above the floor of competition, and the ways out; nothing below it, or once two were asked. */
export async function competitionAt(c: HttpContext, found: FoundCase) {
  const { projectId, lane, title, currency, totalCents, state } = found
  if (lane !== 'small' || totalCents === null || state.offers.length > 1 || state.contract) return null
  const terms = await findTermsOfProject(c.var.ctx, projectId)
  if (!wantsCompetition(terms, totalCents)) return null
  const { category, purpose, repository } = state.need
  const query = new URLSearchParams({ lane: 'open', title, category, purpose, repository })
  const amounts = {
    floor: sayCents(terms.competitionFloorCents ?? 0, currency),
    total: sayCents(totalCents, currency),
  }
  return (
    <Waits>
      <P>{t('buying.above-floor', amounts)}</P>
      <P>
        {t('buying.above-floor-ask')}{' '}
        <A href={`${path('new-purchase', { projectId })}?${query}`}>{t('buying.above-floor-open')}</A>
      </P>
    </Waits>
  )
}
