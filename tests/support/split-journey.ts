import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { addMemberParty, type Duty, giveDuty, listCases } from '#buying/cases/index.ts'
import { addCard, planCard } from '#buying/deliver/index.ts'
import { confirmSplit, type Facts, findActiveRuleset } from '#buying/guardrails/index.ts'
import { firstBuy } from '#buying/guardrails/testing/first-buy.ts'
import type { Ctx } from '#platform/context.ts'
import { adoptRules } from './adopted-rules.ts'
import { checkedDraft } from './checked-draft.ts'
import { startClockedProduct } from './clocked-product.ts'
import { openPage } from './open-browser.ts'
import { openTeam, type Somebody } from './team.ts'
import { cookieOf } from './writers.ts'

const DAY_MS = 86_400_000

type At = { projectId: string; ctx: Ctx }

const dayBefore = ({ clock }: Ctx, days: number) =>
  new Date(clock.now().getTime() - days * DAY_MS).toISOString().slice(0, 10)

export const repository = 'https://code.example/city/registry'

/** The first half, for 6,000, on a card of its own. */
async function buyFirstHalf(
  projectId: string,
  who: Somebody,
  holder: { partyId: string },
  lead: Somebody,
): Promise<void> {
  const title = 'Registry search, module 1'
  const { caseId } = await checkedDraft({ projectId }, who, { title, repository })
  const limits = { limitCents: 1_000_000, cycleLimitCents: 2_500_000, cycleDay: 1, trainedUntil: '2030-01-31' }
  const card = { name: 'Card of the registry', lastFour: '4321', currency: 'CAD', holderId: holder.partyId }
  const { id: cardId } = await addCard(lead.ctx, { projectId, ...card, ...limits })
  await planCard(who.ctx, { projectId, caseId, cardId })
}

/** What was known of a buy of 4,000 ten days ago: the first of its need, or two months after one of 7,000. */
function factsOf(ctx: Ctx, need: 'first' | 'known before' | 'known after'): Facts {
  const at = dayBefore(ctx, 10)
  const history =
    need === 'first' ? [] : [{ ref: 'case:0' as const, on: dayBefore(ctx, 70), cents: 700_000, by: 'party:2' }]
  const fact = (value: number) => ({ value, from: 'history' as const, at, history })
  return {
    ...firstBuy(at),
    ...{ sameRequirementSum: fact(history.length * 700_000), sameRequirementCount: fact(history.length) },
    ...(need !== 'first' && { knownAfterFirstAward: { value: need === 'known after', from: 'history', at } }),
  }
}

/** Two thousand purchases of years past, three of them confirmed splits, and five for which the need came up later. */
async function addYears({ ctx, projectId }: At, officer: Somebody): Promise<void> {
  const rules = (await findActiveRuleset(officer.ctx, projectId))!
  const json = (facts: Facts) => sql`${JSON.stringify(facts)}::jsonb`
  await sql`
    with made as (
      insert into buying.case (id, project_id, number, title, lane, stage, money, publication, category, total_cents,
        currency, seq, opened_at, changed_at, awarded_at, ended_at)
      select gen_random_uuid(), ${projectId}, 1000 + n, 'Repair ' || n, 'small', 'complete', 'reconciled', 'private',
        'testing', 400000, 'CAD', 0, at, at, at, at
      from (select n, ${ctx.clock.now()}::timestamptz - (case when n <= 8 then 10 else 20 + n % 300 end) * interval '1 day' as at
        from generate_series(1, 2000) n) years
      returning id, number, awarded_at)
    insert into guardrail.stored_check
      (id, project_id, subject, moment, facts, scope, ruleset_id, ruleset_hash, outcome, report, made_at)
    select gen_random_uuid(), ${projectId}, 'case:' || id, 'check', case when number <= 1003 then ${json(factsOf(ctx, 'known before'))}
      when number <= 1008 then ${json(factsOf(ctx, 'known after'))} else ${json(factsOf(ctx, 'first'))} end,
      '{}', ${rules.id}, ${rules.hash}, 'allow', '{}', awarded_at from made`.execute(ctx.db)
  for (const { id, number } of await listCases(officer.ctx, projectId))
    if (number > 1000 && number <= 1003)
      await confirmSplit(officer.ctx, { projectId, subject: `case:${id}`, reason: 'One need, two buys.' })
}

/**
 * A city that buys by rules, with two thousand purchases behind it: somebody has drafted one half of a need; who buys the other
 * half, and two officers, are signed in.
 */
export async function openSplitJourney(browser: Browser) {
  const product = await startClockedProduct()
  const { ctx, url } = product
  const team = await openTeam(ctx)
  const { projectId, lead } = team
  const member = async (name: string, role: string, ...duties: Duty[]) => {
    const somebody = await team.join(name, role)
    const { id: partyId } = await addMemberParty(lead.ctx, { projectId, personId: somebody.id })
    for (const duty of duties)
      await giveDuty(lead.ctx, { projectId, partyId, duty, limitCents: null, fromDay: '2026-01-01' })
    return { ...somebody, partyId }
  }
  /** A window of somebody who is signed in. */
  const signIn = async (somebody: Somebody): Promise<Page> => {
    const page = await openPage(browser)
    const pairs = (await cookieOf(ctx, somebody.ctx)).split('; ').map((one) => one.split(/=(.*)/s))
    await page.context().addCookies(pairs.map(([name, value]) => ({ name: name!, value: value!, url })))
    return page
  }
  await adoptRules(team.lead.ctx, team.projectId)
  const [ana, requester] = [await member('Ana Requester', 'analyst'), await member('Bea Requester', 'analyst')]
  const officer = await member('Olga Officer', 'lead', 'officer')
  const second = await member('Otto Officer', 'lead', 'officer')
  await buyFirstHalf(projectId, ana, await member('Cleo Cardholder', 'viewer', 'payer'), lead)
  await addYears({ ctx, projectId }, second)
  const pages = { bea: await signIn(requester), olga: await signIn(officer), otto: await signIn(second) }
  const home = `${url}/projects/${projectId}/buying`
  return { ...product, ...pages, projectId, home, requester, second, dayBefore: (days: number) => dayBefore(ctx, days) }
}
export type SplitJourney = Awaited<ReturnType<typeof openSplitJourney>>
