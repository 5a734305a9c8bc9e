import { askRules, describeCase, listUnanswered, openCase, stateFacts } from '#buying/cases/index.ts'
import type { Value } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type BuyingWorld, smallFix } from './buying-world.ts'

const DAY_MS = 86_400_000

const answers: Record<string, Value> = {
  ...{ hours: 60, hourlyRate: 8000, classification: 'unclassified', personalData: false },
  ...{ prohibitedMatches: 0, mandatoryAgreements: 0, unforeseenWithEvidence: false, supplierTaxKnown: true },
}

/** A draft for 6,000 without tax, with all that the rules ask of its requester, and what they said of it. */
export async function checkedDraft(
  { projectId }: Pick<BuyingWorld, 'projectId'>,
  as: { ctx: Ctx },
  { title, repository = '' }: { title: string; repository?: string },
) {
  const opening = { lane: 'small' as const, category: 'software', currency: 'CAD', repository }
  const { caseId } = await openCase(as.ctx, { projectId, title, ...opening })
  const at = { projectId, caseId }
  const dayAfter = (days: number) => new Date(as.ctx.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10)
  const plan = { ...smallFix, title, priceCents: 600_000, taxBp: 0, startDay: dayAfter(2), deliverBy: dayAfter(30) }
  await describeCase(as.ctx, { ...at, ...plan })
  const asked = await listUnanswered(as.ctx, { ...at, moment: 'check', speaker: 'requester' })
  await stateFacts(as.ctx, { ...at, facts: Object.fromEntries(asked.map((id) => [id, answers[id]!])) })
  return { ...at, title, check: await askRules(as.ctx, { ...at, moment: 'check' }) }
}
