import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergeParties, readCase } from '#buying/cases/index.ts'
import { closeOfferLog, readLeaf, writeLeaf } from '#lib/sealing/offer-log.ts'
import { sealBid } from '#lib/sealing/seal-bid.ts'
import { hashSealedBid, writeSealedBid } from '#lib/sealing/sealed-bid.ts'
import { goodAnswers, type OfferWorld, openOfferWorld } from '../../../../tests/support/offer-world.ts'
import { flip, PASSPHRASE } from '../../../../tests/support/sealing.ts'
import { actOnDueOffers, type Opening, openOffers, submitBid } from '../index.ts'
import { needNotice } from '../notices/find-opportunities.ts'
import { contextOf } from './submit-bid.ts'

let world: OfferWorld
beforeAll(async () => {
  world = await openOfferWorld()
})
afterAll(() => world.ctx.close())

type Row = { id: string; leaf: string; sealed: string; supplier_id: string }
type Closed = { caseId: string; ada: Row; bob: Row }

/** Asks the database itself, as who owns it can. */
async function inDatabase<T extends object>(caseId: string, query: string, values: unknown[]): Promise<T[]> {
  const client = await world.ctx.pool.connect()
  try {
    await client.query('select set_config($1, $2, false)', ['fairlead.bids', `case:${caseId}`])
    return (await client.query(query, values)).rows
  } finally {
    await client.query('select set_config($1, $2, false)', ['fairlead.bids', ''])
    client.release()
  }
}

/** An opportunity with two offers whose deadline is over. */
async function closeWithTwo(): Promise<Closed> {
  const { caseId, closesAt } = await world.publish()
  const name = world.ctx.clock.newSecret(4)
  const suppliers = [await world.supplier(`Ada ${name}`), await world.supplier(`Bob ${name}`)]
  for (const { held } of suppliers)
    await submitBid(world.visitor, held, { caseId, sent: { answers: goodAnswers, attachments: [] } })
  world.ctx.clock.set(closesAt)
  await actOnDueOffers(world.ctx)
  const rows = await inDatabase<Row>(caseId, 'select * from buying.bid where case_id = $1', [caseId])
  const of = (i: number) => rows.find((row) => row.supplier_id === suppliers[i]!.partyId)!
  return { caseId, ada: of(0), bob: of(1) }
}

function openBy(caseId: string, i: 0 | 1 | 2): Promise<Opening> {
  const { ctx, file } = world.holders[i]
  return openOffers(ctx, { projectId: world.projectId, caseId, brings: { file, passphrase: PASSPHRASE } })
}
async function openWithTwo(caseId: string): Promise<Opening> {
  await openBy(caseId, 0)
  return openBy(caseId, 1)
}

const stageOf = async (caseId: string) =>
  (await readCase(world.ctx, { projectId: world.projectId, caseId })).state.stage

/** Another offer of the same supplier, sealed and signed for as if it had come in time. */
async function makeLateBid({ caseId, ada }: Closed) {
  const notice = await needNotice(world.ctx, caseId)
  const [first, second, third] = notice.holders
  const context = contextOf(notice, ada.supplier_id)
  const bid = await sealBid({ context, holders: [first!, second!, third!], answers: goodAnswers, attachments: [] })
  const was = readLeaf(ada.leaf)!
  const leaf = writeLeaf({ ...was, sealed: await hashSealedBid(bid) } as typeof was)
  return { sealed: writeSealedBid(bid), leaf }
}

describe('abuse:A02 in the database: an offer', () => {
  it('of which a byte was changed is named, and nothing opens until the right one is back', async () => {
    const { caseId, ada } = await closeWithTwo()
    const bid = JSON.parse(ada.sealed)
    const changed = JSON.stringify({ ...bid, body: flip(bid.body) })
    await inDatabase(caseId, 'update buying.bid set sealed = $2 where id = $1', [ada.id, changed])
    expect(await openWithTwo(caseId)).toEqual({ state: 'altered', bids: [ada.id] })
    expect(await stageOf(caseId)).toBe('sealed')
    await inDatabase(caseId, 'update buying.bid set sealed = $2 where id = $1', [ada.id, ada.sealed])
    expect(await openBy(caseId, 0)).toMatchObject({ state: 'opened', opened: 2 })
  })

  it('that was replaced after the close, with its leaf, is named', async () => {
    const closed = await closeWithTwo()
    const { sealed, leaf } = await makeLateBid(closed)
    await inDatabase(closed.caseId, 'update buying.bid set sealed = $2, leaf = $3 where id = $1', [
      closed.ada.id,
      sealed,
      leaf,
    ])
    expect(await openWithTwo(closed.caseId)).toEqual({ state: 'altered', bids: [closed.ada.id] })
  })

  it('that was replaced together with the whole closed log is found by what the purchase has of that log', async () => {
    const closed = await closeWithTwo()
    const { caseId, ada, bob } = closed
    const { sealed, leaf } = await makeLateBid(closed)
    await inDatabase(caseId, 'update buying.bid set sealed = $2, leaf = $3 where id = $1', [ada.id, sealed, leaf])
    const log = await closeOfferLog(caseId, [readLeaf(leaf)!, readLeaf(bob.leaf)!], () => world.ctx.clock.newSecret())
    const leaves = JSON.stringify(log.leaves)
    await inDatabase(caseId, 'update buying.bid_log set leaves = $2, root = $3 where case_id = $1', [
      caseId,
      leaves,
      log.root,
    ])
    expect(await openWithTwo(caseId)).toEqual({ state: 'altered', bids: [ada.id, bob.id].toSorted() })
  })

  it('that was taken out is named', async () => {
    const { caseId, bob } = await closeWithTwo()
    await inDatabase(caseId, 'delete from buying.bid where id = $1', [bob.id])
    expect(await openWithTwo(caseId)).toEqual({ state: 'altered', bids: [bob.id] })
  })

  it('abuse:A03 that was put under another supplier’s name is named', async () => {
    const { caseId, ada, bob } = await closeWithTwo()
    await inDatabase(caseId, 'update buying.bid set supplier_id = $2 where id = $1', [ada.id, bob.supplier_id])
    expect(await openWithTwo(caseId)).toEqual({ state: 'altered', bids: [ada.id] })
  })
})

it('abuse:A09 is not opened by two holders who turned out to be one person, but by another with one of them', async () => {
  const { lead, projectId, holders } = world
  const { caseId } = await closeWithTwo()
  await mergeParties(lead.ctx, { projectId, partyId: holders[1].party, sameAs: holders[0].party })
  expect(await openWithTwo(caseId)).toEqual({ state: 'waiting', handedIn: [holders[0].party], wrong: [] })
  expect(await openBy(caseId, 2)).toMatchObject({ state: 'opened', opened: 2 })
})
