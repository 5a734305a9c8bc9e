import { listCases } from '#buying/cases/index.ts'
import {
  confirmSplit,
  contributions,
  listConfirmedSplits,
  listRulesets,
  saveParameter,
} from '#buying/guardrails/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { unwatched } from '#platform/queue/work.ts'
import { confirmedSplit, shorterWindow } from '../words/pilot-year/rules.ts'
import { asAt, dayFrom, personOf, timeOf } from './at-moment.ts'
import type { Year } from './purchase.ts'

const [CONFIRMED, PROPOSED] = [-202, -110]

/**
 * An officer confirms that a purchase was part of a split; months later another proposes a shorter window, and the replay
 * shows that the split would have passed. Nobody signs for that: the draft stays a draft. Once.
 */
export async function tellStoppedRule(ctx: Ctx, year: Year, splitTitle: string): Promise<void> {
  const { projectId } = year
  if ((await listRulesets(ctx, projectId)).some(({ state }) => state === 'draft')) return
  const split = (await listCases(ctx, projectId)).find(({ title }) => title === splitTitle)
  if (!split) throw new Error(`The pilot year has no purchase called “${splitTitle}”.`)
  await transact(ctx, async (ctx) => {
    const [confirming, proposing] = [
      asAt(ctx, timeOf(year, CONFIRMED), personOf(year, 'officer')),
      asAt(ctx, timeOf(year, PROPOSED), personOf(year, 'partner')),
    ]
    if (!(await listConfirmedSplits(ctx, projectId)).length)
      await confirmSplit(confirming, { projectId, subject: `case:${split.id}`, reason: confirmedSplit })
    const { id: rulesetId } = await saveParameter(proposing, { projectId, ...shorterWindow })
    const replay = { projectId, rulesetId, validFrom: dayFrom(year, PROPOSED) }
    await contributions.jobs['guardrails.replay'](proposing, replay, unwatched)
  })
}
