import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Ref } from '#platform/things.ts'
import { withAtOnce } from '../check/at-once.ts'
import { checkCase, type OpenRuleset, openRuleset } from '../check/check-case.ts'
import { withRulesOfOthers } from '../check/of-others.ts'
import { presentDerogation } from '../derogations/list-derogations.ts'
import type { Facts } from '../facts/fact.ts'
import { refusals } from '../guardrails.errors.ts'
import {
  type CheckRow,
  type RulesetRow,
  selectActive,
  selectBeforeOwn,
  selectCheck,
  selectChecksOf,
  selectDerogations,
  selectRuleset,
  selectShadow,
  storeCheck,
} from '../guardrails.store.ts'
import type { Derogation } from '../parameters/effective.ts'
import { dayOf } from '../rulesets/find-rulesets.ts'
import type { CheckAsked, StoredCheck } from './stored-check.ts'

const KEPT = 8

/** Rulesets stay opened by their hash, since a project asks the same ones again; of many the oldest go. */
function rememberOpened() {
  const opened = new Map<string, OpenRuleset>()
  return ({ content, hash }: RulesetRow, derogations: readonly Derogation[]): OpenRuleset => {
    const known = opened.get(hash) ?? openRuleset({ content, hash, derogations: [] })
    opened.delete(hash)
    opened.set(hash, known)
    for (const oldest of [...opened.keys()].slice(0, Math.max(0, opened.size - KEPT))) opened.delete(oldest)
    return { ...known, derogations }
  }
}
const open = rememberOpened()

/** Who wrote and who approved the rules, which rule:G22 looks at. */
function factsOfRuleset(row: RulesetRow, at: string): Facts {
  const author = row.author_id ? `person:${row.author_id}` : `profile:${row.profile}`
  const approver = row.approver_id && `person:${row.approver_id}`
  return {
    ruleAuthor: { value: author, from: 'case', at },
    ...(approver && { ruleApprover: { value: approver, from: 'case' as const, at } }),
  }
}

const present = (row: CheckRow): StoredCheck => ({
  ...{ id: row.id, projectId: row.project_id, subject: row.subject, moment: row.moment, at: row.made_at },
  ...{ by: row.made_by, facts: row.facts, scope: row.scope, rulesetId: row.ruleset_id },
  ...{ rulesetHash: row.ruleset_hash, report: row.report },
  ...(row.shadow_id && row.shadow && { shadow: { rulesetId: row.shadow_id, report: row.shadow } }),
})

async function findRulesFor(ctx: Ctx, asked: CheckAsked, day: string): Promise<RulesetRow> {
  const { projectId, rulesetId, currency } = asked
  const row = rulesetId ? await selectRuleset(ctx.db, projectId, rulesetId) : await selectActive(ctx.db, projectId, day)
  if (!row && rulesetId) throw refusals.noSuchRuleset()
  if (!row?.approved_at) throw refusals.noRules()
  // A limit of ten thousand is another limit in another currency.
  const { currency: ofRules } = row.content.head
  if (currency !== undefined && currency !== ofRules) throw refusals.otherCurrency(ofRules)
  return row
}

/** What was signed in a project and counts for whoever asks: nobody lets themselves off, by recording it or by confirming it. */
async function findDerogations(ctx: Ctx, { projectId, requesters = [] }: CheckAsked): Promise<Derogation[]> {
  const rows = await selectDerogations(ctx.db, projectId)
  const isOwn = (person: string | null) => person !== null && requesters.includes(person)
  return rows.filter(({ signed_by, confirmed_by }) => !isOwn(signed_by) && !isOwn(confirmed_by)).map(presentDerogation)
}

/**
 * Asks the rules in force (or those an open case keeps to, and of those in force what acts at once) about a thing at a moment, and keeps facts and report as they
 * are. Throws `guardrail.no-rules` where none are in force, `guardrail.other-currency`. Missing or odd facts refuse nothing: the outcome is `ask`.
 */
export async function runCheck(ctx: Ctx, asked: CheckAsked): Promise<StoredCheck> {
  const { projectId, subject, moment, scope = {} } = asked
  await allow(ctx, 'guardrail.check', projectId)
  return transact(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const day = dayOf(now)
    const rules = await findRulesFor(ctx, asked, day)
    const derogations = await findDerogations(ctx, asked)
    const facts = { ...asked.facts, ...factsOfRuleset(rules, now.toISOString()) }
    const askBy = (one: RulesetRow) => checkCase(open(one, derogations), facts, moment, day, scope)
    const active = await selectActive(ctx.db, projectId, day)
    const isKept = active !== undefined && active.id !== rules.id
    const said = isKept ? withAtOnce(askBy(rules), askBy(active), active.content) : askBy(rules)
    const before = await selectBeforeOwn(ctx.db, rules, asked.requesters ?? [])
    const report = before ? withRulesOfOthers(said, askBy(before)) : said
    const shadow = await selectShadow(ctx.db, projectId)
    const row: CheckRow = {
      ...{ id: ctx.clock.newId(), project_id: projectId, subject, moment, facts, scope, report },
      ...{ ruleset_id: rules.id, ruleset_hash: rules.hash, outcome: report.outcome },
      ...{ made_by: actingPerson(ctx), made_at: now, shadow_id: shadow?.id ?? null },
      shadow: shadow ? askBy(shadow) : null,
    }
    await storeCheck(ctx.db, row)
    await ctx.log.record(ctx, {
      ...{ type: 'guardrail.checked', thing: subject, projectId },
      data: { check: row.id, moment, outcome: report.outcome, hash: rules.hash },
    })
    return present(row)
  })
}

/** A check as it was kept. Throws `guardrail.no-such-check`. */
export async function findCheck(
  ctx: Ctx,
  { projectId, checkId }: { projectId: string; checkId: string },
): Promise<StoredCheck> {
  await allow(ctx, 'guardrail.read', projectId)
  const row = await selectCheck(ctx.db, projectId, checkId)
  if (!row) throw refusals.noSuchCheck()
  return present(row)
}

/** Every check of a thing (`kind:id`), the newest first. */
export async function listChecks(
  ctx: Ctx,
  { projectId, subject }: { projectId: string; subject: Ref },
): Promise<StoredCheck[]> {
  await allow(ctx, 'guardrail.read', projectId)
  return (await selectChecksOf(ctx.db, projectId, subject)).map(present)
}
