import { contributions, listRulesets, saveParameter } from '#buying/guardrails/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { unwatched } from '#platform/queue/work.ts'
import { shorterWindow } from '../words/pilot-year/rules.ts'
import { asAt, dayFrom, personOf, timeOf } from './at-moment.ts'
import type { Year } from './purchase.ts'

const PROPOSED = -110

/**
 * An officer proposes a shorter window, and the replay shows that a split which another officer confirmed would have passed.
 * Nobody signs for that: the draft stays a draft. Once.
 */
export async function tellStoppedRule(ctx: Ctx, year: Year): Promise<void> {
  const { projectId } = year
  if ((await listRulesets(ctx, projectId)).some(({ state }) => state === 'draft')) return
  await transact(ctx, async (ctx) => {
    const proposing = asAt(ctx, timeOf(year, PROPOSED), personOf(year, 'partner'))
    const { id: rulesetId } = await saveParameter(proposing, { projectId, ...shorterWindow })
    const replay = { projectId, rulesetId, validFrom: dayFrom(year, PROPOSED) }
    await contributions.jobs['guardrails.replay'](proposing, replay, unwatched)
  })
}
