import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCase } from '#buying/cases/index.ts'
import { findCheck } from '#buying/guardrails/index.ts'
import { adoptRules } from '../../../../tests/support/adopted-rules.ts'
import { noticeContent, noticeTerms, type OfferWorld, openOfferWorld } from '../../../../tests/support/offer-world.ts'
import { amendNotice, publishNotice } from '../index.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let world: OfferWorld
let open: { caseId: string; closesAt: Date }
beforeAll(async () => {
  world = await openOfferWorld()
  open = await world.publish({ terms: { ...noticeTerms, extendDays: 1 } })
  const { lead, projectId } = world
  await adoptRules(lead.ctx, projectId)
})
afterAll(() => world.ctx.close())

const after = (from: Date, ms: number) => new Date(from.getTime() + ms)

it('asks the rules about the notice that is published, not about one that was tried before: rule:G25', async () => {
  const { ana, ctx, projectId, holders, prepare } = world
  const { caseId } = await prepare()
  const publish = (closesAt: Date, questionsUntil: Date, as = ana.ctx) =>
    publishNotice(as, {
      ...{ projectId, caseId, content: noticeContent, terms: { ...noticeTerms, leastOpenDays: 1 } },
      ...{ closesAt: closesAt.toISOString(), questionsUntil: questionsUntil.toISOString() },
      holders: [holders[0].party, holders[1].party, holders[2].party],
    })
  const said = async () => {
    const { events } = await findCase(ana.ctx, { projectId, caseId })
    const last = events.findLast(({ type }) => type === 'case.checked')
    const checkId = last?.type === 'case.checked' ? last.data.checkId : ''
    const { report } = await findCheck(ana.ctx, { projectId, checkId })
    return report.results.find(({ rule }) => rule === 'G25')?.result
  }
  const late = after(ctx.clock.now(), 20 * DAY)
  await expect(publish(late, late, world.lead.ctx)).rejects.toMatchObject({ code: 'case.not-your-seat' })
  await expect(publish(late, after(late, HOUR))).rejects.toThrow()
  expect(await said()).not.toBe('block')
  const soon = after(ctx.clock.now(), DAY + HOUR)
  await expect(publish(soon, soon)).rejects.toMatchObject({ code: 'case.rules-block' })
  expect(await said()).toBe('block')
})

it('leaves suppliers as many working days after a change that matters as the rules ask: rule:G25 abuse:A06', async () => {
  const { ana, ctx, projectId } = world
  const { caseId, closesAt } = open
  const texts = { en: { ...noticeContent.texts.en!, criteria: ['Works with our own kit', 'Is tested'] } }
  const amend = (until: Date) =>
    amendNotice(ana.ctx, {
      ...{ projectId, caseId, content: { ...noticeContent, languages: ['en'], texts }, reason: 'We said too little.' },
      ...{ closesAt: until.toISOString(), questionsUntil: closesAt.toISOString() },
    })
  ctx.clock.set(after(closesAt, -1))
  await expect(amend(after(closesAt, DAY))).rejects.toMatchObject({ code: 'offers.extend-more' })
  await amend(after(closesAt, 2 * DAY))
})
