import { allow } from '#people/index.ts'
import { type Ctx, findOnce } from '#platform/context.ts'
import { caseRefusals } from './cases.errors.ts'
import { type KeptEvent, selectCase, selectCases, selectEvents } from './cases.store.ts'
import type { CaseRow } from './cases.tables.ts'
import { replay } from './machine/fold.ts'
import type { CaseState, Lane, MoneyState, Outcome, Publication, Stage } from './machine/state.ts'

/** A purchase as a list shows it. Amounts are minor units of `currency`. */
export type ListedCase = {
  id: string
  projectId: string
  number: number
  title: string
  lane: Lane
  stage: Stage
  money: MoneyState
  publication: Publication
  outcome: Outcome | null
  requirement: string
  totalCents: number | null
  currency: string
  supplierId: string | null
  waits: { seat: string; act: string } | null
  dueAt: Date | null
  openedAt: Date
  changedAt: Date
  endedAt: Date | null
}

/** A purchase with its state and all that happened. */
export type FoundCase = ListedCase & { state: CaseState; events: KeptEvent[] }

/** A row as a list shows it. */
export const listed = (row: CaseRow): ListedCase => ({
  ...{ id: row.id, projectId: row.project_id, number: row.number, title: row.title, currency: row.currency },
  waits: row.waits_seat && row.waits_act ? { seat: row.waits_seat, act: row.waits_act } : null,
  lane: row.lane as Lane,
  stage: row.stage as Stage,
  money: row.money as MoneyState,
  publication: row.publication as Publication,
  ...{ outcome: row.outcome, requirement: row.requirement, totalCents: row.total_cents, supplierId: row.supplier_id },
  ...{ dueAt: row.due_at, openedAt: row.opened_at, changedAt: row.changed_at, endedAt: row.ended_at },
})

/** The purchases of a project, those that changed last first. */
export async function listCases(ctx: Ctx, projectId: string): Promise<ListedCase[]> {
  await allow(ctx, 'case.read', projectId)
  return (await selectCases(ctx.db, projectId)).map(listed)
}

/** Reads a case for whoever was let in already: a member, or the holder of a link in its transaction. */
export async function readCase(
  ctx: Ctx,
  { projectId, caseId }: { projectId: string; caseId: string },
): Promise<FoundCase> {
  const row = await selectCase(ctx.db, projectId, caseId)
  if (!row) throw caseRefusals.noSuchCase()
  const events = await selectEvents(ctx.db, caseId)
  return { ...listed(row), events, state: replay(events) }
}

/** Stands for a supplier whose name is hidden while offers are assessed. */
const HIDDEN = 'hidden'

/** Whose offer is whose is told to nobody while offers are assessed (abuse:A19). */
function hideBidders(found: FoundCase): FoundCase {
  if (found.stage !== 'evaluating') return found
  const hide = <T extends { supplierId: string | null }>(bids: readonly T[]): T[] =>
    bids.map((bid) => ({ ...bid, supplierId: bid.supplierId && HIDDEN }))
  const events = found.events.map((event) =>
    event.type === 'offers.opened' ? { ...event, data: { ...event.data, opened: hide(event.data.opened) } } : event,
  )
  return { ...found, events, state: { ...found.state, bids: hide(found.state.bids) } }
}

/** One purchase, as its members read it. Throws `case.no-such-case`. */
export async function findCase(ctx: Ctx, input: { projectId: string; caseId: string }): Promise<FoundCase> {
  await allow(ctx, 'case.read', input.projectId)
  return findOnce(ctx, `case ${input.caseId}`, async () => hideBidders(await readCase(ctx, input)))
}
