import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SEALED_PART_BYTES } from '#lib/sealing/attachments.ts'
import { sealBid } from '#lib/sealing/seal-bid.ts'
import { writeSealedBid } from '#lib/sealing/sealed-bid.ts'
import { goodAnswers, type OfferWorld, openOfferWorld } from '../../../../tests/support/offer-world.ts'
import { PASSPHRASE } from '../../../../tests/support/sealing.ts'
import {
  actOnDueOffers,
  contextOf,
  contributions,
  findOpportunity,
  openOffers,
  readOpenedFiles,
  submitBid,
  withdrawOffer,
} from '../index.ts'
import { type PlainFile, toSeal } from '../sealing/sealed-files.ts'

let world: OfferWorld
beforeAll(async () => {
  world = await openOfferWorld()
})
afterAll(() => world.ctx.close())

const fileOf = (name: string, text: string): PlainFile => {
  const content = Buffer.from(text)
  return { name, type: '', bytes: content.length, content }
}
const plan = fileOf('plan.txt', 'First focus, then tests.')
const pdf = fileOf('Ada Works.pdf', '%PDF-1.4\n2 0 obj\n<< /Author (Ada) >>\nendobj\ntrailer << /Info 2 0 R >>')
const ofBid = (attachments: PlainFile[]) => ({ answers: goodAnswers, attachments })
const countFiles = async () => {
  const { rows } = await world.ctx.pool.query('select count(*) as n from buying.bid_file')
  return Number(rows[0].n)
}

/** A bid with a file as a browser seals it. */
async function sealedBy({ partyId }: { partyId: string }, caseId: string, file: PlainFile) {
  const notice = await findOpportunity(world.visitor, caseId)
  const { attachment, sealed } = toSeal(file)
  const context = contextOf(notice, partyId)
  const bid = await sealBid({ context, holders: notice.holders, answers: goodAnswers, attachments: [attachment] })
  return { sealed: writeSealedBid(bid), files: [sealed()] }
}

describe('the files of an offer', () => {
  it('are sealed, opened with it, typed by what they are, and shown without what tells of their author', async () => {
    const { caseId, closesAt } = await world.publish()
    const [ada, bob] = [await world.supplier('Ada Works'), await world.supplier('Bob Works')]
    const odd = fileOf('odd.pdf', 'No PDF at all')
    await submitBid(world.visitor, ada.held, { caseId, sent: ofBid([plan, pdf, odd]) })
    await submitBid(world.visitor, bob.held, { caseId, sent: await sealedBy(bob, caseId, plan) })
    const bids = await world.openBids({ caseId, closesAt })
    const files = await readOpenedFiles(world.ctx, caseId)
    const of = (supplier: { partyId: string }) => {
      const { id } = bids.find(({ supplierId }) => supplierId === supplier.partyId)!
      return files.filter(({ bidId }) => bidId === id)
    }
    expect(of(ada)).toMatchObject([
      { name: 'plan.txt', kind: 'text', bytes: plan.bytes, mayTell: false },
      { name: 'Ada Works.pdf', kind: 'pdf', mayTell: false },
      { name: 'odd.pdf', kind: null, shown: null },
    ])
    expect(of(bob)).toMatchObject([{ name: 'plan.txt', kind: 'text' }])
    const read = (sha256: string | null) => readFile(world.ctx.files.pathOf(sha256!), 'utf8')
    expect(await read(of(bob)[0]!.shown)).toBe('First focus, then tests.')
    expect(await read(of(ada)[1]!.original)).toContain('(Ada)')
    expect(await read(of(ada)[1]!.shown)).toContain('(   )')
    for (const sha256 of [of(ada)[1]!.original!, of(ada)[1]!.shown!])
      expect(await contributions.projectParts[0]!.holdsFile!(world.ctx, sha256)).toBe(true)
  })

  it('abuse:A01 stand behind the wall, and go with an offer that is replaced or taken back', async () => {
    const { caseId } = await world.publish()
    const cyn = await world.supplier('Cyn Works')
    const before = await countFiles()
    await submitBid(world.visitor, cyn.held, { caseId, sent: ofBid([plan, pdf]) })
    expect(await countFiles()).toBe(before + 2)
    expect((await sql`select place from buying.bid_file`.execute(world.ctx.db)).rows).toEqual([])
    await submitBid(world.visitor, cyn.held, { caseId, sent: ofBid([plan]) })
    expect(await countFiles()).toBe(before + 1)
    await withdrawOffer(world.visitor, cyn.held, { caseId })
    expect(await countFiles()).toBe(before)
  })

  it('abuse:A02 are refused where they are not those that were sealed, and block the opening once altered', async () => {
    const { caseId, closesAt } = await world.publish()
    const dan = await world.supplier('Dan Works')
    const sent = await sealedBy(dan, caseId, plan)
    const changed = Buffer.from(sent.files[0]!)
    changed[SEALED_PART_BYTES]! ^= 1
    for (const files of [[], [changed], [...sent.files, ...sent.files]])
      await expect(submitBid(world.visitor, dan.held, { caseId, sent: { ...sent, files } })).rejects.toMatchObject({
        code: 'sealing.files-differ',
      })
    const receipt = await submitBid(world.visitor, dan.held, { caseId, sent })
    const bid = JSON.parse(receipt.leaf).id as string
    await world.ctx.pool.query(
      'update buying.bid_file set sealed = set_byte(sealed, 9, 1 - get_byte(sealed, 9) % 2) where bid_id = $1',
      [bid],
    )
    world.ctx.clock.set(closesAt)
    await actOnDueOffers(world.ctx)
    const [hana] = world.holders
    const brings = { file: hana.file, passphrase: PASSPHRASE }
    const opening = await openOffers(hana.ctx, { projectId: world.projectId, caseId, brings })
    expect(opening).toEqual({ state: 'altered', bids: [bid] })
  })

  it('abuse:A22 are at most three, of at most 4 MB, and of kinds that hold no program', async () => {
    const { caseId } = await world.publish()
    const eve = await world.supplier('Eve Works')
    const offer = (...files: PlainFile[]) => submitBid(world.visitor, eve.held, { caseId, sent: ofBid(files) })
    await expect(offer(plan, plan, plan, plan)).rejects.toMatchObject({ code: 'sealing.too-large' })
    const large = { ...plan, bytes: 4 * 1024 * 1024 + 1 }
    await expect(offer(large)).rejects.toMatchObject({ code: 'sealing.too-large' })
    await expect(offer(fileOf('run.html', '<script>'))).rejects.toMatchObject({ code: 'sealing.other-kind' })
  })
})
