import { sql } from 'kysely'
import { effectiveParameters, findActiveRuleset } from '#buying/guardrails/index.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { selectCases } from '../cases.store.ts'
import { asProduct } from '../check/check-case.ts'
import { countBands, drifts } from './price-bands.ts'

/** How close to the limit purchases of a year came: how many to each tenth of it, and whether they drift there. */
export type Drift = { limitCents: number; currency: string; bands: number[]; isDrifting: boolean }

const YEAR_MS = 365 * 86_400_000
const GIVEN_UP = ['cancelled', 'unsuccessful']

/** Reads how close to the limit the purchases of the last year came; null where no rules name a limit. */
export async function readDrift(ctx: Ctx, projectId: string): Promise<Drift | null> {
  await allow(ctx, 'case.read', projectId)
  const ruleset = await findActiveRuleset(asProduct(ctx), projectId)
  if (!ruleset) return null
  const now = ctx.clock.now()
  const { head, values } = ruleset.content
  const limit = effectiveParameters({ values }, now.toISOString().slice(0, 10)).transactionLimit?.value
  if (typeof limit !== 'number') return null
  const since = new Date(now.getTime() - YEAR_MS)
  const cases = await selectCases(ctx.db, projectId, sql<boolean>`opened_at > ${since}`)
  const counted = cases.filter(({ stage, currency }) => !GIVEN_UP.includes(stage) && currency === head.currency)
  const bands = countBands(
    counted.flatMap(({ total_cents }) => total_cents ?? []),
    limit,
  )
  return { limitCents: limit, currency: head.currency, bands, isDrifting: drifts(bands) }
}
