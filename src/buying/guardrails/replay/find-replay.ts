import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../guardrails.errors.ts'
import { type RulesetRow, selectRuleset } from '../guardrails.store.ts'
import { dayOf } from '../rulesets/find-rulesets.ts'
import { isOwnProposal } from '../rulesets/own-proposal.ts'
import {
  ACCEPTED,
  type Accepted,
  type ReplayRow,
  type SignatureRow,
  selectReplays,
  selectSignatures,
  storeSignature,
} from './replay.store.ts'
import type { Replay } from './replay.ts'
import { findReplayLack } from './replay-gate.ts'

/** What somebody accepted of a replay. */
export type ReplaySignature = { accepts: Accepted; reason: string; by: string | null; at: Date }

/** A replay as it was kept, with both hashes and what was signed of it. Days are YYYY-MM-DD. */
export type StoredReplay = Replay & {
  id: string
  rulesetId: string
  baselineHash: string
  candidateHash: string
  actsFrom: string
  at: Date
  by: string | null
  signatures: ReplaySignature[]
}

const present = (row: ReplayRow, signed: readonly SignatureRow[]): StoredReplay => ({
  ...row.result,
  ...{ id: row.id, rulesetId: row.ruleset_id, actsFrom: row.acts_from, at: row.made_at, by: row.made_by },
  ...{ baselineHash: row.baseline_hash, candidateHash: row.candidate_hash },
  signatures: signed.map(({ accepts, reason, made_by, made_at }) => ({ accepts, reason, by: made_by, at: made_at })),
})

async function findRow({ db }: Ctx, projectId: string, rulesetId: string): Promise<RulesetRow> {
  const row = await selectRuleset(db, projectId, rulesetId)
  if (!row) throw refusals.noSuchRuleset()
  return row
}

/** The newest replay of a version as it now stands; undefined before there is one. Throws `guardrail.no-such-ruleset`. */
export async function findReplay(
  ctx: Ctx,
  { projectId, rulesetId }: { projectId: string; rulesetId: string },
): Promise<StoredReplay | undefined> {
  await allow(ctx, 'guardrail.read', projectId)
  const { hash } = await findRow(ctx, projectId, rulesetId)
  const row = (await selectReplays(ctx.db, rulesetId)).find(({ candidate_hash }) => candidate_hash === hash)
  return row && present(row, await selectSignatures(ctx.db, row.id))
}

/**
 * Why a draft could not be approved for want of a replay, to act from a day on (YYYY-MM-DD, today without), as a sentence;
 * undefined where nothing is in its way.
 */
export async function findApprovalLack(
  ctx: Ctx,
  { projectId, rulesetId, validFrom }: { projectId: string; rulesetId: string; validFrom?: string },
): Promise<{ code: string; message: string } | undefined> {
  await allow(ctx, 'guardrail.read', projectId)
  const row = await findRow(ctx, projectId, rulesetId)
  const lack = await findReplayLack(ctx.db, row, validFrom ?? dayOf(ctx.clock.now()))
  return lack && { code: lack.code, message: lack.message }
}

const signature = z.strictObject({
  accepts: z.enum(ACCEPTED),
  reason: z.string('Say why.').trim().min(1, 'Say why.').max(2000, 'Shorten the reason to 2,000 characters.'),
})

/**
 * Accepts in the name of whoever acts that a draft lets confirmed splits go, or that little history could be replayed; it
 * stays, for this replay alone. Throws `guardrail.own-proposal` to its author, `guardrail.replay-first`, `guardrail.not-draft`.
 */
export async function signReplay(
  ctx: Ctx,
  { projectId, rulesetId, ...input }: { projectId: string; rulesetId: string; accepts: Accepted; reason: string },
): Promise<void> {
  await allow(ctx, 'guardrail.approve', projectId)
  const { accepts, reason } = checkInput(signature, input)
  await transact(ctx, async (ctx) => {
    const ruleset = await findRow(ctx, projectId, rulesetId)
    if (ruleset.approved_at) throw refusals.notDraft()
    const by = actingPerson(ctx)
    if (await isOwnProposal(ctx, ruleset)) throw refusals.ownProposal()
    const found = await findReplay(ctx, { projectId, rulesetId })
    if (!found) throw refusals.replayFirst()
    const row = { id: ctx.clock.newId(), project_id: projectId, replay_id: found.id, accepts, reason }
    await storeSignature(ctx.db, { ...row, made_by: by, made_at: ctx.clock.now() })
    await ctx.log.record(ctx, {
      ...{ type: 'guardrail.replay-signed', thing: `ruleset:${rulesetId}`, projectId },
      data: { replay: found.id, accepts, reason },
    })
  })
}
