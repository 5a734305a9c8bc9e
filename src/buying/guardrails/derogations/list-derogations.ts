import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { refusals } from '../guardrails.errors.ts'
import { type DerogationRow, selectDerogations, selectUnconfirmed } from '../guardrails.store.ts'
import type { Derogation } from '../parameters/effective.ts'
import { dayOf } from '../rulesets/find-rulesets.ts'
import { isOwnProposal } from '../rulesets/own-proposal.ts'

export const presentDerogation = (row: DerogationRow): Derogation => ({
  ...{ id: row.id, rule: row.rule, parameter: row.parameter, value: row.value, scope: row.scope },
  ...{ from: row.valid_from, until: row.valid_until, signedBy: row.signer, authority: row.authority },
  ...{ documentHash: row.document_hash, reason: row.reason },
})

/** A derogation with who recorded and who confirmed it (ids of people), and what its document is called. */
export type KeptDerogation = Derogation & {
  recordedBy: string | null
  confirmedBy: string | null
  fileName: string | null
}

const keptOf = (row: DerogationRow, confirmedBy: string | null): KeptDerogation => ({
  ...presentDerogation(row),
  ...{ recordedBy: row.signed_by, confirmedBy, fileName: row.file_name },
})

/** The derogations that count in a project: somebody other than whoever recorded them has confirmed them. */
export async function listDerogations(ctx: Ctx, projectId: string): Promise<KeptDerogation[]> {
  await allow(ctx, 'guardrail.read', projectId)
  return (await selectDerogations(ctx.db, projectId)).map((row) => keptOf(row, row.confirmed_by))
}

/** Those that wait for somebody else to confirm them, and whether whoever acts recorded them. */
export async function listUnconfirmed(ctx: Ctx, projectId: string): Promise<(KeptDerogation & { isOwn: boolean })[]> {
  await allow(ctx, 'guardrail.read', projectId)
  const rows = await selectUnconfirmed(ctx.db, projectId)
  const isOwn = (row: DerogationRow) => isOwnProposal(ctx, { project_id: projectId, author_id: row.signed_by })
  return Promise.all(rows.map(async (row) => ({ ...keptOf(row, null), isOwn: await isOwn(row) })))
}

/** Refuses a derogation that does not count in the project today (`guardrail.no-such-derogation`). */
export async function needDerogation(
  ctx: Ctx,
  { projectId, derogationId }: { projectId: string; derogationId: string },
): Promise<void> {
  const today = dayOf(ctx.clock.now())
  const all = await listDerogations(ctx, projectId)
  if (!all.some(({ id, from, until }) => id === derogationId && from <= today && today <= until))
    throw refusals.noSuchDerogation()
}
