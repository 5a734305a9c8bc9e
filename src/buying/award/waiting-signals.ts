import { listCases, readCase } from '#buying/cases/index.ts'
import { asProduct } from '#buying/offers/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Which } from './needed.ts'
import { listSignals, type Signal } from './signals.ts'

/** Signals of a purchase whose offers are open and nobody is chosen of, for an officer to look at before. */
export type SignalsToLookAt = Which & { title: string; from: string; signals: Signal[] }

/** From here on two offers have more in common than a domain. */
const LEAST_SCORE = 25

/** The signals of a purchase; none for somebody who is not its officer. */
async function readSignals(ctx: Ctx, which: Which): Promise<Signal[]> {
  try {
    return (await listSignals(ctx, which)).filter(({ score }) => score >= LEAST_SCORE)
  } catch (error) {
    if (isAppError(error) && error.code === 'case.not-your-seat') return []
    throw error
  }
}

/** Purchases in which an officer should look at offers that may hang together, before somebody is chosen (abuse:A15, A16). */
export async function listSignalsToLookAt(ctx: Ctx, projectId: string): Promise<SignalsToLookAt[]> {
  await allow(ctx, 'award.signals', projectId)
  const found: SignalsToLookAt[] = []
  for (const { id: caseId, stage, title } of await listCases(asProduct(ctx), projectId)) {
    if (stage !== 'evaluating') continue
    const signals = await readSignals(ctx, { projectId, caseId })
    const { events } = await readCase(ctx, { projectId, caseId })
    const from = events.findLast(({ type }) => type === 'offers.opened')?.at ?? ''
    if (signals.length) found.push({ projectId, caseId, title, from, signals })
  }
  return found
}
