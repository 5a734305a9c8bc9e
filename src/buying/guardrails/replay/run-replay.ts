import { setImmediate as giveWay } from 'node:timers/promises'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'
import { presentDerogation } from '../derogations/list-derogations.ts'
import { refusals } from '../guardrails.errors.ts'
import { type RulesetRow, selectActive, selectDerogations, selectRuleset } from '../guardrails.store.ts'
import { dayOf } from '../rulesets/find-rulesets.ts'
import { listChecksToReplay, type ReplayRow, readSnapshots, selectSplits, storeReplay } from './replay.store.ts'
import { beginReplay, type Replay } from './replay.ts'

type Asked = { projectId: string; rulesetId: string; validFrom: string }

/** The two rulesets to compare: the draft, and what is in force on the day from which it would act. */
async function findBoth({ db }: Ctx, { projectId, rulesetId, validFrom }: Asked) {
  const candidate = await selectRuleset(db, projectId, rulesetId)
  if (!candidate) throw refusals.noSuchRuleset()
  if (candidate.approved_at) throw refusals.notDraft()
  const baseline = await selectActive(db, projectId, validFrom)
  if (!baseline) throw refusals.noRules()
  return { baseline, candidate }
}

const day = z.strictObject({ validFrom: z.iso.date('Write the day as YYYY-MM-DD.').optional() })

/**
 * Starts to replay a draft on the checks of its project, against what is in force on the day from which it would act
 * (YYYY-MM-DD, today without), as a task. Throws `guardrail.no-such-ruleset`, `guardrail.not-draft`, `guardrail.no-rules`.
 */
export async function startReplay(
  ctx: Ctx,
  { projectId, rulesetId, ...input }: { projectId: string; rulesetId: string; validFrom?: string },
): Promise<Task> {
  await allow(ctx, 'guardrail.propose', projectId)
  const today = dayOf(ctx.clock.now())
  const { validFrom = today } = checkInput(day, input)
  if (validFrom < today) throw refusals.backdated()
  await findBoth(ctx, { projectId, rulesetId, validFrom })
  return startTask(ctx, { projectId, kind: 'guardrails.replay', input: { projectId, rulesetId, validFrom } })
}

/** Goes through all checks; the process stays free for others, and stops where it is asked to. */
async function goThrough(
  ctx: Ctx,
  { projectId, validFrom }: Asked,
  { baseline, candidate }: { baseline: RulesetRow; candidate: RulesetRow },
  work: Work,
): Promise<{ result: Replay; splits: number }> {
  const derogations = (await selectDerogations(ctx.db, projectId)).map(presentDerogation)
  const confirmed = (await selectSplits(ctx.db, projectId)).map(({ subject }) => subject)
  const ids = await listChecksToReplay(ctx.db, projectId, confirmed)
  const rulesetOf = ({ content, hash }: RulesetRow) => ({ content, hash, derogations })
  const open = beginReplay(rulesetOf(baseline), rulesetOf(candidate), validFrom)
  let checks = 0
  for await (const page of readSnapshots(ctx.db, ids, confirmed)) {
    for (const snapshot of page) {
      await giveWay()
      work.signal.throwIfAborted()
      open.add(snapshot)
    }
    checks += page.length
    await work.report({ checks, all: ids.length })
  }
  return { result: open.finish(), splits: confirmed.length }
}

const payloadSchema = z.object({ projectId: z.string(), rulesetId: z.string(), validFrom: z.iso.date() })

/** Does what `startReplay` has asked for. Safe to repeat: stopped or killed, it leaves nothing. */
export async function runReplay(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  const asked = payloadSchema.parse(payload)
  const { projectId, rulesetId, validFrom } = asked
  await allow(ctx, 'guardrail.propose', projectId)
  const both = await findBoth(ctx, asked)
  const made = await goThrough(ctx, asked, both, work)
  const row: ReplayRow = {
    ...{ id: ctx.clock.newId(), project_id: projectId, ruleset_id: rulesetId, acts_from: validFrom, ...made },
    ...{ baseline_hash: both.baseline.hash, candidate_hash: both.candidate.hash },
    ...{ made_by: actingPerson(ctx), made_at: ctx.clock.now() },
  }
  await transact(ctx, async (ctx) => {
    await storeReplay(ctx.db, row)
    const { worked, changed, missedSplits } = made.result
    await ctx.log.record(ctx, {
      ...{ type: 'guardrail.replayed', thing: `ruleset:${rulesetId}`, projectId },
      data: {
        ...{ replay: row.id, baseline: row.baseline_hash, candidate: row.candidate_hash },
        ...{ worked, changed: changed.length, missedSplits: missedSplits.length },
      },
    })
  })
}
