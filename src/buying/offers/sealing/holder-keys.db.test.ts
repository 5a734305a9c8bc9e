import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addMemberParty,
  endDuty,
  giveDuty,
  listDuties,
  listParties,
  makeCaseLink,
  mergeParties,
} from '#buying/cases/index.ts'
import { makeHolderKey, openHolderKey } from '#lib/sealing/holder-key.ts'
import { acceptInvitation, inviteMember } from '#people/index.ts'
import { openLink } from '#workspace/links/index.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../../tests/support/buying-world.ts'
import { PASSPHRASE } from '../../../../tests/support/sealing.ts'
import { contributions, findHolders, findOwnKey, listHolderKeys, makeKeyOnServer, registerHolderKey } from './index.ts'

let world: BuyingWorld
let projectId: string
beforeAll(async () => {
  world = await openBuyingWorld()
  projectId = world.projectId
})
afterAll(() => world.ctx.close())

const newKey = async () => (await makeHolderKey(PASSPHRASE)).holder
const keyOf = async (partyId: string) =>
  (await listHolderKeys(world.lead.ctx, projectId)).find((key) => key.partyId === partyId)

/** A member who is asked to hold a key. */
async function askMember(name: string) {
  const member = await world.join(name)
  await world.give(member.party, 'key-holder')
  return member
}

/** Somebody outside, by a link in one seat of a new purchase. */
async function heldLink(partyId: string, seat: 'key-holder' | 'supplier') {
  const caseId = await world.open(undefined, 'open')
  const { link } = await world.ctx.db
    .transaction()
    .execute((db) => makeCaseLink({ ...world.lead.ctx, db }, { projectId, caseId, partyId, seat }))
  const secret = link.split('/').at(-1)!
  const { id: linkId } = await openLink(world.ctx, { secret, from: '127.0.0.1' })
  return { held: { linkId, secret, from: '127.0.0.1' } }
}

describe('a key for opening offers', () => {
  it('is kept by its public half, with who made it: the holder’s browser or the server', async () => {
    const [kim, ned] = [await askMember('Kim'), await askMember('Ned')]
    const key = await newKey()
    expect(await registerHolderKey(kim.ctx, { projectId }, key.publicKey)).toEqual({ keyId: key.keyId })
    const made = await makeKeyOnServer(ned.ctx, { projectId }, PASSPHRASE)
    expect(await keyOf(kim.party)).toMatchObject({ ...key, madeBy: 'browser' })
    expect(await keyOf(ned.party)).toMatchObject({ keyId: made.keyId, madeBy: 'server' })
    expect(await openHolderKey(made.file, PASSPHRASE)).toMatchObject({ keyId: made.keyId })
  })

  it('leaves nothing of the private half or the passphrase with the server', async () => {
    const kay = await askMember('Kay')
    const { file } = await makeKeyOnServer(kay.ctx, { projectId }, PASSPHRASE)
    const { rows } = await world.ctx.pool.query('select * from buying.holder_key where party_id = $1', [kay.party])
    const { rows: events } = await world.ctx.pool.query('select body from log.event where thing = $1', [
      `party:${kay.party}`,
    ])
    const kept = JSON.stringify([rows, events])
    const { sealed, salt } = JSON.parse(file)
    for (const secret of [sealed, salt, PASSPHRASE]) expect(kept).not.toContain(secret)
    expect(events).toHaveLength(1)
  })

  it('takes the place of the one its holder had, which stays theirs', async () => {
    const lou = await askMember('Lou')
    const [first, second] = [await newKey(), await newKey()]
    await registerHolderKey(lou.ctx, { projectId }, first.publicKey)
    await registerHolderKey(lou.ctx, { projectId }, second.publicKey)
    expect(await keyOf(lou.party)).toMatchObject(second)
    await expect(registerHolderKey(lou.ctx, { projectId }, first.publicKey)).rejects.toMatchObject({
      code: 'holder-key.taken',
    })
  })

  it('is one person’s: nobody hands in another’s', async () => {
    const [mia, noa] = [await askMember('Mia'), await askMember('Noa')]
    const { publicKey } = await newKey()
    await registerHolderKey(mia.ctx, { projectId }, publicKey)
    await expect(registerHolderKey(noa.ctx, { projectId }, publicKey)).rejects.toMatchObject({
      code: 'holder-key.taken',
    })
  })

  it('is refused where it is no key', async () => {
    const ola = await askMember('Ola')
    for (const text of ['', 'nonsense', 'AAAA'])
      await expect(registerHolderKey(ola.ctx, { projectId }, text)).rejects.toMatchObject({
        code: 'holder-key.unreadable',
      })
  })

  it('is made by those alone who are asked to, as long as they are', async () => {
    const { publicKey } = await newKey()
    const stranger = await world.person('Stranger')
    await expect(registerHolderKey(stranger.ctx, { projectId }, publicKey)).rejects.toMatchObject({ kind: 'not-found' })
    const notAsked = { code: 'holder-key.not-asked' }
    await expect(registerHolderKey(world.ana.ctx, { projectId }, publicKey)).rejects.toMatchObject(notAsked)
    const pia = await world.join('Pia')
    const late = { projectId, partyId: pia.party, duty: 'key-holder', fromDay: '2099-01-01' } as const
    await giveDuty(world.lead.ctx, late)
    await expect(registerHolderKey(pia.ctx, { projectId }, publicKey)).rejects.toMatchObject(notAsked)
    const rae = await askMember('Rae')
    const duty = (await listDuties(world.lead.ctx, projectId)).find(({ partyId }) => partyId === rae.party)!
    await endDuty(world.lead.ctx, { projectId, dutyId: duty.id })
    await expect(registerHolderKey(rae.ctx, { projectId }, publicKey)).rejects.toMatchObject(notAsked)
  })

  it('is shown to who holds it, and whether somebody is asked to hold one', async () => {
    const zoe = await askMember('Zoe')
    expect(await findOwnKey(zoe.ctx, { projectId })).toEqual({ isAsked: true, key: undefined })
    const { keyId } = await makeKeyOnServer(zoe.ctx, { projectId }, PASSPHRASE)
    expect(await findOwnKey(zoe.ctx, { projectId })).toMatchObject({ isAsked: true, key: { keyId } })
    expect(await findOwnKey(world.ana.ctx, { projectId })).toEqual({ isAsked: false, key: undefined })
  })

  it('stays with whoever was asked by an address, once they join with it', async () => {
    const gus = await world.person('Gus')
    const asked = (await world.outside('G. from the Clerk’s', gus.email)).id
    await world.give(asked, 'key-holder')
    const { link } = await inviteMember(world.lead.ctx, { projectId, email: gus.email, role: 'viewer' })
    await acceptInvitation(gus.ctx, { secret: link.split('/').at(-1)! })
    expect(await findOwnKey(gus.ctx, { projectId })).toEqual({ isAsked: true, key: undefined })
    const { keyId } = await makeKeyOnServer(gus.ctx, { projectId }, PASSPHRASE)
    expect(await keyOf(asked)).toMatchObject({ keyId })
    const entries = (await listParties(world.lead.ctx, projectId)).filter(({ address }) => address === gus.email)
    expect(entries).toMatchObject([{ id: asked, personId: gus.id, name: 'Gus' }])
  })

  it('is made by a link to that seat, and by no other link', async () => {
    const visitor = world.ctx.as({ kind: 'visitor' })
    const clerk = (await world.outside('Clerk of the Council', 'clerk@council.example')).id
    await world.give(clerk, 'key-holder')
    const key = await newKey()
    await registerHolderKey(visitor, await heldLink(clerk, 'key-holder'), key.publicKey)
    expect(await keyOf(clerk)).toMatchObject(key)
    const asSupplier = registerHolderKey(
      visitor,
      await heldLink(world.supplier, 'supplier'),
      (await newKey()).publicKey,
    )
    await expect(asSupplier).rejects.toMatchObject({ code: 'holder-key.not-asked' })
  })
})

describe('the three who open offers', () => {
  it('are named with the keys they have now, in their order', async () => {
    const people = [await askMember('Sol'), await askMember('Tea'), await askMember('Una')] as const
    const ids = [people[0].party, people[1].party, people[2].party] as const
    await expect(findHolders(world.ana.ctx, projectId, ids)).rejects.toThrow('Ask them first: Sol, Tea, Una.')
    for (const { ctx } of people) await registerHolderKey(ctx, { projectId }, (await newKey()).publicKey)
    expect((await findHolders(world.ana.ctx, projectId, ids)).map(({ partyId }) => partyId)).toEqual(ids)
  })

  it('abuse:A09 are three people, not one with several entries', async () => {
    const people = [await askMember('Val'), await askMember('Wes'), await askMember('Xia')] as const
    const ids = [people[0].party, people[1].party, people[2].party] as const
    const same = { code: 'holder-key.same-person' }
    await expect(findHolders(world.ana.ctx, projectId, [ids[0], ids[1], ids[0]])).rejects.toMatchObject(same)
    await mergeParties(world.lead.ctx, { projectId, partyId: ids[2], sameAs: ids[0] })
    await expect(findHolders(world.ana.ctx, projectId, ids)).rejects.toMatchObject(same)
  })

  it('are shown to members of the project and to nobody else', async () => {
    const stranger = await world.person('Other')
    await expect(listHolderKeys(stranger.ctx, projectId)).rejects.toMatchObject({ kind: 'not-found' })
    expect((await listHolderKeys(world.quinn.ctx, projectId)).length).toBeGreaterThan(0)
  })
})

it('counts the keys that go with a project', async () => {
  const [part] = contributions.projectParts
  const count = await part!.count(world.ctx, projectId)
  expect(count['holder-keys']).toBeGreaterThan(3)
  const yan = await addMemberParty(world.lead.ctx, { projectId, personId: world.ana.id })
  expect(yan.id).toBe(world.ana.party)
})
