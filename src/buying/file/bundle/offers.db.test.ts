import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessBid, declareInterest, lockAssessment, selectSupplier } from '#buying/award/index.ts'
import { cancelCase } from '#buying/cases/index.ts'
import { actOnDueOffers } from '#buying/offers/index.ts'
import { nameInstance } from '#platform/instance.ts'
import { signNote } from '#platform/log/note.ts'
import { type OfferWorld, openOfferWorld } from '../../../../tests/support/offer-world.ts'
import { unpackFile } from '../../../../tests/support/unpacked-file.ts'
import { makeBundle } from '../index.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let world: OfferWorld
let opened: Awaited<ReturnType<OfferWorld['evaluating']>>
let file: ReturnType<typeof unpackFile>

async function pack(caseId = opened.caseId) {
  const { content } = await makeBundle(world.quinn.ctx, world.act(caseId))
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return unpackFile(Buffer.concat(pieces))
}

type Offer = { answers: Record<string, string>; sealed: { header: unknown; body: string } }
const namesOf = () => file.names.filter((name) => name.startsWith('offers/offer-'))
const offersOf = (): Offer[] => namesOf().map((name) => JSON.parse(file.read(name)))

/** Changes an offer as somebody would who has the key of the log, too, and tells what the script says of it. */
async function verifyChanged(name: string, change: (offer: Offer) => Offer) {
  const [offer, sums] = [file.read(name), file.read('SHA256SUMS')]
  const changed = JSON.stringify(change(JSON.parse(offer)))
  const [list] = sums.split('\n\n')
  const anew = list!.replace(sha256(offer), sha256(changed))
  file.write(name, changed)
  file.write('SHA256SUMS', signNote(`${anew}\n`, file.read('log/key.txt').split('+')[0]!, world.ctx.keys))
  const { said } = file.verify()
  file.write(name, offer)
  file.write('SHA256SUMS', sums)
  return said
}

/** One evaluator lets nobody pass: the opportunity ends, and names are no longer hidden. */
async function noneIsChosen() {
  const which = world.act(opened.caseId)
  await declareInterest(world.vera.ctx, { ...which, hasInterest: false })
  const verdict = { passes: false, rationale: why }
  for (const { id: bid } of opened.bids)
    await assessBid(world.vera.ctx, { ...which, bid, verdicts: [verdict, verdict] })
  await lockAssessment(world.vera.ctx, which)
  const { state } = await selectSupplier(world.ana.ctx, which)
  expect(state.stage).toBe('unsuccessful')
}

const tenderOf = (of: typeof file) => JSON.parse(of.read('ocds/record.json')).records[0].compiledRelease.tender

const SECRET_WORDS = 'Focus stays where the reader looks.'
const why = 'The answer says how, and it can be tested.'

beforeAll(async () => {
  world = await openOfferWorld()
  await nameInstance(world.ctx)
  const firms = [await world.supplier('Ada Works'), await world.supplier('Bob Works')]
  opened = await world.evaluating(firms, {}, (firm) => ({
    'criterion-1': firm === 'Ada Works' ? SECRET_WORDS : 'By hand.',
    'criterion-2': 'With the Tab key.',
  }))
})
afterAll(async () => {
  file?.remove()
  await world?.ctx.close()
})

describe('the offers in the file of a purchase', () => {
  it('abuse:A19 are not in it while names are hidden from those who assess', async () => {
    const early = await pack()
    early.remove()
    expect(early.names.filter((name) => name.startsWith('offers/'))).toEqual([])
    expect(early.read('index.html')).not.toContain(SECRET_WORDS)
  })

  it('are in it afterwards, with what was sealed and what opens it, and in words for whoever reads it', async () => {
    await noneIsChosen()
    file = await pack()
    expect(file.verify()).toEqual({ status: 0, said: expect.stringMatching(/^OK: \d+ events, 2 offers, /) })
    expect(offersOf().map(({ answers }) => answers['criterion-1'])).toContain(SECRET_WORDS)
    for (const words of [SECRET_WORDS, 'Sam of Ada Works', why]) expect(file.read('index.html')).toContain(words)
  })

  it('are not in the open data of the purchase', () => {
    const open = file.names.filter((name) => name.startsWith('ocds/'))
    expect(open).not.toEqual([])
    for (const name of open) expect(file.read(name)).not.toContain(SECRET_WORDS)
    expect(tenderOf(file)).toMatchObject({ status: 'unsuccessful', numberOfTenderers: 2 })
  })

  it('are none where nobody offered, and the open data says that it failed, not that it was cancelled', async () => {
    const { caseId, closesAt } = await world.publish()
    world.ctx.clock.set(closesAt)
    await actOnDueOffers(world.ctx)
    await cancelCase(world.ana.ctx, { ...world.act(caseId), reason: 'Nobody offered by the deadline.' })
    const empty = await pack(caseId)
    empty.remove()
    expect(tenderOf(empty)).toMatchObject({ status: 'unsuccessful', numberOfTenderers: 0 })
    expect(empty.names.filter((name) => name.startsWith('offers/'))).toEqual([])
  })

  it('abuse:A02 are known to be others than were sealed, whoever signed the file anew', async () => {
    const [name, other] = namesOf() as [string, string]
    const { sealed } = JSON.parse(file.read(other)) as Offer
    const words = { 'criterion-1': 'Something better.', 'criterion-2': 'With the Tab key.' }
    expect(await verifyChanged(name, (offer) => ({ ...offer, answers: words }))).toContain(`${name} differs: it says`)
    expect(await verifyChanged(name, (offer) => ({ ...offer, sealed }))).toContain(
      `${name} differs: it is not what was`,
    )
    expect(file.verify().status).toBe(0)
  })
})
