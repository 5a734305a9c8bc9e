import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCase } from '#buying/cases/index.ts'
import { findCheck } from '#buying/guardrails/index.ts'
import { adoptRules } from '../../../../tests/support/adopted-rules.ts'
import { noticeContent, noticeTerms, type OfferWorld, openOfferWorld } from '../../../../tests/support/offer-world.ts'
import { actOnDueOffers, amendNotice, askQuestion, findOpportunity, follow, publishNotice } from '../index.ts'
import { limitOffers } from '../limit-public.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let world: OfferWorld
let open: { caseId: string; closesAt: Date }
let asked: { caseId: string; closesAt: Date }
beforeAll(async () => {
  world = await openOfferWorld()
  open = await world.publish({ terms: { ...noticeTerms, extendDays: 1 } })
  asked = await world.publish()
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
  await expect(publish(late, after(late, HOUR))).rejects.toMatchObject({ code: 'offers.questions-too-late' })
  const soon = after(ctx.clock.now(), DAY + HOUR)
  await expect(publish(soon, soon)).rejects.toMatchObject({ code: 'case.rules-block' })
  expect(await said()).toBe('block')
  await publish(late, late).catch(() => undefined)
  expect(await said()).not.toBe('block')
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
  const { events } = await findCase(ana.ctx, { projectId, caseId })
  const moments = events.flatMap((event) => (event.type === 'case.checked' ? [event.data.moment] : []))
  expect(moments.at(-1)).toBe('amend')
  const checked = events.findLast((event) => event.type === 'case.checked')
  const { report } = await findCheck(ana.ctx, { projectId, checkId: checked!.data.checkId })
  expect(report.results.map(({ rule, result }) => [rule, result])).toContainEqual(['G25', 'allow'])
})

it('publishes nothing that looks like personal data, in no field, change, reason or answer, and says where: rule:G17 abuse:A23', async () => {
  const { ana, projectId } = world
  const { caseId } = open
  const { questionsUntil, closesAt, content } = await findOpportunity(world.visitor, caseId)
  const dates = { closesAt: closesAt.toISOString(), questionsUntil: questionsUntil.toISOString() }
  const amend = (change: object, reason = 'A correction.') =>
    amendNotice(ana.ctx, { ...dates, projectId, caseId, reason, content: { ...content, ...change } })
  const texts = { en: { ...content.texts.en!, fromUs: ['A day of a designer', 'Call Dana on 613-555-0147'] } }
  await expect(amend({ texts })).rejects.toMatchObject({
    code: 'offers.personal-data',
    details: { fields: { 'texts.en.fromUs': expect.stringContaining('613-555-0147') } },
  })
  await expect(amend({ licence: 'Apache-2.0' }, 'SIN 123 456 782')).rejects.toMatchObject({
    details: { fields: { reason: expect.stringContaining('123 456 782') } },
  })
  await expect(amend({ contact: 'Born 1 May 1980, dana@city.example' })).rejects.toMatchObject({
    details: { fields: { contact: expect.not.stringContaining('dana@') } },
  })
})

it('asks the rules once before the deadline whether every question is answered, and gives more time: rule:G26', async () => {
  const { ctx, visitor, projectId } = world
  const { caseId, closesAt } = asked
  ctx.clock.set('2026-06-01T12:00:00Z')
  await askQuestion(visitor, { caseId, text: 'Which screen reader do you use?' })
  ctx.clock.set(after(closesAt, -HOUR))
  await actOnDueOffers(ctx)
  const { events, state } = await findCase(world.ana.ctx, { projectId, caseId })
  expect(events.filter((event) => event.type === 'case.checked' && event.data.moment === 'close')).toHaveLength(1)
  expect(Date.parse(state.notice!.closesAt)).toBeGreaterThan(+closesAt)
})

it('takes forms without an account only so often from one connection, and an offer as often from one supplier: abuse:A14', async () => {
  const { visitor, ctx } = world
  const { caseId } = open
  const ask = (from: string, address = 'fan@reader.example') => follow(visitor, { caseId, address, from })
  for (let i = 0; i < 20; i++) await ask('192.0.2.7', `fan-${i}@reader.example`)
  await expect(ask('192.0.2.7')).rejects.toMatchObject({ code: 'offers.too-many', kind: 'too-many' })
  await ask('192.0.2.8')
  const sent = (count: number) => Array.from({ length: count }, () => ({ receivedAt: ctx.clock.now() }))
  limitOffers(ctx, sent(19))
  expect(() => limitOffers(ctx, sent(20))).toThrow(expect.objectContaining({ code: 'offers.too-many' }))
  ctx.clock.advance(16 * 60_000)
  await ask('192.0.2.7')
})
