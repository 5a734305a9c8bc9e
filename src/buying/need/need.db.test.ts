import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCase, listOfficerWaits } from '#buying/cases/index.ts'
import { openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import {
  answerQuestion,
  askOfficer,
  buyPackage,
  changeNotice,
  changePackage,
  checkSplit,
  draftNotice,
  findImport,
  findNotice,
  findPackage,
  importBacklog,
  lintNotice,
  listBacklog,
  listImports,
  listPackages,
  listQuestions,
  listRelated,
  listSplitChecks,
  makePackage,
  plannedTotal,
  saveNoticeText,
  waitOf,
} from './index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

const table = (rows: string[]) => new TextEncoder().encode(`title,url,created,hours,status\n${rows.join('\n')}\n`)
const plan = {
  ...{ lane: 'open' as const, category: 'accessibility', startDay: '2026-06-02', deliverBy: '2026-06-20' },
  criteria: ['Each field has a label'],
}
const url = (number: number) => `https://git.example/parks/forms/-/issues/${number}`
const importRows = (rows: string[], fileName = 'backlog.csv') =>
  importBacklog(world.ana.ctx, { projectId: world.projectId, fileName, content: table(rows) })

describe('importing a backlog: buying:M20', () => {
  it('adds items with the day they were known, and keeps what was not taken', async () => {
    const { projectId, ana, reader } = world
    const made = await importRows([`Labels,${url(1)},2026-01-05,20,open`, `,${url(2)},2026-01-05,1,open`])
    expect(made).toMatchObject({ added: 1, changed: 0, same: 0, leftOut: [{ line: 3, reason: 'no-title' }] })
    expect(await findImport(reader.ctx, { projectId, importId: made.id })).toEqual(made)
    expect(await listImports(reader.ctx, projectId)).toMatchObject([{ id: made.id, leftOutCount: 1 }])
    const [item] = await listBacklog(ana.ctx, projectId)
    expect(item).toMatchObject({
      title: 'Labels',
      minutes: 1200,
      repository: 'parks/forms',
      knownAt: new Date('2026-01-05'),
    })
  })

  it('recognises at a second import what was there, and never forgets when it was first known', async () => {
    const again = await importRows([`Labels,${url(1)},2026-03-05,25,open`, `Dates,${url(3)},2026-02-01,10,open`])
    expect(again).toMatchObject({ added: 1, changed: 1, same: 0 })
    const third = await importRows([`Dates,${url(3)},2026-02-01,10,open`])
    expect(third).toMatchObject({ added: 0, changed: 0, same: 1 })
    const items = await listBacklog(world.ana.ctx, world.projectId)
    expect(items.map(({ title, minutes, knownAt }) => [title, minutes, knownAt])).toEqual([
      ['Labels', 1500, new Date('2026-01-05')],
      ['Dates', 600, new Date('2026-02-01')],
    ])
  })

  it('refuses a file without items, and those who only read', async () => {
    const { projectId, ana, reader } = world
    const file = { projectId, fileName: 'x.csv', content: new TextEncoder().encode('\n') }
    await expect(importBacklog(ana.ctx, file)).rejects.toMatchObject({ code: 'need.no-items' })
    await expect(importBacklog(reader.ctx, file)).rejects.toMatchObject({ code: 'people.not-allowed' })
  })
})

describe('a work package', () => {
  it('begins with what its items say, and a key of the requirement: rule:G06', async () => {
    const { projectId, ana, elsewhere } = world
    const items = await listBacklog(ana.ctx, projectId)
    const made = await makePackage(ana.ctx, { projectId, itemIds: items.map(({ id }) => id) })
    expect(made).toMatchObject({
      title: 'Labels',
      repository: 'parks/forms',
      minutes: 2100,
      requirementKey: 'parks-forms:label',
    })
    expect(plannedTotal(made)).toBe(414_000)
    await expect(findPackage(ana.ctx, { projectId: elsewhere, packageId: made.id })).rejects.toMatchObject({
      code: 'people.no-such-project',
    })
    await expect(makePackage(ana.ctx, { projectId, itemIds: [made.id] })).rejects.toMatchObject({
      code: 'need.no-such-item',
    })
  })

  it('keeps the answers on capacity, and what two people write at once: rule:G32', async () => {
    const { projectId, ana, ben } = world
    const [one] = await listPackages(ana.ctx, projectId)
    const packageId = one!.id
    const values = { standsAlone: true, hasCapacity: false, capacityWhy: 'The team is on leave.' }
    expect(await changePackage(ana.ctx, { projectId, packageId, basedOn: 1, values })).toMatchObject({
      ...values,
      version: 2,
    })
    await expect(
      changePackage(ben.ctx, { projectId, packageId, basedOn: 1, values: { outcome: 'Mine' } }),
    ).rejects.toMatchObject({ code: 'need.changed-meanwhile', details: { current: { version: 2 } } })
    await expect(
      changePackage(ana.ctx, { projectId, packageId, basedOn: 2, values: { title: ' ' } }),
    ).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('shows earlier ones that are alike, and says of one need what the ways out are: abuse:A11', async () => {
    const { projectId, ana } = world
    const priced = { priceCents: 600_000, maxTaxBp: 0, repository: 'parks/maps' }
    const first = await makePackage(ana.ctx, { projectId, values: { title: 'Map module 1', ...priced } })
    const items = await importRows([`Map two,${url(9)},2026-01-05,20,open`]).then(() => listBacklog(ana.ctx, projectId))
    const itemIds = items.filter(({ title }) => title === 'Map two').map(({ id }) => id)
    const second = await makePackage(ana.ctx, { projectId, itemIds, values: { title: 'Map module 2', ...priced } })
    const at = { projectId, packageId: second.id }
    expect(await listRelated(ana.ctx, at)).toMatchObject([
      { package: { id: first.id }, likeness: { because: ['same-key', 'same-repository', 'like-words'] } },
    ])
    const asked = await checkSplit(ana.ctx, { ...at, answers: { knownTogether: null, sameOutcome: true } })
    expect(asked).toMatchObject({
      result: 'one-need',
      sumCents: 1_200_000,
      exits: ['one-larger-buy', 'options-in-one-contract'],
    })
    const said = await checkSplit(ana.ctx, { ...at, answers: { knownTogether: null, sameOutcome: false } })
    expect((await listSplitChecks(ana.ctx, at)).map(({ id, result }) => [id, result])).toEqual([
      [said.id, 'separate'],
      [asked.id, 'one-need'],
    ])
  })
})

describe('buying a work package: buying:M13', () => {
  const buy = (packageId: string) => buyPackage(world.ana.ctx, { ...plan, projectId: world.projectId, packageId })

  it('takes over what the package says, so that neither a page nor a rule asks it again', async () => {
    const { projectId, ana } = world
    const said = { minutes: 2670, hourlyRateCents: 9000, adminMinutes: 600, standsAlone: true, hasCapacity: false }
    const values = { title: 'Labels of the fee form', outcome: 'Everybody can pay.', repository: 'parks/fees', ...said }
    const { id } = await makePackage(ana.ctx, { projectId, values })
    const { caseId, state } = await buy(id)
    expect(state.plan).toMatchObject({ priceCents: 490_500, taxBp: 1500, criteria: ['Each field has a label'] })
    const { title, state: kept } = await findCase(ana.ctx, { projectId, caseId })
    expect([title, kept.need.requirement, kept.need.purpose]).toEqual([
      'Labels of the fee form',
      'parks-fees:label-fee-form',
      'Everybody can pay.',
    ])
    const stated = Object.entries(kept.stated).map(([fact, { value }]) => [fact, value])
    expect(Object.fromEntries(stated)).toEqual({
      ...{ hours: 45, hourlyRate: 9000 },
      ...{ standaloneAnswered: true, capacityAnswered: true },
    })
  })

  it('wants hours or a price before there is anything to buy', async () => {
    const { projectId, ana } = world
    const { id } = await makePackage(ana.ctx, { projectId, values: { title: 'Something' } })
    await expect(buy(id)).rejects.toMatchObject({ code: 'need.price-first' })
  })
})

describe('the draft of a notice: rule:G13', () => {
  const draft = async () => {
    const { projectId, ana } = world
    const { id: packageId } = await makePackage(ana.ctx, { projectId, values: { title: 'Fix the labels' } })
    const at = { projectId, packageId }
    await draftNotice(ana.ctx, { ...at, template: 'accessibility-fix', languages: ['en', 'fr'] })
    return at
  }

  it('has its texts in the languages asked for, and asks to look at the pair of one that changed', async () => {
    const { ana } = world
    const at = await draft()
    const saved = await saveNoticeText(ana.ctx, {
      ...at,
      field: 'title',
      texts: { en: 'Fix labels of the permit form' },
    })
    expect(saved.gaps).toContainEqual({ what: 'look-again', field: 'title', language: 'fr' })
    const same = await saveNoticeText(ana.ctx, {
      ...{ ...at, field: 'title', saysTheSame: true },
      texts: { en: 'Fix labels of the permit form', fr: 'Corriger les étiquettes du formulaire' },
    })
    expect(same.gaps.filter((gap) => gap.field === 'title')).toEqual([])
    expect(same.texts.filter(({ field }) => field === 'title').map(({ text }) => text)).toEqual([
      'Fix labels of the permit form',
      'Corriger les étiquettes du formulaire',
    ])
  })

  it('tells what shuts suppliers out, and what is missing until nothing is', async () => {
    const { ana } = world
    const at = await draft()
    expect(await lintNotice(ana.ctx, at)).toEqual([])
    await saveNoticeText(ana.ctx, { ...at, field: 'context', texts: { en: 'The form is built with React.' } })
    expect(await lintNotice(ana.ctx, at)).toMatchObject([
      { rule: 'brand-name', field: 'context', language: 'en', words: 'React' },
    ])
    const { version } = await findNotice(ana.ctx, at)
    const days = { startOn: '2026-12-01', deliverBy: '2026-12-15' }
    const values = {
      languages: ['en' as const],
      licence: 'MIT',
      contact: 'Forms',
      projectUrl: 'https://git.example/x',
      ...days,
    }
    const changed = await changeNotice(ana.ctx, { ...at, basedOn: version, values })
    expect(changed.gaps.some(({ what }) => what === 'missing-fact')).toBe(false)
    await expect(
      changeNotice(ana.ctx, { ...at, basedOn: changed.version, values: { ...values, deliverBy: '2026-11-01' } }),
    ).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('is begun once, and read in no other project', async () => {
    const { ana, ben, elsewhere, reader } = world
    const at = await draft()
    await expect(draftNotice(ben.ctx, { ...at, template: 'bug-fix', languages: ['en'] })).rejects.toMatchObject({
      code: 'need.notice-begun',
    })
    await expect(findNotice(ana.ctx, { ...at, projectId: elsewhere })).rejects.toMatchObject({
      code: 'people.no-such-project',
    })
    await expect(saveNoticeText(reader.ctx, { ...at, field: 'title', texts: { en: 'x' } })).rejects.toMatchObject({
      code: 'people.not-allowed',
    })
  })
})

describe('asking an officer: buying:M31', () => {
  it('keeps question, answer and how long it waited, and lets nobody answer themselves', async () => {
    const { ctx, projectId, ana, ben } = world
    const [one] = await listPackages(ana.ctx, projectId)
    const packageId = one!.id
    const asked = await askOfficer(ben.ctx, { projectId, packageId, step: 'price', question: 'May travel be on top?' })
    ctx.clock.advance(90 * 60_000)
    await expect(answerQuestion(ben.ctx, { projectId, questionId: asked.id, answer: 'Yes.' })).rejects.toMatchObject({
      code: 'need.not-an-officer',
    })
    const answered = await answerQuestion(ana.ctx, { projectId, questionId: asked.id, answer: 'No: one fixed price.' })
    expect(waitOf(answered, ctx.clock.now())).toBe(90)
    expect(await listQuestions(ben.ctx, { projectId, packageId })).toEqual([answered])
    await expect(answerQuestion(ana.ctx, { projectId, questionId: asked.id, answer: 'Again' })).rejects.toMatchObject({
      code: 'need.answered',
    })
    const own = await askOfficer(ana.ctx, { projectId, packageId, question: 'And mine?' })
    await expect(answerQuestion(ana.ctx, { projectId, questionId: own.id, answer: 'Yes' })).rejects.toMatchObject({
      code: 'need.own-question',
    })
    const [last] = (await world.eventsOf(`work-package:${packageId}`)).slice(-2)
    expect(JSON.stringify(last)).not.toContain('travel')
  })

  it('goes on in the purchase of its package, with its answer and its wait, and is answered there', async () => {
    const { ctx, projectId, ana, ben } = world
    const values = { title: 'Labels of the park map', minutes: 600, hourlyRateCents: 9000 }
    const { id: packageId } = await makePackage(ben.ctx, { projectId, values })
    const first = await askOfficer(ben.ctx, { projectId, packageId, step: 'effort', question: 'Is travel in it?' })
    ctx.clock.advance(60_000)
    await answerQuestion(ana.ctx, { projectId, questionId: first.id, answer: 'Yes, all of it.' })
    const open = await askOfficer(ben.ctx, { projectId, packageId, question: 'May it wait?' })
    const { caseId } = await buyPackage(ben.ctx, { ...plan, projectId, packageId })
    ctx.clock.advance(60_000)

    const { events, state } = await findCase(ben.ctx, { projectId, caseId })
    const waits = listOfficerWaits(events).map(({ ref, text, from, until }) => [ref, text, from, until])
    expect(waits).toEqual([
      [first.id, 'Is travel in it?', first.askedAt.toISOString(), expect.any(String)],
      [open.id, 'May it wait?', open.askedAt.toISOString(), null],
    ])
    expect(events.find(({ type }) => type === 'officer.asked-before')?.data).toMatchObject({
      answer: 'Yes, all of it.',
    })
    expect(state.openQuestions).toEqual([open.id])
    const told = "select from graphile_worker.jobs where task_identifier = 'cases.question'"
    expect((await ctx.pool.query(told)).rowCount).toBe(1)
    await expect(answerQuestion(ana.ctx, { projectId, questionId: open.id, answer: 'No.' })).rejects.toMatchObject({
      code: 'need.answered-in-purchase',
    })
  })
})
