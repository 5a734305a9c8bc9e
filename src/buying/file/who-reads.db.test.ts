import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  assessBid,
  declareInterest,
  findDraw,
  listBidsToAssess,
  listSignals,
  lockAssessment,
  selectSupplier,
} from '#buying/award/index.ts'
import { readOrderName } from '#buying/award/select-supplier.ts'
import { findCase, listCases, listWaitingForOfficer, moveCase } from '#buying/cases/index.ts'
import { listDocuments } from '#buying/deliver/index.ts'
import { actOnDueOffers, findOpportunity, listToOpen, openOffers, searchSuppliers } from '#buying/offers/index.ts'
import { isAppError } from '#lib/app-error.ts'
import type { Ctx } from '#platform/context.ts'
import { nameInstance } from '#platform/instance.ts'
import { type OfferWorld, openOfferWorld } from '../../../tests/support/offer-world.ts'
import { PASSPHRASE } from '../../../tests/support/sealing.ts'
import { peopleOf } from '../../../tests/support/team.ts'
import { describeFile, makeBundle, receiptsOf } from './index.ts'

// Who may read what of an open opportunity, at which stage: every reader, every thing that can be read, every stage. What
// somebody may do there is asked event by event in src/buying/cases/matrix.db.test.ts, addresses by who-may.db.test.ts.
type Which = { projectId: string; caseId: string }
type Reader = { name: string; is: readonly Group[]; read: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T> }
type Group = 'everybody' | 'member' | 'evaluator' | 'key-holder' | 'officer'

const stages = ['draft', 'open', 'sealed', 'evaluating', 'selected', 'cancelled']
const published = stages.slice(1)
const opened = ['evaluating', 'selected', 'cancelled']

/** What can be read, by whom, and from when on. */
const objects: Record<string, { read: (ctx: Ctx, at: Which) => Promise<unknown>; by: Group; at: readonly string[] }> = {
  purchase: { read: findCase, by: 'member', at: stages },
  'list of purchases': { read: (ctx, { projectId }) => listCases(ctx, projectId), by: 'member', at: stages },
  papers: { read: listDocuments, by: 'member', at: stages },
  file: { read: describeFile, by: 'member', at: stages },
  'file to take away': { read: makeBundle, by: 'member', at: stages },
  receipts: { read: receiptsOf, by: 'member', at: stages },
  'register of suppliers': {
    read: (ctx, { projectId }) => searchSuppliers(ctx, { projectId, words: '' }),
    ...{ by: 'member', at: stages },
  },
  'what waits for an officer': {
    read: (ctx, { projectId }) => listWaitingForOfficer(ctx, projectId),
    ...{ by: 'member', at: stages },
  },
  notice: { read: (ctx, { caseId }) => findOpportunity(ctx, caseId), by: 'everybody', at: published },
  'sealed offers': { read: listToOpen, by: 'key-holder', at: ['sealed'] },
  'offers to assess': { read: listBidsToAssess, by: 'evaluator', at: opened },
  'signals among offers': { read: listSignals, by: 'officer', at: opened },
  draw: { read: (ctx, { caseId }) => findDraw(ctx, caseId), by: 'everybody', at: ['selected', 'cancelled'] },
}

let world: OfferWorld
let readers: Reader[]
let firm: Awaited<ReturnType<OfferWorld['supplier']>>
beforeAll(async () => {
  world = await openOfferWorld()
  await nameInstance(world.ctx)
  firm = await world.supplier('Sealed Secrets')
  readers = await listReaders()
})
afterAll(() => world.ctx.close())

/** Everybody there is. */
async function listReaders(): Promise<Reader[]> {
  const { ctx, projectId, ana, max, cleo, olga, quinn, lead, vera, holders, join, open, byLink } = world
  const as = (name: string, who: { ctx: Ctx }, ...is: Group[]): Reader => ({
    name,
    is: ['everybody', ...is],
    read: (work) => work(who.ctx),
  })
  const elsewhere = await open()
  return [
    as('lead', lead, 'member'),
    as('requester', ana, 'member'),
    as('manager', max, 'member'),
    as('cardholder', cleo, 'member'),
    as('officer', olga, 'member', 'officer'),
    as('evaluator', vera, 'member', 'evaluator'),
    as('key holder', holders[0], 'member', 'key-holder'),
    as('auditor', quinn, 'member'),
    as('member without a duty', await join('Vi Viewer'), 'member'),
    as('somebody of no project', await peopleOf(ctx)('Noel Nobody')),
    as('visitor', { ctx: ctx.as({ kind: 'visitor' }) }),
    as('holder of an unknown link', { ctx: ctx.as({ kind: 'link', id: projectId }) }),
    {
      name: 'holder of a link to another purchase',
      is: ['everybody'],
      read: (work) => byLink(elsewhere, firm.partyId, 'supplier', work),
    },
  ]
}

const REFUSED =
  /^(people\..+|case\.(not-your-seat|no-such-case)|offers\.(no-such-opportunity|not-sealed-yet)|award\.(not-opened-yet|not-drawn))$/

/** What somebody is shown, or nothing where they are refused. */
async function look(reader: Reader, work: (ctx: Ctx) => Promise<unknown>): Promise<string | null> {
  try {
    return JSON.stringify(await reader.read(work)) ?? ''
  } catch (error) {
    if (isAppError(error) && REFUSED.test(error.code)) return null
    throw error
  }
}

/** Whose offer is whose is told to nobody before names are, but to officers who look for collusion and to who opens the seal. */
const OF_FIRMS = ['register of suppliers', 'signals among offers', 'sealed offers']
const nameless = ['open', 'sealed', 'evaluating']

/** Asks everybody for everything at the stage that was reached. */
async function askAll(at: Which): Promise<string> {
  const { stage } = await findCase(world.lead.ctx, at)
  for (const [name, { read, by, at: when }] of Object.entries(objects))
    for (const reader of readers) {
      const shown = await look(reader, (ctx) => read(ctx, at))
      const cell = `${stage}: ${name}, ${reader.name}`
      expect([cell, shown !== null]).toEqual([cell, reader.is.includes(by) && when.includes(stage)])
      const isTold = [firm.partyId, firm.firm].some((told) => shown?.includes(told))
      if (nameless.includes(stage) && !OF_FIRMS.includes(name)) expect([cell, isTold]).toEqual([cell, false])
    }
  return stage
}

/** An opportunity from its draft until somebody is chosen, and then cancelled. */
async function* goOn(): AsyncGenerator<Which> {
  const { ctx, projectId, ana, vera, holders, prepare, publish, offer, check } = world
  const prepared = await prepare()
  const at = { projectId, caseId: prepared.caseId }
  yield at
  const { closesAt } = await publish({}, Promise.resolve(prepared))
  await offer(at.caseId, [firm])
  yield at
  ctx.clock.set(closesAt)
  await actOnDueOffers(ctx)
  yield at
  for (const { ctx, file } of holders.slice(0, 2))
    await openOffers(ctx, { ...at, brings: { file, passphrase: PASSPHRASE } })
  await declareInterest(vera.ctx, { ...at, hasInterest: false })
  yield at
  const { criteria, bids } = await listBidsToAssess(vera.ctx, at)
  const verdicts = criteria.map((criterion) => ({
    criterion,
    passes: true,
    rationale: 'Anybody can see that it is so.',
  }))
  await assessBid(vera.ctx, { ...at, bid: bids[0]!.bid, verdicts })
  await lockAssessment(vera.ctx, at)
  await check(at.caseId, 'award', prepared.total, await readOrderName(ctx, at))
  await selectSupplier(ana.ctx, at)
  yield at
  await moveCase(ana.ctx, { ...at, type: 'case.cancelled', data: { reason: 'The form is replaced.' } })
  yield at
}

it('shows each thing to those for whom it is, from the stage on at which it is, and to nobody else: abuse:A31 abuse:A19', async () => {
  const asked: string[] = []
  for await (const at of goOn()) asked.push(await askAll(at))
  expect(asked).toEqual(stages)
}, 120_000)
