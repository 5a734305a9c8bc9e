import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPerson, createProject, contributions as people, removeProject } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx, ThingKind } from '#platform/context.ts'
import type { Card, Ground, Ref } from '#platform/things.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import {
  addClaim,
  addGround,
  changeClaim,
  confirmGround,
  contentOfClaim,
  contributions,
  countClaims,
  describeClaims,
  findClaim,
  listClaims,
  listClaimsResting,
  removeClaim,
  removeGround,
  searchGrounds,
} from './index.ts'

// Rooms that have words, rows and decisions; what they tell of changes under the tests' hands.
const told = new Map<Ref, Card & { secret?: true }>()
const kind = (name: string, ground?: Ground): ThingKind => ({
  kind: name,
  ...(ground ? { ground } : {}),
  describe: async ({ actor }, _, ids) =>
    ids.flatMap((id) => {
      const card = told.get(`${name}:${id}`)
      return card && (!card.secret || actor.kind === 'system') ? [card] : []
    }),
  search: async (_ctx, _project, words) =>
    [...told.values()].filter((card) => card.ref.startsWith(`${name}:`) && card.name.includes(words)),
})
const tell = (ref: Ref, mark: string, more: Partial<Card & { secret: true }> = {}) =>
  told.set(ref, { ref, name: `Name of ${ref}`, mark, ...more })

let ctx: TestContext
let lead: Ctx
let projectId: string
let otherId: string
beforeAll(async () => {
  const all = [...people.policies, ...contributions.policies]
  const kinds = [
    kind('answer', 'words'),
    kind('measure', 'rows'),
    kind('document', 'words'),
    kind('decision', 'decisions'),
    kind('person'),
  ]
  const things = {
    policies: new Map(all.map((policy) => [policy.operation, policy])),
    kinds: new Map([...kinds, ...contributions.kinds].map((one) => [one.kind, one])),
    projectParts: contributions.projectParts,
  }
  ctx = await testContext({ auth: openAuth, things })
  const account = { name: 'Ada', email: 'ada@city.example', password: 'correct horse battery', administrator: false }
  const id = await ctx.db.transaction().execute((db) => createPerson({ ...ctx, db }, account))
  lead = ctx.as({ kind: 'person', id })
  projectId = (await createProject(lead, { name: 'Open', organisation: 'Example City' })).id
  otherId = (await createProject(lead, { name: 'Other', organisation: 'Example City' })).id
})
afterAll(() => ctx.close())
beforeEach(() => told.clear())

const claim = async (kind: 'finding' | 'figure' | 'quotation' | 'recommendation' = 'finding', text = 'It is so.') =>
  (await addClaim(lead, { projectId, kind, text })).id
const rest = (claimId: string, ref: Ref, note = '') => addGround(lead, { projectId, claimId, ref, note })
const find = (claimId: string) => findClaim(lead, { projectId, claimId })

describe('a claim', () => {
  it('says that it has no evidence until it rests on something (reform:2.1)', async () => {
    const claimId = await claim('figure', 'Three of four had one bid.')
    expect(await find(claimId)).toMatchObject({ strength: 'none', grounds: [], text: 'Three of four had one bid.' })
    tell('measure:U001', '1')
    await rest(claimId, 'measure:U001', 'the second row')
    expect(await find(claimId)).toMatchObject({
      strength: 'grounded',
      grounds: [{ ref: 'measure:U001', ground: 'rows', state: 'stands', note: 'the second row' }],
    })
  })

  it('is never shown by the document it stands in: refused, not offered, and of no weight where it is there already', async () => {
    tell('document:d1', '1')
    tell('answer:a1', '1')
    const { id: claimId } = await addClaim(lead, { projectId, kind: 'finding', text: 'Shown.', inRef: 'document:d1' })
    await expect(rest(claimId, 'document:d1')).rejects.toMatchObject({ code: 'evidence.own-document' })
    const offered = await searchGrounds(lead, { projectId, words: 'd1', claimId })
    expect(offered.flatMap(({ cards }) => cards.map(({ ref }) => ref))).not.toContain('document:d1')
    const earlier = await claim('finding', 'Written before.')
    await rest(earlier, 'document:d1')
    const { withoutGround } = await countClaims(lead, projectId)
    await addClaim(lead, { projectId, id: earlier, kind: 'finding', text: 'Written before.', inRef: 'document:d1' })
    expect(await find(earlier)).toMatchObject({ strength: 'none', why: expect.stringContaining('no evidence') })
    expect((await countClaims(lead, projectId)).withoutGround).toBe(withoutGround + 1)
    await rest(earlier, 'answer:a1')
    expect(await find(earlier)).toMatchObject({ strength: 'grounded' })
    expect(contentOfClaim(await find(earlier)).grounds.map(({ ref }) => ref)).toEqual(['answer:a1'])
  })

  it('grows weak when what it rests on changes, and grounded when somebody reads it again', async () => {
    const claimId = await claim('figure')
    tell('measure:U001', '1')
    const { id: groundId } = await rest(claimId, 'measure:U001')
    tell('measure:U001', '2', { name: 'Bids' })
    expect(await find(claimId)).toMatchObject({
      strength: 'weak',
      grounds: [{ state: 'changed', name: 'Name of measure:U001', nameNow: 'Bids' }],
    })
    await confirmGround(lead, { projectId, claimId, groundId })
    expect(await find(claimId)).toMatchObject({ strength: 'grounded', grounds: [{ name: 'Bids', state: 'stands' }] })
  })

  it('grows weak when what it rests on is gone, and says so', async () => {
    const claimId = await claim('quotation')
    tell('answer:1', 'a')
    const { id: groundId } = await rest(claimId, 'answer:1')
    told.clear()
    const found = await find(claimId)
    expect(found).toMatchObject({ strength: 'weak', grounds: [{ state: 'gone' }] })
    expect(found.why).toBe('“Name of answer:1” is no longer there.')
    await expect(confirmGround(lead, { projectId, claimId, groundId })).rejects.toMatchObject({
      code: 'evidence.no-such-thing',
    })
  })

  it('counts what the reader may not see, and shows neither its name nor the note', async () => {
    const claimId = await claim('quotation')
    tell('answer:2', 'a')
    await rest(claimId, 'answer:2', 'said by the clerk')
    tell('answer:2', 'a', { secret: true, name: 'Interview with the clerk' })
    const found = await find(claimId)
    expect(found).toMatchObject({ strength: 'grounded', grounds: [{ isHidden: true, note: '', state: 'stands' }] })
    expect(JSON.stringify(found)).not.toMatch(/clerk|Name of answer/)
  })

  it('takes out a ground, and takes it in again', async () => {
    const claimId = await claim()
    tell('decision:1', 'a')
    const { id: groundId } = await rest(claimId, 'decision:1')
    await expect(rest(claimId, 'decision:1')).rejects.toMatchObject({ code: 'evidence.same-ground' })
    await removeGround(lead, { projectId, claimId, groundId })
    await expect(removeGround(lead, { projectId, claimId, groundId })).rejects.toMatchObject({
      code: 'evidence.no-such-ground',
    })
    expect(await find(claimId)).toMatchObject({ strength: 'none' })
    await rest(claimId, 'decision:1')
    expect(await find(claimId)).toMatchObject({ strength: 'grounded' })
  })

  it('rests on nothing that is no ground, not there, or of a kind nobody knows', async () => {
    const claimId = await claim()
    tell('person:1', 'a')
    for (const [ref, code] of [
      ['person:1', 'not-ground'],
      ['nonsense:1', 'not-ground'],
      ['answer:none', 'no-such-thing'],
      ['claim:none', 'no-such-thing'],
    ] as const)
      await expect(rest(claimId, ref)).rejects.toMatchObject({ code: `evidence.${code}` })
    await expect(rest(claimId, 'no ref' as Ref)).rejects.toMatchObject({ code: 'input.invalid' })
  })
})

describe('claims on claims', () => {
  it('are as strong as what is beneath them', async () => {
    const [low, high] = [await claim('figure'), await claim('recommendation', 'Post longer.')]
    await rest(high, `claim:${low}`)
    expect(await find(high)).toMatchObject({ strength: 'weak', grounds: [{ strength: 'none' }] })
    tell('measure:U001', '1')
    await rest(low, 'measure:U001')
    expect(await find(high)).toMatchObject({ strength: 'grounded', grounds: [{ ground: 'rows', state: 'stands' }] })
    await changeClaim(lead, { projectId, claimId: low, text: 'It is otherwise.' })
    expect(await find(high)).toMatchObject({ strength: 'weak', grounds: [{ state: 'changed' }] })
    await removeClaim(lead, { projectId, claimId: low })
    expect(await find(high)).toMatchObject({ strength: 'weak', grounds: [{ state: 'gone' }] })
  })

  it('never hold each other up', async () => {
    const [a, b, c] = [await claim(), await claim(), await claim()]
    await expect(rest(a, `claim:${a}`)).rejects.toMatchObject({ code: 'evidence.circle' })
    await rest(a, `claim:${b}`)
    await rest(b, `claim:${c}`)
    await expect(rest(c, `claim:${a}`)).rejects.toMatchObject({ code: 'evidence.circle' })
  })

  it('never hold each other up, though two people say so at the same moment', async () => {
    const [a, b] = [await claim(), await claim()]
    const both = await Promise.allSettled([rest(a, `claim:${b}`), rest(b, `claim:${a}`)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a list of claims', () => {
  it('begins with those that rest on nothing, then the newest', async () => {
    const { id } = await createProject(lead, { name: 'Lists', organisation: 'Example City' })
    tell('measure:U001', '1')
    const make = async (text: string) => {
      ctx.clock.advance(1000)
      return (await addClaim(lead, { projectId: id, kind: 'finding', text })).id
    }
    const [first, second, third] = [await make('First'), await make('Second'), await make('Third')]
    await addGround(lead, { projectId: id, claimId: third, ref: 'measure:U001' })
    await addGround(lead, { projectId: id, claimId: first, ref: 'measure:U001' })
    const texts = async (filter: Parameters<typeof listClaims>[2] = {}) =>
      (await listClaims(lead, id, filter)).map(({ text }) => text)
    expect(await texts()).toEqual(['Second', 'Third', 'First'])
    expect(await texts({ strength: 'grounded' })).toEqual(['Third', 'First'])
    expect(await texts({ strength: 'none' })).toEqual(['Second'])
    expect(await texts({ words: 'IRST' })).toEqual(['First'])
    expect(await texts({ page: { offset: 1, limit: 1 } })).toEqual(['Third'])
    expect(await texts({ kind: 'quotation' })).toEqual([])
    expect(await countClaims(lead, id)).toEqual({ all: 3, withoutGround: 1 })
    expect((await listClaimsResting(lead, id, 'measure:U001')).map(({ text }) => text)).toEqual(['Third', 'First'])
    expect((await describeClaims(lead, id, [third, 'none', second])).map(({ text }) => text)).toEqual([
      'Third',
      'Second',
    ])
  })

  it('finds by words what a claim could rest on', async () => {
    tell('measure:U001', '1', { name: 'Bids a tender' })
    tell('answer:1', '1', { name: 'Bids are few' })
    tell('person:1', '1', { name: 'Bids' })
    const found = await searchGrounds(lead, { projectId, words: 'Bids' })
    expect(found.map(({ kind, ground }) => [kind, ground])).toEqual([
      ['answer', 'words'],
      ['measure', 'rows'],
    ])
    expect((await searchGrounds(lead, { projectId, words: 'Bids', ground: 'rows' })).length).toBe(1)
  })
})

describe('a claim in a document', () => {
  it('has the id that the page gave it, comes back with its evidence, and may have no words yet', async () => {
    const id = ctx.clock.newId()
    const said = { projectId, id, kind: 'finding' as const, inRef: 'document:1' as Ref }
    await addClaim(lead, { ...said, text: '' })
    tell('decision:1', 'a')
    await rest(id, 'decision:1')
    await removeClaim(lead, { projectId, claimId: id })
    await expect(find(id)).rejects.toMatchObject({ code: 'evidence.no-such-claim' })
    await addClaim(lead, { ...said, text: 'We said so.' })
    const found = await find(id)
    expect(found).toMatchObject({ text: 'We said so.', inRef: 'document:1', grounds: [{ ref: 'decision:1' }] })
    expect(contentOfClaim(found, (ref) => `/${ref}`)).toEqual({
      id,
      kind: 'finding',
      strength: 'grounded',
      grounds: [{ ref: 'decision:1', ground: 'decisions', name: 'Name of decision:1', address: '/decision:1' }],
    })
    await expect(addClaim(lead, { projectId, kind: 'finding', text: ' ' })).rejects.toMatchObject({
      code: 'input.invalid',
    })
  })

  it('is never another project’s', async () => {
    const claimId = await claim()
    const elsewhere = { projectId: otherId, claimId }
    for (const refused of [
      () => findClaim(lead, elsewhere),
      () => changeClaim(lead, { ...elsewhere, text: 'Mine' }),
      () => removeClaim(lead, elsewhere),
      () => addGround(lead, { ...elsewhere, ref: 'measure:U001' }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'evidence.no-such-claim' })
    await expect(addClaim(lead, { projectId: otherId, id: claimId, kind: 'finding', text: 'x' })).rejects.toMatchObject(
      {
        code: 'evidence.claim-elsewhere',
      },
    )
    const theirs = (await addClaim(lead, { projectId: otherId, kind: 'finding', text: 'Theirs' })).id
    await expect(rest(claimId, `claim:${theirs}`)).rejects.toMatchObject({ code: 'evidence.no-such-thing' })
  })
})

it('goes with its project', async () => {
  const { id } = await createProject(lead, { name: 'Ends', organisation: 'Example City' })
  await addClaim(lead, { projectId: id, kind: 'finding', text: 'It ends.' })
  await removeProject(lead, { projectId: id, name: 'Ends' })
  const { rows } = await ctx.pool.query('select 1 from evidence.claim where project_id = $1', [id])
  expect(rows).toEqual([])
})
