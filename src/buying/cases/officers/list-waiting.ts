import { sql } from 'kysely'
import { listChecks, type RuleResult, type StoredCheck } from '#buying/guardrails/index.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { selectCases, selectEvents } from '../cases.store.ts'
import { asProduct } from '../check/check-case.ts'
import { type ListedCase, listed } from '../find-case.ts'
import { type Split, splitOf } from '../linked/split-of.ts'
import { SEPARATE } from '../steps/ask-officer.ts'
import { listOfficerWaits, type OfficerWait } from './officer-waits.ts'

/** What waits for an officer: the purchase, who asked and since when, and of a decision what the rules ask. */
export type WaitingForOfficer = Omit<OfficerWait, 'until' | 'step'> & {
  of: ListedCase
  /** Who asked for the work, where the rules ask; else who asked the question. */
  by: string | null
  /** The rules that ask, with their numbers. */
  asking: RuleResult[]
  /** Where the rules ask about one need that is bought in parts. */
  split: Split | null
}

/** Purchases in which something may wait for an officer; which it is, their events say. */
const perhaps = sql<boolean>`ended_at is null and (
  waits_seat = 'officer' or outcome = 'ask' or exists (
    select from buying.case_event asked
    where asked.case_id = buying."case".id and asked.type in ('officer.asked', 'officer.asked-before')
      and asked.data ->> 'answeredAt' is null and not exists (
      select from buying.case_event answer
      where answer.case_id = asked.case_id and answer.type = 'officer.answered'
        and answer.data ->> 'questionId' = asked.data ->> 'questionId')))`

async function findAskingCheck(ctx: Ctx, { projectId, id }: ListedCase, ref: string): Promise<StoredCheck | undefined> {
  const all = await listChecks(asProduct(ctx), { projectId, subject: `case:${id}` })
  return all.find((check) => check.id === ref)
}

async function lookAt(ctx: Ctx, of: ListedCase, requester: string | null, wait: OfficerWait) {
  const { about, ref, from, by, text } = wait
  const bare = { of, about, ref, from, text, by, asking: [] as RuleResult[], split: null as Split | null }
  if (about !== 'decision') return bare
  const check = await findAskingCheck(ctx, of, ref)
  const asking = check?.report.results.filter(({ result, isUndecided }) => result === 'ask' || isUndecided) ?? []
  const split = check ? splitOf(check.report, of.totalCents ?? 0) : null
  return { ...bare, by: requester, asking, split }
}

/** All that waits for an officer in the purchases of a project, what has waited longest first. */
export async function listWaitingForOfficer(ctx: Ctx, projectId: string): Promise<WaitingForOfficer[]> {
  await allow(ctx, 'case.read', projectId)
  const found: WaitingForOfficer[] = []
  for (const row of await selectCases(ctx.db, projectId, perhaps)) {
    const open = listOfficerWaits(await selectEvents(ctx.db, row.id)).filter(({ until }) => until === null)
    // Why needs are separate is said for a decision, which answers it.
    const decides = open.some(({ about }) => about === 'decision')
    for (const wait of open)
      if (!(decides && wait.step === SEPARATE)) found.push(await lookAt(ctx, listed(row), row.requester_id, wait))
  }
  return found.toSorted((a, b) => a.from.localeCompare(b.from))
}
