import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findCase, listCases, readCase } from '#buying/cases/index.ts'
import { type BidLeaf, readLeaf } from '#lib/sealing/offer-log.ts'
import { checkReceipt } from '#lib/sealing/receipt.ts'
import { sealBid } from '#lib/sealing/seal-bid.ts'
import { writeSealedBid } from '#lib/sealing/sealed-bid.ts'
import { goodAnswers, noticeContent, type OfferWorld, openOfferWorld } from '../../../tests/support/offer-world.ts'
import { flip, PASSPHRASE } from '../../../tests/support/sealing.ts'
import { behindWall } from './bids/behind-wall.ts'
import { selectBids } from './bids/bids.store.ts'
import {
  actOnDueOffers,
  amendNotice,
  closeOffers,
  findBidLog,
  findMyBid,
  findOpportunity,
  listOpportunities,
  listToOpen,
  needNotice,
  openOffers,
  readOpenedBids,
  submitBid,
} from './index.ts'

let world: OfferWorld
let projectId: string
const firms: Awaited<ReturnType<OfferWorld['supplier']>>[] = []
beforeAll(async () => {
  world = await openOfferWorld()
  projectId = world.projectId
  for (let i = 0; i < 20; i++) firms.push(await world.supplier(`Firm ${String.fromCharCode(97 + i)}${i}`))
})
afterAll(() => world.ctx.close())
// Each test has the same day; what another has left behind is of another purchase.
beforeEach(() => world.ctx.clock.set('2026-06-01T12:00:00Z'))

const sent = { answers: goodAnswers, attachments: [] }
const [first, second] = [() => firms[0]!, () => firms[1]!]
const stateOf = async (caseId: string) => (await readCase(world.ctx, { projectId, caseId })).state

/** How many rows every table has, but the one behind the wall. */
async function countRows(): Promise<Record<string, number>> {
  const { rows } = await world.ctx.pool.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') and (schemaname, tablename) <> ('buying', 'bid')`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of rows)
    counts[name] = Number((await world.ctx.pool.query(`select count(*) as count from ${name}`)).rows[0].count)
  return counts
}

/** All that anybody can see of an opportunity: pages and lists are made from these. */
const everythingSeen = async (caseId: string) => ({
  ...{ counts: await countRows(), opportunity: await findOpportunity(world.visitor, caseId) },
  ...{ all: await listOpportunities(world.visitor), cases: await listCases(world.ana.ctx, projectId) },
  found: await findCase(world.olga.ctx, { projectId, caseId }),
})

/** Does `work` as somebody who reads every table of the database and bypasses no wall. */
async function asReader<T>(
  work: (query: (sql: string) => Promise<Record<string, unknown>[]>) => Promise<T>,
): Promise<T> {
  const role = `reader_${Math.random().toString(36).slice(2)}`
  const client = await world.ctx.pool.connect()
  try {
    await client.query(`create role ${role}; grant pg_read_all_data to ${role}; set role ${role}`)
    return await work(async (sql) => (await client.query(sql)).rows)
  } finally {
    await client.query(`reset role; drop role ${role}`)
    client.release()
  }
}

describe('before the deadline', () => {
  it('abuse:A01 leaves the same traces with no offer and with twenty: rows, log, letters, jobs, pages, lists', async () => {
    const { caseId } = await world.publish()
    const before = await everythingSeen(caseId)
    await world.offer(caseId, firms)
    expect(await everythingSeen(caseId)).toEqual(before)
    const kept = await behindWall(world.ctx, { caseId }, (ctx) => selectBids(ctx.db, caseId))
    expect(kept).toHaveLength(20)
    expect(JSON.stringify(kept)).not.toContain(goodAnswers['criterion-1'])
  })

  it('abuse:A01 shows nothing to somebody who reads the database, not even a count', async () => {
    const { caseId } = await world.publish()
    await world.offer(caseId, [first(), second()])
    await asReader(async (query) => {
      expect(await query('select * from buying.bid')).toEqual([])
      expect(await query(`select count(*)::int as count from buying.bid where case_id = '${caseId}'`)).toEqual([
        { count: 0 },
      ])
    })
  })

  it('abuse:A01 shows nothing to a query of the product itself that does not say for whom it asks', async () => {
    const { caseId } = await world.publish()
    await world.offer(caseId, [first()])
    expect(await selectBids(world.ctx.db, caseId)).toEqual([])
  })

  it('lets a supplier through the wall to its own alone', async () => {
    const { caseId } = await world.publish()
    await world.offer(caseId, [first(), second()])
    await asReader(async (query) => {
      await query(`select set_config('fairlead.bids', 'supplier:${first().partyId}', false)`)
      const mine = await query(`select supplier_id from buying.bid where case_id = '${caseId}'`)
      expect(mine).toEqual([{ supplier_id: first().partyId }])
    })
  })

  it('opens nothing for anybody, holders included', async () => {
    const { caseId } = await world.publish()
    await world.offer(caseId, [first()])
    const [hana] = world.holders
    const early = { code: 'offers.not-sealed-yet' }
    await expect(listToOpen(hana.ctx, { projectId, caseId })).rejects.toMatchObject(early)
    const brings = { file: hana.file, passphrase: PASSPHRASE }
    await expect(openOffers(hana.ctx, { projectId, caseId, brings })).rejects.toMatchObject(early)
    await expect(closeOffers(world.ctx, { projectId, caseId })).rejects.toMatchObject({ code: 'case.too-early' })
    await expect(closeOffers(world.ana.ctx, { projectId, caseId })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('abuse:A14 keeps one offer a supplier: a new one takes the place of the other, which nobody will read', async () => {
    const { caseId } = await world.publish()
    await world.offer(caseId, [first(), first(), first()])
    const kept = await behindWall(world.ctx, { caseId }, (ctx) => selectBids(ctx.db, caseId))
    expect(kept.filter(({ sealed }) => sealed !== null)).toHaveLength(1)
    expect(kept).toHaveLength(3)
  })

  it('abuse:A09 takes no offer from somebody with another part in the purchase', async () => {
    const { caseId } = await world.publish()
    const own = await world.supplier('Hana Works', { email: world.holders[0].email })
    expect(own.partyId).toBe(world.holders[0].party)
    await expect(submitBid(world.visitor, own.held, { caseId, sent })).rejects.toMatchObject({
      code: 'offers.may-not-offer',
    })
  })
})

describe('the deadline', () => {
  it('abuse:A04 is exclusive, by the clock of the server: a millisecond before is in time', async () => {
    const { caseId, closesAt } = await world.publish()
    for (const [ms, isLate] of [
      [-1, false],
      [0, true],
      [1, true],
    ] as const) {
      world.ctx.clock.set(new Date(+closesAt + ms))
      const taken = submitBid(world.visitor, first().held, { caseId, sent })
      if (isLate) await expect(taken).rejects.toMatchObject({ code: 'sealing.too-late' })
      else await taken
    }
    expect((await findMyBid(world.visitor, first().held, { caseId }))?.receivedAt).toEqual(new Date(+closesAt - 1))
  })

  it('abuse:A05 takes nothing and closes nothing when the clock of the server was set back', async () => {
    const { caseId, closesAt } = await world.publish()
    const now = world.ctx.clock.now()
    world.ctx.clock.set(new Date(+now - 60_000))
    await expect(submitBid(world.visitor, first().held, { caseId, sent })).rejects.toMatchObject({
      code: 'offers.clock-moved-back',
    })
    world.ctx.clock.set(closesAt)
    await actOnDueOffers(world.ctx)
    world.ctx.clock.set(now)
    await expect(submitBid(world.visitor, first().held, { caseId, sent })).rejects.toMatchObject({
      code: 'offers.not-open',
    })
  })

  it('abuse:A06 is never shortened, and is later where a change matters; everybody is told, whoever has offered', async () => {
    const { caseId, closesAt, total } = await world.publish()
    await world.offer(caseId, [first()])
    await world.check(caseId, 'amend', total)
    const { questionsUntil } = await needNotice(world.ctx, caseId)
    const amend = (criteria: string[], closes: Date) =>
      amendNotice(world.ana.ctx, {
        ...{ projectId, caseId, reason: 'We forgot one', closesAt: closes.toISOString() },
        questionsUntil: questionsUntil.toISOString(),
        content: { ...noticeContent, texts: { en: { ...noticeContent.texts.en!, criteria } } },
      })
    const { criteria } = noticeContent.texts.en!
    const more = [...criteria, 'Names who reviews the change']
    const days = (count: number) => new Date(+closesAt + count * 86_400_000)
    await expect(amend(criteria, days(-1))).rejects.toMatchObject({ code: 'case.never-shortened' })
    await expect(amend(more, closesAt)).rejects.toMatchObject({ code: 'offers.extend-more' })
    await expect(amend(criteria, closesAt)).rejects.toMatchObject({ code: 'offers.nothing-changed' })
    const letters = async () => (await countRows())['platform.letter']!
    const before = await letters()
    await amend(more, days(4))
    expect((await letters()) - before).toBe((await world.ctx.pool.query('select from buying.supplier')).rowCount)
    const { history, closesAt: later } = await findOpportunity(world.visitor, caseId)
    expect(history[0]).toMatchObject({ isMaterial: true, reason: 'We forgot one' })
    expect(history[0]!.changes.map(({ field }) => field)).toEqual(['texts.en.criteria', 'closesAt'])
    expect(later).toEqual(days(4))
    expect(await world.openBids({ caseId, closesAt: later })).toHaveLength(1)
  })
})

describe('when the deadline comes', () => {
  it('loses no offer and lets none in late while many come at once', async () => {
    const { caseId, closesAt } = await world.publish()
    const { holders } = await needNotice(world.ctx, caseId)
    const ready = await Promise.all(
      firms.map(async ({ held, partyId: supplierId }) => {
        const context = { version: 1 as const, offerId: caseId, supplierId, deadline: closesAt.toISOString() }
        const bid = await sealBid({ context, holders, answers: goodAnswers, attachments: [] })
        return { held, sealed: writeSealedBid(bid) }
      }),
    )
    world.ctx.clock.set(new Date(+closesAt - 1))
    let taken = 0
    const coming = ready.map(async ({ held, sealed }) => {
      const receipt = await submitBid(world.visitor, held, { caseId, sent: { sealed } })
      taken += 1
      if (taken === 5) world.ctx.clock.set(closesAt)
      return receipt
    })
    const [settled] = await Promise.all([Promise.allSettled(coming), actOnDueOffers(world.ctx)])
    await actOnDueOffers(world.ctx)
    const log = (await findBidLog(world.ctx, caseId))!
    expect(taken).toBeGreaterThanOrEqual(5)
    const receipts = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    for (const receipt of receipts)
      expect(await checkReceipt(receipt, world.ctx.keys.publicKey, log)).toBe('in-the-log')
    const logged = log.leaves
      .flatMap((text) => readLeaf(text) ?? [])
      .filter((leaf): leaf is BidLeaf => leaf.kind === 'bid')
    expect(logged).toHaveLength(receipts.length)
    for (const { receivedAt } of logged) expect(receivedAt < closesAt.toISOString()).toBe(true)
    expect((await stateOf(caseId)).bids).toHaveLength(receipts.length)
  })

  it('has a log of the same length whether nobody offered or twenty did', async () => {
    const sizes: number[] = []
    for (const some of [[], firms]) {
      const { caseId, closesAt } = await world.publish()
      await world.offer(caseId, some)
      world.ctx.clock.set(closesAt)
      await actOnDueOffers(world.ctx)
      sizes.push((await findBidLog(world.ctx, caseId))!.size)
    }
    expect(new Set(sizes).size).toBe(1)
  })
})

describe('an offer whose bytes were changed', () => {
  const closed = async () => {
    const published = await world.publish()
    await world.offer(published.caseId, [first(), second()])
    world.ctx.clock.set(published.closesAt)
    await actOnDueOffers(world.ctx)
    const kept = await behindWall(world.ctx, published, (ctx) => selectBids(ctx.db, published.caseId))
    return { ...published, kept }
  }
  const bring = (caseId: string, i: number) =>
    openOffers(world.holders[i]!.ctx, {
      ...{ projectId, caseId, brings: { file: world.holders[i]!.file, passphrase: PASSPHRASE } },
    })

  it('abuse:A02 is named, and nothing opens until the right bytes are back', async () => {
    const { caseId, kept } = await closed()
    const { id, sealed } = kept[0]!
    const { body, header } = JSON.parse(sealed!)
    const put = (text: string) => world.ctx.pool.query('update buying.bid set sealed = $1 where id = $2', [text, id])
    await put(JSON.stringify({ header, body: flip(body) }))
    await bring(caseId, 0)
    expect(await bring(caseId, 1)).toEqual({ state: 'altered', bids: [id] })
    expect(await stateOf(caseId)).toMatchObject({ stage: 'sealed' })
    expect(await readOpenedBids(world.ctx, caseId)).toEqual([])
    await put(sealed!)
    expect(await bring(caseId, 1)).toEqual({ state: 'opened', opened: 2, faulty: [] })
  })

  it('abuse:A03 that was given to another supplier is named', async () => {
    const { caseId, kept } = await closed()
    const mine = kept.find(({ supplierId }) => supplierId === first().partyId)!
    await world.ctx.pool.query('update buying.bid set supplier_id = $1 where id = $2', [second().partyId, mine.id])
    await bring(caseId, 0)
    expect(await bring(caseId, 2)).toEqual({ state: 'altered', bids: [mine.id] })
  })

  it('is opened by nobody alone, and by nobody who is not named', async () => {
    const { caseId } = await closed()
    expect(await bring(caseId, 2)).toMatchObject({ state: 'waiting' })
    expect(await bring(caseId, 2)).toMatchObject({ state: 'waiting' })
    const late = await world.evaluator('Not Named')
    await world.give(late.party, 'key-holder')
    await expect(listToOpen(late.ctx, { projectId, caseId })).rejects.toMatchObject({ code: 'offers.not-a-holder' })
  })
})
