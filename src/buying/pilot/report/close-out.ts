import { z } from 'zod'
import { type FoundCase, readCase } from '#buying/cases/index.ts'
import { listConfirmedSplits } from '#buying/guardrails/index.ts'
import { listSplitChecks } from '#buying/need/index.ts'
import { asProduct } from '#buying/offers/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Content } from '#platform/render/content.ts'
import { pilotRefusals } from '../pilot.errors.ts'
import { lockPilot, selectPilot, selectReport, updateEnded } from '../pilot.store.ts'
import { type Pilot, sides, type Verdict, verdicts } from '../scope/pilot.ts'
import { selectRefusals, selectTaken } from '../scope/taken.store.ts'
import { findSponsor } from '../sponsors/find-sponsor.ts'
import { type Behind, findBehind } from './behind.ts'
import { addUp, type Figures } from './figures.ts'
import { type Decision, type Telling, writeCloseOut } from './write-close-out.ts'

const SHORTEST = 40
const ending = z.object({
  verdict: z.enum(verdicts, { error: 'Choose whether to scale, to change or to stop.' }),
  reason: z
    .string({ error: 'Say why.' })
    .trim()
    .min(SHORTEST, 'Say why, in at least 40 letters.')
    .max(4000, 'Shorten it to 4,000 characters.'),
})

/** Whether the need of a purchase was found to be one with others: by an officer, or when the team asked last. */
async function findSplit(
  ctx: Ctx,
  { id, projectId, events }: FoundCase,
  confirmed: ReadonlySet<string>,
): Promise<boolean> {
  if (confirmed.has(`case:${id}`)) return true
  const opened = events.find(({ type }) => type === 'case.opened')
  const packageId = opened?.type === 'case.opened' ? opened.data.packageId : null
  if (!packageId) return false
  const [last] = await listSplitChecks(ctx, { projectId, packageId })
  return last?.result === 'one-need'
}

async function gather(ctx: Ctx, pilot: Pilot): Promise<Figures> {
  const cases = []
  const splits = await listConfirmedSplits(asProduct(ctx), pilot.projectId)
  const confirmed = new Set<string>(splits.map(({ subject }) => subject))
  for (const { caseId } of await selectTaken(ctx.db, pilot.id)) {
    const found = await readCase(ctx, { projectId: pilot.projectId, caseId })
    const { number, title, state, events } = found
    cases.push({ caseId, number, title, state, events, isSplit: await findSplit(ctx, found, confirmed) })
  }
  return addUp(cases, await selectRefusals(ctx.db, pilot.id))
}

/** The figures that a report was written from when its pilot ended; the words are made when it is read. */
const isKept = (report: unknown): report is Figures => report !== null

/** What a sponsor decided at the end of a pilot; null before. */
export const decisionOf = ({ verdict, reason }: Pilot): Decision | null =>
  verdict && reason !== null ? { verdict, reason } : null

/** The figures of a pilot: as they stand now, or as they were when it ended. */
export async function findFigures(ctx: Ctx, pilot: Pilot): Promise<Figures> {
  const kept = await selectReport(ctx.db, pilot.id)
  return isKept(kept) ? kept : gather(ctx, pilot)
}

async function readSigned(ctx: Ctx, { projectId, pilotId }: { projectId: string; pilotId: string }): Promise<Pilot> {
  await allow(ctx, 'pilot.read', projectId)
  const pilot = await selectPilot(ctx.db, projectId, pilotId)
  if (!pilot) throw pilotRefusals.noSuchPilot()
  if (pilot.state === 'draft') throw pilotRefusals.notInForce()
  return pilot
}

/**
 * The close-out report of a pilot and the figures that it says: as they stand now, or as they were when it ended. Throws
 * `pilot.no-such-pilot`, `pilot.not-in-force` for a draft.
 */
export async function findCloseOut(
  ctx: Ctx,
  { telling, ...place }: { projectId: string; pilotId: string; telling?: Telling },
): Promise<{ pilot: Pilot; figures: Figures; content: Content }> {
  const pilot = await readSigned(ctx, place)
  const figures = await findFigures(ctx, pilot)
  return { pilot, figures, content: writeCloseOut(pilot, figures, decisionOf(pilot), telling) }
}

/** The purchases that a figure of the report rests on. Throws `pilot.no-such-figure`. */
export async function findPurchasesBehind(
  ctx: Ctx,
  { figure, ...place }: { projectId: string; pilotId: string; figure: string },
): Promise<{ pilot: Pilot; behind: Behind[] }> {
  const pilot = await readSigned(ctx, place)
  const behind = findBehind(await findFigures(ctx, pilot), figure)
  if (!behind) throw pilotRefusals.noSuchFigure()
  return { pilot, behind }
}

/** Whoever has the duty of one of the sides today; a sponsor who left is followed by the next. */
async function needSponsor(ctx: Ctx, projectId: string): Promise<void> {
  for (const side of sides) if (await findSponsor(ctx, projectId, side)) return
  throw pilotRefusals.notASponsor()
}

/**
 * Ends a pilot with what a sponsor decided and why; its figures are kept as they are then. Throws
 * `pilot.not-a-sponsor`, `pilot.not-in-force`, `input.invalid`.
 */
export function endPilot(
  ctx: Ctx,
  input: { projectId: string; pilotId: string; verdict: Verdict; reason: string },
): Promise<{ content: Content }> {
  return transact(ctx, async (ctx) => {
    const { projectId, pilotId } = input
    await allow(ctx, 'pilot.sign', projectId)
    const decision = checkInput(ending, { verdict: input.verdict, reason: input.reason })
    const pilot = await lockPilot(ctx.db, projectId, pilotId)
    if (!pilot) throw pilotRefusals.noSuchPilot()
    if (pilot.state !== 'in-force') throw pilotRefusals.notInForce()
    await needSponsor(ctx, projectId)
    const figures = await gather(ctx, pilot)
    await updateEnded(ctx.db, pilotId, { ...decision, endedAt: ctx.clock.now(), report: figures })
    const data = { verdict: decision.verdict, opened: figures.opened, paidCents: figures.paidCents }
    await ctx.log.record(ctx, { type: 'pilot.ended', thing: `pilot:${pilotId}`, projectId, data })
    return { content: writeCloseOut(pilot, figures, decision) }
  })
}
