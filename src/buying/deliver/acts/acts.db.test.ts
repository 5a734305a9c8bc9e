import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contributions as cases, findCase, listWaitingForOfficer, moveCase } from '#buying/cases/index.ts'
import { AppError } from '#lib/app-error.ts'
import type { Ctx } from '#platform/context.ts'
import { openFetch } from '#platform/fetch/open-fetch.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../../tests/support/buying-world.ts'
import { code, TOTAL, verdictsOf, walkBuy } from '../../../../tests/support/delivered-buy.ts'
import {
  acceptWork,
  approvePayment,
  deliverWork,
  extendDelivery,
  findLook,
  listDeliveredFiles,
  listDocuments,
  proposeTermination,
  raiseDispute,
  receiveInvoice,
  refuseTermination,
  rejectWork,
  returnInvoice,
  returnWork,
  settleDispute,
  terminate,
} from '../index.ts'
import { selectLooks } from './acts.store.ts'
import { lookAtRepository } from './look-at-repository.ts'

let world: BuyingWorld
beforeAll(async () => {
  world = await openBuyingWorld()
})
afterAll(() => world.ctx.close())

type At = Awaited<ReturnType<typeof walkBuy>>
const bySupplier = <T>({ caseId }: At, work: (ctx: Ctx) => Promise<T>) =>
  world.byLink(caseId, world.supplier, 'supplier', work)

describe('a delivery', () => {
  it.each([
    ['repository', ''],
    ['repository', 'ftp://code.example/form'],
    ['commit', 'main'],
    ['commit', '0123456'],
    ['licence', ''],
    // abuse:A21: what lets others in stands in no address that everybody reads.
    ['repository', 'https://bot:token@code.example/form'],
  ])('of code without a right %s is refused: abuse:A33', async (field, value) => {
    const at = await walkBuy(world, 'ordered')
    const delivered = bySupplier(at, (ctx) => deliverWork(ctx, { ...at, ...code, [field]: value }))
    await expect(delivered).rejects.toMatchObject({
      code: 'input.invalid',
      details: { fields: { [field]: expect.any(String) } },
    })
    expect((await findCase(world.ana.ctx, at)).stage).toBe('contracted')
  })

  it('that names no code is accepted by nobody, whichever way it came in: abuse:A33', async () => {
    const at = await walkBuy(world, 'ordered')
    await bySupplier(at, (ctx) => moveCase(ctx, { ...at, type: 'work.delivered', data: { words: 'It is done.' } }))
    const accepted = acceptWork(world.ana.ctx, { ...at, verdicts: verdictsOf(true) })
    await expect(accepted).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('of something else needs an address, a file or words', async () => {
    const at = await walkBuy(world, 'ordered')
    await moveCase(world.ana.ctx, { ...at, type: 'case.stated', data: { fact: 'outcome', value: 'content' } })
    const none = { repository: '', commit: '', licence: '', words: '' }
    const nothing = bySupplier(at, (ctx) => deliverWork(ctx, { ...at, ...none }))
    await expect(nothing).rejects.toMatchObject({ code: 'deliver.nothing-delivered' })
    const files = [{ name: '../texts.txt', content: Readable.from([Buffer.from('Bonjour')]) }]
    await bySupplier(at, (ctx) => deliverWork(ctx, { ...at, ...none, files }))
    const kept = (await listDocuments(world.ana.ctx, at)).find(({ fileName }) => fileName === '1-texts.txt')
    expect(await readFile(world.ctx.files.pathOf(kept!.sha256), 'utf8')).toBe('Bonjour')
    expect(kept?.mediaType).toBe('text/plain; charset=utf-8')
    const named = await listDeliveredFiles(world.ana.ctx, await findCase(world.ana.ctx, at))
    expect(named).toEqual([{ id: kept?.id, name: 'texts.txt' }])
  })

  it.each([
    ['form.html', '<script>alert(1)</script>'],
    ['plan.pdf', 'MZ a program'],
    ['plan.docm', 'PK macros'],
  ])('abuse:A21 brings no file that runs or is not what its name says: %s', async (name, text) => {
    const at = await walkBuy(world, 'ordered')
    const files = [{ name, content: Readable.from([Buffer.from(text)]), field: 'file-1' }]
    await expect(bySupplier(at, (ctx) => deliverWork(ctx, { ...at, ...code, files }))).rejects.toMatchObject({
      code: 'deliver.not-this-file',
      details: { fields: { 'file-1': expect.any(String) } },
    })
    expect(await listDocuments(world.ana.ctx, at)).toEqual([])
  })

  it('is written down whether or not its address answers', async () => {
    const at = await walkBuy(world, 'delivered')
    const { events } = await findCase(world.ana.ctx, at)
    const payload = { ...at, eventId: events.at(-1)!.id }
    const refused = new AppError({ code: 'fetch.no-answer', kind: 'unavailable', message: 'Nobody answers.' })
    await lookAtRepository({ ...world.ctx, fetch: () => Promise.reject(refused) }, payload)
    const seen = { address: code.repository, answers: false, reason: 'fetch.no-answer', commit: 'unknown' }
    expect(await selectLooks(world.ctx.db, at.caseId)).toMatchObject([{ ...seen, lookedAt: expect.any(Date) }])
    expect((await findCase(world.ana.ctx, at)).stage).toBe('delivered')
  })

  const licence = 'MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy'
  const missing = new AppError({ code: 'fetch.status', kind: 'invalid', message: 'No.', details: { status: 404 } })
  /** Answers some addresses; all else is not there. */
  const answering =
    (...known: string[]): Ctx['fetch'] =>
    (url) =>
      known.some((part) => url.endsWith(part))
        ? Promise.resolve({ url, type: 'text/plain', name: 'x', body: Readable.from([licence]) })
        : Promise.reject(missing)

  it.each([
    ['nothing else', {}, { commit: 'missing', licence: 'missing', run: 'none' }],
    ['commit', {}, { commit: 'seen', licence: 'missing', run: 'none' }],
    ['LICENSE.md', { licence: 'Apache-2.0' }, { licence: 'other', licenceFound: 'MIT' }],
    ['runs/1', { run: 'https://ci.example/runs/1' }, { run: 'answers', licence: 'missing' }],
    ['nothing else', { run: 'https://ci.example/runs/1' }, { run: 'silent' }],
  ])(
    'abuse:A33 is looked at by commit, licence and test run, and no silent yes is said where only %s answers',
    async (answer, named, seen) => {
      const at = await walkBuy(world, 'ordered')
      const { eventId } = await bySupplier(at, (ctx) => deliverWork(ctx, { ...at, ...code, ...named }))
      const fetch = answering('permit-form', answer === 'commit' ? code.commit : answer)
      await lookAtRepository({ ...world.ctx, fetch }, { ...at, eventId })
      expect(await findLook(world.ctx, await findCase(world.ana.ctx, at))).toMatchObject({ answers: true, ...seen })
      const accept = (despite?: string) => acceptWork(world.ana.ctx, { ...at, verdicts: verdictsOf(true), despite })
      await expect(accept()).rejects.toMatchObject({ code: 'deliver.code-not-seen' })
      await accept('I opened it with the team of the supplier.')
      const paper = (await listDocuments(world.ana.ctx, at)).find(({ fileName }) => fileName === 'acceptance.html')!
      expect(await readFile(world.ctx.files.pathOf(paper.sha256), 'utf8')).toContain('I opened it with the team')
    },
  )

  it('abuse:A33 is accepted without more words where all of it was seen', async () => {
    const at = await walkBuy(world, 'delivered')
    const eventId = (await findCase(world.ana.ctx, at)).events.at(-1)!.id
    const fetch = answering('permit-form', code.commit, 'COPYING')
    await lookAtRepository({ ...world.ctx, fetch }, { ...at, eventId })
    await acceptWork(world.ana.ctx, { ...at, verdicts: verdictsOf(true) })
  })
})

describe('abuse:A21 a delivery that means harm', () => {
  it('is asked for through the one guarded door: its licence is read and nothing else, none of it is kept or run, and the certificate says what was seen', async () => {
    const at = await walkBuy(world, 'delivered')
    const eventId = (await findCase(world.ana.ctx, at)).events.at(-1)!.id
    let isRead = false
    const body = new Readable({
      read() {
        isRead = true
      },
    })
    const asked: string[] = []
    const fetch: Ctx['fetch'] = async (...call) => {
      asked.push(call[0])
      const isLicence = call[0].endsWith('/LICENSE')
      return { url: call[0], type: 'text/html', name: 'form', body: isLicence ? Readable.from(['MIT']) : body }
    }
    await lookAtRepository({ ...world.ctx, fetch }, { ...at, eventId })
    const places = [`/raw/${code.commit}/LICENSE`, `/commit/${code.commit}`].map((part) => `${code.repository}${part}`)
    expect([isRead, body.destroyed, asked]).toEqual([false, true, [code.repository, ...places]])
    await acceptWork(world.ana.ctx, { ...at, verdicts: verdictsOf(true), despite: 'Read on screen.' })
    const papers = await listDocuments(world.ana.ctx, at)
    const readPaper = async (name: string) =>
      readFile(world.ctx.files.pathOf(papers.find(({ fileName }) => fileName === name)!.sha256), 'utf8')
    expect(JSON.parse(await readPaper('acceptance.json')).seen).toMatchObject({
      address: code.repository,
      answers: true,
    })
    expect(await readPaper('acceptance.html')).toContain('It answered when we looked')
  })

  it('reaches no address of our own: it is not followed there, and that is written down', async () => {
    const at = await walkBuy(world, 'ordered')
    const inside = { ...code, repository: 'http://127.0.0.1:1/form' }
    const { eventId } = await bySupplier(at, (ctx) => deliverWork(ctx, { ...at, ...inside }))
    await lookAtRepository({ ...world.ctx, fetch: openFetch() }, { ...at, eventId })
    expect(await selectLooks(world.ctx.db, at.caseId)).toMatchObject([{ answers: false, reason: 'fetch.not-public' }])
  })
})

describe('a verdict', () => {
  it('is given by criterion, and gives work back or rejects it', async () => {
    const at = await walkBuy(world, 'delivered')
    const verdicts = verdictsOf(false)
    const accepted = acceptWork(world.ana.ctx, { ...at, verdicts })
    await expect(accepted).rejects.toMatchObject({ code: 'case.criteria-unmet' })
    const half = returnWork(world.ana.ctx, { ...at, verdicts: verdicts.slice(1), deliverBy: '2026-07-01' })
    await expect(half).rejects.toMatchObject({ code: 'case.answer-each' })
    await returnWork(world.ana.ctx, { ...at, verdicts, deliverBy: '2026-07-01' })
    await bySupplier(at, (ctx) => deliverWork(ctx, { ...at, ...code }))
    await rejectWork(world.ana.ctx, { ...at, verdicts })
    expect((await findCase(world.ana.ctx, at)).state).toMatchObject({ stage: 'contracted', isRejected: true })
  })

  it('is not the supplier’s, nor that of whoever reads', async () => {
    const at = await walkBuy(world, 'delivered')
    const verdicts = verdictsOf(true)
    const own = bySupplier(at, (ctx) => acceptWork(ctx, { ...at, verdicts }))
    await expect(own).rejects.toMatchObject({ code: 'case.not-your-seat' })
    await expect(acceptWork(world.quinn.ctx, { ...at, verdicts })).rejects.toMatchObject({ code: 'case.not-your-seat' })
  })
})

describe('a new day of delivery', () => {
  it('is none that has passed, whoever sets it', async () => {
    const { ana, ctx } = world
    const at = await walkBuy(world, 'delivered')
    const yesterday = new Date(ctx.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10)
    const day = { deliverBy: yesterday, reason: 'The server was down.' }
    const isOver = { code: 'case.day-over', details: { fields: { deliverBy: expect.any(String) } } }
    const verdicts = verdictsOf(false)
    await expect(returnWork(ana.ctx, { ...at, verdicts, ...day })).rejects.toMatchObject(isOver)
    await returnWork(ana.ctx, { ...at, verdicts, deliverBy: '2026-07-01' })
    await expect(extendDelivery(ana.ctx, { ...at, ...day })).rejects.toMatchObject(isOver)
    const change = { ...day, priceCents: 390_000, name: 'Ana', document: 'a'.repeat(64) }
    const changed = moveCase(ana.ctx, { ...at, type: 'change.proposed', data: change })
    await expect(changed).rejects.toMatchObject(isOver)
  })

  it('is told to the supplier each time, with a link that works beyond it', async () => {
    const { ana, ctx } = world
    const at = await walkBuy(world, 'delivered')
    const findLetter = async (subject: string) => {
      await cases.jobs['cases.tell'](ctx, at)
      const { rows } = await ctx.pool.query<{ body: string }>(
        'select body from platform.letter where recipient = $1 and starts_with(subject, $2)',
        ['sam@works.example', subject],
      )
      return rows.map(({ body }) => body).join()
    }
    await returnWork(ana.ctx, { ...at, verdicts: verdictsOf(false), deliverBy: '2026-07-02' })
    expect(await findLetter('You have until 2 July 2026: ')).toContain('until 16 August 2026')
    await extendDelivery(ana.ctx, { ...at, deliverBy: '2026-08-15', reason: 'The server was down.' })
    expect(await findLetter('New day of delivery, 15 August 2026: ')).toContain('until 30 August 2026')
  })
})

describe('a contract that ends early', () => {
  it('for default owes nothing, whatever part was typed: invariant:I11', async () => {
    const at = await walkBuy(world, 'delivered')
    await rejectWork(world.ana.ctx, { ...at, verdicts: verdictsOf(false) })
    const reason = 'The form still cannot be used by keyboard after two tries.'
    await terminate(world.ana.ctx, { ...at, kind: 'default', percentBp: 5000, reason })
    expect((await findCase(world.ana.ctx, at)).state).toMatchObject({ stage: 'terminated', money: 'released' })
    const billed = bySupplier(at, (ctx) => receiveInvoice(ctx, { ...at, totalCents: 100, number: '1' }))
    await expect(billed).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('for convenience is proposed, decided by an officer, and owes the agreed part and no more: rule:G22', async () => {
    const { ana, olga } = world
    const at = await walkBuy(world, 'ordered')
    await extendDelivery(ana.ctx, { ...at, deliverBy: '2026-07-15', reason: 'The server was down.' })
    const reason = 'The department has decided to replace the whole form next month.'
    const end = (as: Ctx, percentBp = 4000) => terminate(as, { ...at, kind: 'convenience', percentBp, reason })
    await expect(end(ana.ctx)).rejects.toMatchObject({ code: 'case.officer-agrees' })
    await expect(end(olga.ctx)).rejects.toMatchObject({ code: 'case.officer-agrees' })
    const [done] = verdictsOf(true).map(({ criterion }) => criterion)
    const propose = () => proposeTermination(ana.ctx, { ...at, percentBp: 4000, reason, done: [done!] })
    await propose()
    await expect(propose()).rejects.toMatchObject({ code: 'case.proposed-already' })
    expect((await findCase(ana.ctx, at)).waits).toEqual({ seat: 'officer', act: 'agree-to-end' })
    const [asked] = (await listWaitingForOfficer(olga.ctx, at.projectId)).filter(({ of }) => of.id === at.caseId)
    expect(asked).toMatchObject({ about: 'ending', text: reason, by: ana.party })
    await refuseTermination(olga.ctx, { ...at, reason: 'Half of it is of no use.' })
    expect((await findCase(ana.ctx, at)).waits).toEqual({ seat: 'supplier', act: 'deliver' })
    await propose()
    await expect(end(olga.ctx, 5000)).rejects.toMatchObject({ code: 'case.officer-agrees' })
    await end(olga.ctx)
    const papers = await listDocuments(ana.ctx, at)
    const page = papers.findLast(({ fileName }) => fileName === 'termination-proposal.html')!
    const shown = await readFile(world.ctx.files.pathOf(page.sha256), 'utf8')
    for (const words of ['1,840.00', done!]) expect(shown).toContain(words)
    const bill = (totalCents: number) =>
      bySupplier(at, (ctx) => receiveInvoice(ctx, { ...at, totalCents, number: '1' }))
    await expect(bill(184_001)).rejects.toMatchObject({ code: 'case.over-contract' })
    await bill(184_000)
    await approvePayment(world.max.ctx, { ...at, amountCents: 184_000 })
    expect((await findCase(ana.ctx, at)).state).toMatchObject({ stage: 'terminated', money: 'payment-approved' })
  })
})

it('sends an invoice back with the reason, and takes another one', async () => {
  const at = await walkBuy(world, 'invoiced')
  const back = (as: Ctx) => returnInvoice(as, { ...at, reason: 'The tests are billed twice.' })
  await expect(back(world.ana.ctx)).rejects.toMatchObject({ code: 'case.not-your-seat' })
  await back(world.max.ctx)
  expect((await findCase(world.ana.ctx, at)).waits).toEqual({ seat: 'supplier', act: 'invoice' })
  const approved = approvePayment(world.max.ctx, { ...at, amountCents: TOTAL })
  await expect(approved).rejects.toMatchObject({ kind: 'conflict' })
  await bySupplier(at, (ctx) => receiveInvoice(ctx, { ...at, totalCents: TOTAL - 100, number: '2' }))
  await approvePayment(world.max.ctx, { ...at, amountCents: TOTAL - 100 })
})

it('lets no payment go on while a supplier disputes', async () => {
  const at = await walkBuy(world, 'accepted')
  await bySupplier(at, (ctx) => raiseDispute(ctx, { ...at, text: 'The tax was left out.' }))
  const billed = () => bySupplier(at, (ctx) => receiveInvoice(ctx, { ...at, totalCents: TOTAL, number: '1' }))
  await expect(billed()).rejects.toMatchObject({ code: 'case.in-dispute' })
  await settleDispute(world.olga.ctx, { ...at, outcome: 'The tax is part of the total.' })
  await billed()
})

describe('the papers of a purchase', () => {
  it('prove each step, and their hashes stand in the log without telling of it: invariant:I12', async () => {
    const at = await walkBuy(world, 'invoiced')
    const papers = await listDocuments(world.ana.ctx, at)
    expect(papers.map(({ fileName }) => fileName)).toEqual([
      ...['delivery.html', 'delivery.json', 'acceptance.html', 'acceptance.json', 'invoice.html', 'invoice.json'],
    ])
    const { rows } = await world.ctx.pool.query<{ body: string }>(
      `select body from log.event where type = 'paper.kept'`,
    )
    const leaves = new Map(rows.map(({ body }) => [JSON.parse(body).data.event, JSON.parse(body).data.sha256]))
    for (const { sha256, kind, eventId, mediaType } of papers) {
      const hash = createHash('sha256')
      for await (const bytes of createReadStream(world.ctx.files.pathOf(sha256))) hash.update(bytes)
      expect(hash.digest('hex')).toBe(sha256)
      if (mediaType !== 'application/json') continue
      const paper = JSON.parse(await readFile(world.ctx.files.pathOf(sha256), 'utf8'))
      expect(paper).toMatchObject({
        kind,
        event: eventId,
        case: at.caseId,
        salt: expect.stringMatching(/^[0-9a-f]{32}$/),
      })
      expect(papers.map((other) => other.sha256)).toContain(paper.page)
      expect(leaves.get(eventId)).toBe(sha256)
    }
    const page = papers.find(({ fileName }) => fileName === 'acceptance.html')!
    const shown = await readFile(world.ctx.files.pathOf(page.sha256), 'utf8')
    for (const words of ['Certificate of acceptance', 'Ana Requester', 'Tried it.']) expect(shown).toContain(words)
  })

  it('are shown to members of the project alone', async () => {
    const at = await walkBuy(world, 'delivered')
    const stranger = world.ctx.as({ kind: 'person', id: '00000000-0000-4000-8000-000000000000' })
    await expect(listDocuments(stranger, at)).rejects.toMatchObject({ code: 'people.no-such-project' })
  })
})
