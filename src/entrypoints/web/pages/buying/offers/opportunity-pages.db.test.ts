import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessBid, declareInterest, lockAssessment, selectSupplier } from '#buying/award/index.ts'
import { readOrderName } from '#buying/award/select-supplier.ts'
import { tellNext } from '#buying/cases/acts/tell-next.ts'
import { findCase, stateFacts } from '#buying/cases/index.ts'
import { setPublication } from '#buying/file/index.ts'
import { actOnDueOffers } from '#buying/offers/index.ts'
import { createApp } from '#entrypoints/http/app.ts'
import type { Ctx } from '#platform/context.ts'
import { nameInstance } from '#platform/instance.ts'
import { noticeContent, type OfferWorld, openOfferWorld } from '../../../../../../tests/support/offer-world.ts'
import { PASSPHRASE } from '../../../../../../tests/support/sealing.ts'
import { cookieOf } from '../../../../../../tests/support/writers.ts'

// The whole way of an open opportunity by its pages alone, as a browser without JavaScript sends them.
let world: OfferWorld
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  world = await openOfferWorld()
  await nameInstance(world.ctx)
  const base = { ...world.ctx, actor: { kind: 'visitor' } as const }
  app = createApp({ base, assets: '', parts: ['web'], startForReal: undefined, log: (line) => faults.push(line) })
})
const faults: string[] = []
afterAll(async () => {
  await world.ctx.close()
  expect(faults).toEqual([])
})

type Fields = Record<string, string | Blob>
const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin' }

/** Asks for a page, or sends its form; gives what came. */
async function ask(address: string, { cookie = '', form }: { cookie?: string; form?: Fields } = {}) {
  world.ctx.clock.advance(1)
  const isUpload = form && Object.values(form).some((value) => typeof value !== 'string')
  const body = isUpload ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(form ?? {})) body.append(name, value as string)
  const answer = await app.request(address, {
    headers: { ...headers, ...(cookie && { cookie }) },
    ...(form && { method: 'POST', body }),
  })
  const setCookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') ?? '', setCookie }
}

const idsOf = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

/** The receipt of an offer as its page holds it. */
const receiptIn = (page: string) =>
  decodeURIComponent(/href="data:application\/json;charset=utf-8,([^"]+)"/.exec(page)![1]!)

const as = async (person: { ctx: Ctx }) => cookieOf(world.ctx, person.ctx)

async function lastLetterTo(address: string): Promise<string> {
  const { rows } = await world.ctx.pool.query<{ body: string }>(
    'select body from platform.letter where recipient = $1 order by created_at desc, id desc limit 1',
    [address],
  )
  return new URL(/https?:\/\/\S+/.exec(rows[0]!.body)![0]).pathname
}

/** Opens a link that was mailed; gives its own address and the cookie that proves it. */
async function openMailed(address: string) {
  const { to, setCookie } = await ask(await lastLetterTo(address))
  return { to, cookie: setCookie! }
}

/** Sends an offer with a file, after what is refused of it was put right. */
async function offerByPage(offerAt: string, supplier: { cookie: string }) {
  const offering = (await ask(offerAt, supplier)).page
  expect(offering).toContain('data-seal=')
  expect(offering.match(/links and telephone numbers are taken out/g)).toHaveLength(2)
  const answers = { 'criterion-1': 'I, Ida, follow the reading order.', 'criterion-2': 'By hand and in CI.' }
  const wrong = { ...answers, 'attachment-1': new File(['<p>'], 'plan.html') }
  expect(await ask(offerAt, { ...supplier, form: wrong })).toMatchObject({ status: 422 })
  const blank = await ask(offerAt, { ...supplier, form: { ...answers, 'criterion-2': ' ' } })
  expect([blank.status, blank.page.includes('say in which file it is')]).toEqual([422, true])
  expect((await ask(offerAt, supplier)).page).not.toContain('offer-receipt.json')
  const withFile = { ...answers, 'attachment-2': new File(['Ida & Sons: first focus.'], 'Ida.txt') }
  expect(await ask(offerAt, { ...supplier, form: withFile })).toMatchObject({ status: 303, to: offerAt })
  expect((await ask(offerAt, supplier)).page).toMatch(/With your answers: 1 file\.[\s\S]*offer-receipt\.json/)
}

/** What everybody reads of how it came out: numbers, and a name where the project publishes its purchases. */
async function expectOutcome(caseId: string) {
  const told = (await ask(`/opportunities/${caseId}`)).page
  for (const words of ['Contract signed', '1 offer was opened; 1 passed.']) expect(told).toContain(words)
  expect(told).not.toContain('The contract is with')
  const published = { isOpen: true, smallFrom: 'never', openFrom: 'notice' }
  await setPublication(world.lead.ctx, { projectId: world.projectId, ...published })
  expect((await ask(`/opportunities/${caseId}`)).page).toMatch(/The contract is with [^<]+, for \$[\d,]+ without tax\./)
}

describe('an open opportunity by its pages', () => {
  it('buying:J1 goes from a notice to a signed contract without a script', async () => {
    const { caseId, closesAt, total } = await world.publish()
    const at = `/projects/${world.projectId}/buying/${caseId}`
    expect((await ask('/opportunities')).page).toContain(`/opportunities/${caseId}`)
    expect((await ask('/opportunities/feed.xml')).page).toContain(`urn:uuid:${caseId}`)
    const register = { do: 'register', firm: 'Ida & Sons', contact: 'Ida', email: 'ida@sons.example', size: 'small' }
    expect(await ask(`/opportunities/${caseId}`, { form: register })).toMatchObject({ status: 303 })

    const supplier = await openMailed('ida@sons.example')
    const own = await ask(supplier.to, supplier)
    expect(own.page).toContain('Ida &amp; Sons')
    const offerAt = `${supplier.to}/offers/${caseId}`
    await offerByPage(offerAt, supplier)

    const receipt = receiptIn((await ask(offerAt, supplier)).page)
    const check = async (text: string) => (await ask('/check-receipt', { form: { receipt: text } })).page
    expect(await check(receipt)).toMatch(/It holds[\s\S]*published once they are opened/)
    expect(await check(receipt.replace('server', 'browser'))).toMatch(/It does not hold[\s\S]*not a receipt of this/)
    world.ctx.clock.set(closesAt)
    await actOnDueOffers(world.ctx)
    for (const holder of world.holders.slice(0, 2)) {
      const cookie = await as(holder)
      expect((await ask(`${at}/opening`, { cookie })).page).toContain('data-open-bids=')
      const form = { key: new File([holder.file], 'key.json'), passphrase: PASSPHRASE }
      expect((await ask(`${at}/opening`, { cookie, form })).status).toBe(200)
    }

    expect(await check(receipt)).toMatch(/It holds[\s\S]*Your offer is in the record/)
    const vera = await as(world.vera)
    expect((await ask(`${at}/assess`, { cookie: vera })).page).toContain('Ida &amp; Sons')
    await ask(`${at}/assess`, { cookie: vera, form: { do: 'declare', hasInterest: 'no' } })
    const assess = (await ask(`${at}/assess`, { cookie: vera })).page
    expect(assess).not.toMatch(/Ida(?! Requester)/)
    const file = /href="([^"]+\?file=1\.1)"/.exec(assess)![1]!
    expect((await ask(file, { cookie: vera })).page).toBe('[…]: first focus.')
    for (const other of [world.vito, world.ana])
      expect((await ask(file, { cookie: await as(other) })).status).not.toBe(200)
    expect((await ask(`${at}/file.zip`, { cookie: vera })).page).not.toContain('offer-1-file')
    const bid = /name="bid" value="([^"]+)"/.exec(assess)![1]!
    const why = 'It says how, and it can be tested by anybody.'
    const verdicts = { 'passes-1': 'yes', 'rationale-1': why, 'passes-2': 'yes', 'rationale-2': 'Short.' }
    const refused = await ask(`${at}/assess`, { cookie: vera, form: { do: 'assess', bid, ...verdicts } })
    expect([refused.status, refused.page.includes('at least 20 letters')]).toEqual([422, true])
    await ask(`${at}/assess`, { cookie: vera, form: { do: 'assess', bid, ...verdicts, 'rationale-2': why } })
    await ask(`${at}/assess`, { cookie: vera, form: { do: 'lock' } })

    await world.check(caseId, 'award', total, await readOrderName(world.ctx, world.act(caseId)))
    const ana = await as(world.ana)
    expect(await ask(`${at}/award`, { cookie: ana, form: { do: 'select' } })).toMatchObject({ status: 303 })
    expect((await ask(`/opportunities/${caseId}/draw`)).page).toContain('it comes out the same')
    const asked = await openMailed('ida@sons.example')
    expect(await ask(asked.to, { ...asked, form: { do: 'accept-award', name: 'Ida' } })).toMatchObject({ status: 303 })
    expect(await ask(`${at}/award`, { cookie: ana, form: { do: 'sign', name: 'Ana' } })).toMatchObject({ status: 303 })
    await expectOutcome(caseId)
    expect((await ask(supplier.to, supplier)).page).toMatch(/Your offers that are closed[\s\S]*Contract signed/)
    const closed = (await ask(offerAt, supplier)).page
    expect(closed).toMatch(/Offers are closed\. Yours came in[\s\S]*offer-receipt\.json[\s\S]*Contract signed/)
    expect(closed).not.toMatch(/sealed since|Take the offer back/)
    expect((await ask(`${at}/file.zip`, { cookie: ana })).page).toContain('documents/offer-1-file-1.txt')
  })

  it('lets somebody without an account make a key and open the offers, by letters alone', async () => {
    world.ctx.clock.set('2026-06-20T12:00:00Z')
    const kit = (await world.outside('Kit Keeper', 'kit@city.example')).id
    await world.give(kit, 'key-holder')
    const prepared = await world.prepare()
    const { caseId } = prepared
    const [at, ana] = [`/projects/${world.projectId}/buying/${caseId}`, await as(world.ana)]
    expect((await ask(`${at}/notice`, { cookie: ana })).page).toContain('Ask Kit Keeper for a key')
    const typed = { do: 'publish', 'texts.en.title': 'Half a notice', askForKey: kit }
    const sent = (await ask(`${at}/notice`, { cookie: ana, form: typed })).page
    expect(sent).toContain('The letter to Kit Keeper is on its way.')
    expect(sent).toMatch(/value="Half a notice"[\s\S]*Asked on[\s\S]*Ask Kit Keeper again/)
    const letter = await openMailed('kit@city.example')
    const asked = (await ask(letter.to, letter)).page
    expect(asked).toMatch(new RegExp(`You are asked to make a key[\\s\\S]*${letter.to}/key`))
    expect(asked).not.toMatch(/nothing to do|\/opening/)
    const made = await ask(`${letter.to}/key`, { ...letter, form: { passphrase: PASSPHRASE, again: PASSPHRASE } })
    const [, file = ''] = /href="data:application\/json;base64,([^"]+)"/.exec(made.page) ?? []
    expect(made.page).toContain('Your key is made. Save its file now')
    expect(made.page).not.toContain('name="passphrase"')
    expect((await ask(letter.to, letter)).page).toContain('Your key is made. You have nothing to do now')
    const done = (await ask(`${letter.to}/key`, letter)).page
    expect(done).toContain('Nothing else is asked of you now')
    expect(done).toMatch(/<details[\s\S]*name="passphrase"/)
    const notice = (await ask(`${at}/notice`, { cookie: ana })).page
    expect([notice.includes('Ask Kit Keeper'), notice.includes(`value="${kit}"`)]).toEqual([false, true])

    const [hana, hugo] = world.holders
    const { closesAt } = await world.publish({ holders: [kit, hana.party, hugo.party] }, Promise.resolve(prepared))
    await world.offer(caseId, [await world.supplier('Kite Works')])
    expect((await ask(`${letter.to}/opening`, letter)).page).toContain('Nobody opens them before the deadline.')
    world.ctx.clock.set(closesAt)
    await actOnDueOffers(world.ctx)
    await tellNext(world.ctx, world.act(caseId))
    const turn = await openMailed('kit@city.example')
    expect(turn.to).not.toBe(letter.to)
    expect((await ask(turn.to, turn)).page).toMatch(new RegExp(`wait to be opened[\\s\\S]*${turn.to}/opening`))
    const form = { key: new File([Buffer.from(file, 'base64')], 'key.json'), passphrase: PASSPHRASE }
    const open = await ask(`${turn.to}/opening`, { ...turn, form })
    expect([open.status, open.page.includes('Your part is in.')]).toEqual([200, true])
    const second = { key: new File([hugo.file], 'key.json'), passphrase: PASSPHRASE }
    const opened = await ask(`${at}/opening`, { cookie: await as(hugo), form: second })
    expect(opened.page).toContain('The offers are open: 1 offer.')
  })

  it('leads on where nobody offered: the need is published again, or bought small', async () => {
    world.ctx.clock.set('2026-07-01T12:00:00Z')
    const { caseId, closesAt } = await world.publish()
    const [at, cookie] = [`/projects/${world.projectId}/buying/${caseId}`, await as(world.ana)]
    world.ctx.clock.set(closesAt)
    await actOnDueOffers(world.ctx)
    const closed = (await ask(at, { cookie })).page
    for (const words of ['Nobody offered.', 'Close it without an award']) expect(closed).toContain(words)
    expect(closed).not.toContain(`${at}/opening`)
    const { waits } = await findCase(world.ana.ctx, world.act(caseId))
    expect(waits).toEqual({ seat: 'requester', act: 'end-without-award' })
    expect(await ask(`${at}/award`, { cookie, form: { do: 'end' } })).toMatchObject({ status: 303, to: at })
    const shown = (await ask(`/opportunities/${caseId}`)).page
    for (const words of ['Ended without an award', 'Nobody offered.']) expect(shown).toContain(words)
    const again = /href="([^"]+lane=open[^"]+)"/.exec((await ask(at, { cookie })).page)![1]!.replaceAll('&amp;', '&')
    const form = (await ask(again, { cookie })).page
    expect(form).toMatch(/value="accessibility" selected/)
    expect(form).toContain(noticeContent.texts.en!.title)
  })

  it('says why nobody has the work where none passed, and where those who were asked declined', async () => {
    world.ctx.clock.set('2026-08-01T12:00:00Z')
    const ivo = await world.supplier('Ivo Works')
    const end = async (passes: boolean) => {
      const { caseId, bids, total } = await world.evaluating([ivo])
      const which = world.act(caseId)
      await declareInterest(world.vera.ctx, { ...which, hasInterest: false })
      const verdict = { passes, rationale: 'It says how, and it can be tested by anybody.' }
      await assessBid(world.vera.ctx, { ...which, bid: bids[0]!.id, verdicts: [verdict, verdict] })
      await lockAssessment(world.vera.ctx, which)
      if (passes) await world.check(caseId, 'award', total, await readOrderName(world.ctx, which))
      await selectSupplier(world.ana.ctx, which)
      return { caseId, at: `/projects/${world.projectId}/buying/${caseId}` }
    }
    const [cookie, none] = [await as(world.ana), await end(false)]
    for (const address of [none.at, `${none.at}/award`, `/opportunities/${none.caseId}`])
      expect((await ask(address, { cookie })).page).toContain('No offer met all of the criteria.')
    expect((await ask(none.at, { cookie })).page).toContain(`${none.at}/award`)
    expect((await ask(`${none.at}/award`, { cookie })).page).toMatch(/Offer 1: [\s\S]*Does not pass[\s\S]*Not met/)
    const ended = (await ask(none.at, { cookie })).page
    expect(idsOf(ended)).toEqual([...new Set(idsOf(ended))])
    const declined = await end(true)
    const asked = await openMailed('ivoworks@works.example')
    await ask(asked.to, { ...asked, form: { do: 'decline-award', reason: 'No time' } })
    const after = (await ask(asked.to, asked)).page
    expect([after.includes('You declined this work'), after.includes('value="accept-award"')]).toEqual([true, false])
    const shown = (await ask(`/opportunities/${declined.caseId}`)).page
    for (const words of ['Nobody who was asked took the work.', `${declined.caseId}/draw`])
      expect(shown).toContain(words)
    expect((await ask(declined.at, { cookie })).page).toContain('lane=small')
  })

  it('gives each offer fields of its own to assess it, which their labels lead to', async () => {
    world.ctx.clock.set('2026-08-16T12:00:00Z')
    const { caseId } = await world.evaluating([await world.supplier('Jo Works'), await world.supplier('Kay Works')])
    const [at, cookie] = [`/projects/${world.projectId}/buying/${caseId}`, await as(world.vera)]
    await ask(`${at}/assess`, { cookie, form: { do: 'declare', hasInterest: 'no' } })
    for (const address of [`${at}/assess`, at]) {
      const ids = idsOf((await ask(address, { cookie })).page)
      expect(ids).toEqual([...new Set(ids)])
    }
    expect(idsOf((await ask(`${at}/assess`, { cookie })).page)).toContain('offer-2-passes-1')
    const officer = idsOf((await ask(at, { cookie: await as(world.olga) })).page)
    expect(officer).toEqual([...new Set(officer)])
  })

  it('takes questions from anybody, shows them inert, and refuses personal data: abuse:A22, abuse:A23', async () => {
    world.ctx.clock.set('2026-09-01T12:00:00Z')
    const { caseId } = await world.publish()
    const page = `/opportunities/${caseId}`
    const question = '<script>alert(1)</script> =cmd() Which browsers?'
    expect(await ask(page, { form: { do: 'ask', text: question } })).toMatchObject({ status: 303 })
    const shown = (await ask(page)).page
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(shown).not.toContain('<script>alert')
    const personal = await ask(page, { form: { do: 'ask', text: 'Which browsers? My number is 130 692 544' } })
    expect([personal.status, personal.page.includes('“130 692 544” looks like the number of a person')]).toEqual([
      422,
      true,
    ])
    const cookie = await as(world.ana)
    const at = `/projects/${world.projectId}/buying/${caseId}/notice`
    const own = `/projects/${world.projectId}/buying/${caseId}`
    const waits = (await ask(own, { cookie })).page
    expect(waits).toMatch(/1 public question waits for an answer, until[\s\S]*14 September 2026[\s\S]*Answer in public/)
    const letters = 'select from platform.letter where recipient = $1 and starts_with(subject, $2)'
    const told = await world.ctx.pool.query(letters, [world.ana.email, 'A public question to answer: '])
    expect(told.rowCount).toBe(1)
    const open = (await ask(at, { cookie })).page
    expect(open).toMatch(/It is published[\s\S]*1 September 2026[\s\S]*15 September 2026/)
    const questionId = /name="questionId" value="([^"]+)"/.exec(open)![1]!
    const empty = await ask(at, { cookie, form: { do: 'answer', questionId, text: '' } })
    expect([empty.status, empty.page.includes('Write your answer.')]).toEqual([422, true])
    await ask(at, { cookie, form: { do: 'answer', questionId, text: 'All that are in use.' } })
    expect((await ask(page)).page).toContain('All that are in use.')
    expect((await ask(own, { cookie })).page).not.toContain('waits for an answer')
  })

  it('mails whoever asked for it after they confirmed, and never again once they stopped', async () => {
    const { caseId } = await world.publish()
    const form = { do: 'follow', address: 'fan@reader.example' }
    expect(await ask(`/opportunities/${caseId}`, { form })).toMatchObject({ status: 303 })
    const link = await lastLetterTo('fan@reader.example')
    expect((await ask(link)).page).toContain('Yes, send me mails')
    expect((await ask(link, { form: { do: 'confirm' } })).page).toContain('from now on')
    expect((await ask(link)).page).toContain('Stop the mails')
    expect((await ask(link, { form: { do: 'stop' } })).page).toContain('have stopped')
    expect((await ask(link)).status).toBe(404)
    expect((await ask(link.replace(/.$/, '~'))).status).toBe(404)
  })

  it('says what to do where somebody is to assess who has no account, and invites them', async () => {
    world.ctx.clock.set('2026-09-16T12:00:00Z')
    const eva = (await world.outside('Eva Evers', 'eva@city.example')).id
    await world.give(eva, 'evaluator')
    const [lead, ana] = [await as(world.lead), await as(world.ana)]
    const at = `/projects/${world.projectId}/buying`
    const draft = await world.prepare()
    expect((await ask(`${at}/${draft.caseId}/notice`, { cookie: ana })).page).toMatch(
      /2 people can assess offers today\.[\s\S]*not counted: Eva Evers/,
    )
    const { caseId } = await world.evaluating([await world.supplier('Eve Works')])
    expect((await ask(`${at}/${caseId}`, { cookie: ana })).page).toMatch(
      /no letter goes to those who have none: Eva Evers[\s\S]*Who signs what/,
    )
    const people = `${at}/people`
    expect((await ask(people, { cookie: lead })).page).toContain('Invite Eva Evers to make an account')
    expect(await ask(people, { cookie: lead, form: { do: 'invite', partyId: eva } })).toMatchObject({ status: 303 })
    const invited = (await ask(people, { cookie: lead })).page
    expect([invited.includes('Invite Eva'), invited.includes('as soon as they have accepted')]).toEqual([false, true])
  })

  it('publishes what the form says, in the words of the form, and says what is missing', async () => {
    world.ctx.clock.set('2026-10-01T12:00:00Z')
    const { caseId, total } = await world.prepare()
    const cookie = await as(world.ana)
    const at = `/projects/${world.projectId}/buying/${caseId}/notice`
    expect((await ask(at, { cookie })).status).toBe(200)
    const texts = ['title', 'teaser', 'context', 'deliverables', 'criteria', 'acceptance']
    const form: Fields = {
      ...{ do: 'publish', ...Object.fromEntries(texts.map((name) => [`texts.en.${name}`, `The ${name}`])) },
      ...{ licence: 'MIT', contact: 'buying@city.example', startDay: '2026-11-01', deliverBy: '2026-12-01' },
      ...{ closesAt: '2026-10-15T17:00', questionsUntil: '2026-10-12T17:00', timeZone: 'America/Toronto' },
      ...{ method: 'draw', leastEvaluators: '1', answerDays: '3', leastOpenDays: '5', extendDays: '2' },
      ...Object.fromEntries(world.holders.map(({ party }, i) => [`holder-${i + 1}`, party])),
    }
    const refused = await ask(at, { cookie, form: { ...form, 'texts.en.criteria': '', closesAt: '2026-10-03T17:00' } })
    expect([refused.status, refused.page.includes('Say by what offers are judged.')]).toEqual([422, true])
    for (const field of ['texts.en.criteria', 'capacity.standsAlone'])
      expect(refused.page).toContain(`id="${field}-error"`)
    const whole = { ...form, 'capacity.standsAlone': 'yes', 'capacity.ownPeople': 'no' }
    const told = await ask(at, { cookie, form: { ...whole, 'texts.en.context': 'Write to dana@city.example.' } })
    expect(told.page).toMatch(/id="texts\.en\.context-error"[\s\S]*“dana@city\.example”/)
    // What is stated asks for a new check; without rules in force it is the one that is made here.
    const facts = { standaloneAnswered: true, capacityAnswered: true }
    await stateFacts(world.ana.ctx, { ...world.act(caseId), facts })
    await world.check(caseId, 'publish', total)
    expect((await ask(at, { cookie })).page).not.toContain('capacity.')
    expect(await ask(at, { cookie, form })).toMatchObject({ status: 303 })
    const shown = (await ask(`/opportunities/${caseId}`)).page
    expect(shown).toContain('The criteria')
    expect(shown).toContain('15 October 2026 at 13:00')
  })
})
