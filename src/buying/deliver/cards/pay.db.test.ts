import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCase, mergeParties } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../../tests/support/buying-world.ts'
import { TOTAL, walkBuy } from '../../../../tests/support/delivered-buy.ts'
import { pay } from '../acts/pay-by-card.ts'
import { cardFacts } from '../facts.ts'
import {
  addCard,
  addReceipt,
  completeCase,
  confirmPayee,
  endCard,
  givePayee,
  importStatement,
  listDocuments,
  listMatchable,
  listOwnCards,
  listPayees,
  listReusables,
  lookAtCard,
  mayReconcile,
  payByCard,
  planCard,
  previewStatement,
  receiveStatement,
  reconcile,
  withdrawPayee,
  writePayee,
} from '../index.ts'

let world: BuyingWorld
let cardId: string
beforeAll(async () => {
  world = await openBuyingWorld()
  const { lead, projectId, cleo } = world
  cardId = (await addCard(lead.ctx, { ...newCard(cleo.party), projectId })).id
})
afterAll(() => world.ctx.close())

const newCard = (holderId: string) => ({
  ...{ name: 'Card of the web team', holderId, lastFour: '4242', currency: 'CAD', cycleDay: 5 },
  ...{ limitCents: 1_000_000, cycleLimitCents: 2_500_000, trainedUntil: '2027-01-31' },
})

let forms = 0
const paymentOf = (at: { projectId: string; caseId: string }, more: object = {}) => ({
  ...at,
  ...{ amountCents: TOTAL, cardId, key: `form-${++forms}`, reference: 'R-77', ...more },
})
/** Pays a purchase that the rules were asked about already. */
const payNow = (input: ReturnType<typeof paymentOf>, as: Ctx = world.cleo.ctx) => pay(as, input, async () => undefined)

async function take(text: string, as: Ctx = world.cleo.ctx, of = cardId) {
  const place = { projectId: world.projectId, cardId: of }
  const file = { name: 'june.csv', content: Readable.from([Buffer.from(text)]) }
  const { id: statementId } = await receiveStatement(as, { ...place, file })
  return importStatement(as, { ...place, statementId })
}
const dayOf = () => world.ctx.clock.now().toISOString().slice(0, 10)
const statement = (...rows: string[]) => ['Date,Description,Amount', ...rows].join('\n')

describe('a card', () => {
  it('is added by a lead, with four digits of its number and no more', async () => {
    const { lead, ana, cleo, projectId } = world
    const whole = addCard(lead.ctx, { ...newCard(cleo.party), projectId, lastFour: '4242424242424242' })
    await expect(whole).rejects.toMatchObject({
      code: 'input.invalid',
      details: { fields: { lastFour: expect.stringContaining('four') } },
    })
    const other = addCard(ana.ctx, { ...newCard(cleo.party), projectId })
    await expect(other).rejects.toMatchObject({ code: 'people.not-allowed' })
    const stranger = addCard(lead.ctx, { ...newCard('00000000-0000-4000-8000-000000000000'), projectId })
    await expect(stranger).rejects.toMatchObject({ code: 'deliver.no-such-holder' })
  })

  it('is offered to its holder alone, to pay with', async () => {
    const { cleo, give, join } = world
    const carl = await join('Carl Cardholder')
    await give(carl.party, 'payer')
    const at = await walkBuy(world, 'approved')
    expect((await listOwnCards(cleo.ctx, at)).map(({ id }) => id)).toEqual([cardId])
    expect(await listOwnCards(carl.ctx, at)).toEqual([])
    await expect(listOwnCards(world.ana.ctx, at)).rejects.toMatchObject({ code: 'case.not-your-seat' })
  })
})

describe('a payment', () => {
  it('is made once, however often its form is sent: abuse:A30', async () => {
    const at = await walkBuy(world, 'approved')
    const form = paymentOf(at)
    const both = await Promise.allSettled([payNow(form), payNow(form)])
    const again = await payNow(form)
    expect(again).toMatchObject({ isPaid: true, isNew: false })
    const { state } = await findCase(world.ana.ctx, at)
    expect(state).toMatchObject({ money: 'paid', payments: [{ key: form.key, cents: TOTAL }] })
    const results = both.map((one) => (one.status === 'fulfilled' ? one.value.isNew : one.reason.kind))
    expect(results.filter((isNew) => isNew === true)).toHaveLength(1)
    const other = await walkBuy(world, 'approved')
    await expect(payNow({ ...paymentOf(other), key: form.key })).rejects.toMatchObject({ code: 'deliver.key-used' })
  })

  it('is refused by a card that does not pay this much, not in this currency, or no more', async () => {
    const { lead, cleo, projectId } = world
    const at = await walkBuy(world, 'approved')
    const by = async (change: object) => (await addCard(lead.ctx, { ...newCard(cleo.party), projectId, ...change })).id
    const low = await by({ limitCents: TOTAL - 1 })
    await expect(payNow(paymentOf(at, { cardId: low }))).rejects.toMatchObject({ code: 'deliver.over-card-limit' })
    const dollars = await by({ currency: 'usd' })
    await expect(payNow(paymentOf(at, { cardId: dollars }))).rejects.toMatchObject({ code: 'deliver.other-currency' })
    const ended = await by({})
    for (const id of [ended, low, dollars]) await endCard(lead.ctx, { projectId, cardId: id })
    await expect(payNow(paymentOf(at, { cardId: ended }))).rejects.toMatchObject({ code: 'deliver.card-ended' })
    await expect(payNow(paymentOf(at, { cardId: 'mine' }))).rejects.toMatchObject({ code: 'deliver.no-card' })
  })

  it('is not made in parts to stay below the limit of a card: rule:G01', async () => {
    const { lead, cleo, projectId } = world
    const at = await walkBuy(world, 'approved')
    const { id } = await addCard(lead.ctx, { ...newCard(cleo.party), projectId, limitCents: TOTAL - 1 })
    const half = payNow(paymentOf(at, { cardId: id, amountCents: TOTAL / 2 }))
    await expect(half).rejects.toMatchObject({ code: 'deliver.over-card-limit' })
    await endCard(lead.ctx, { projectId, cardId: id })
  })

  it('passes the cycle of its card neither by itself nor together with another at the same time: rule:G03', async () => {
    const { lead, cleo, projectId } = world
    const limits = { limitCents: TOTAL, cycleLimitCents: 2 * TOTAL - 1 }
    const { id } = await addCard(lead.ctx, { ...newCard(cleo.party), projectId, ...limits })
    const [one, other] = [await walkBuy(world, 'approved'), await walkBuy(world, 'approved')]
    const both = await Promise.allSettled([one, other].map((at) => payNow(paymentOf(at, { cardId: id }))))
    const results = both.map((result) => (result.status === 'fulfilled' ? 'paid' : result.reason.code))
    expect(results.toSorted()).toEqual(['deliver.over-cycle-limit', 'paid'])
    await endCard(lead.ctx, { projectId, cardId: id })
  })

  it('reaches no more than was agreed, by the database alone: invariant:I4', async () => {
    const at = await walkBuy(world, 'approved')
    const { events } = await findCase(world.ana.ctx, at)
    const insert = (cents: number, key: string, event: number) =>
      world.ctx.pool.query(
        `insert into buying.payment (id, project_id, case_id, event_id, cents, key, reference, paid_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, '', now())`,
        [at.projectId, at.caseId, events.at(event)!.id, cents, key],
      )
    await expect(insert(TOTAL + 1, 'a', -1)).rejects.toMatchObject({ code: 'BU004' })
    await insert(TOTAL - 1, 'b', -1)
    await expect(insert(2, 'c', -2)).rejects.toMatchObject({ code: 'BU004' })
    await expect(insert(1, 'b', -2)).rejects.toMatchObject({ constraint: 'payment_project_id_key_key' })
  })

  it('is made by the holder of a link, and by nobody who approved it', async () => {
    const { cleo, max, give, byLink } = world
    await give(max.party, 'payer')
    const at = await walkBuy(world, 'approved')
    await expect(payNow(paymentOf(at), max.ctx)).rejects.toMatchObject({ code: 'case.seats-conflict' })
    const paid = await byLink(at.caseId, cleo.party, 'payer', (ctx) => payNow(paymentOf(at), ctx))
    expect(paid).toMatchObject({ isPaid: true, isNew: true })
  })

  it('is not made, and says so, while no rules are in force', async () => {
    const at = await walkBuy(world, 'approved')
    await expect(payByCard(world.cleo.ctx, paymentOf(at))).rejects.toMatchObject({ code: 'case.no-rules' })
    expect((await findCase(world.ana.ctx, at)).money).toBe('payment-approved')
  })
})

describe('where a supplier is paid', () => {
  it('counts at once the first time; a change is confirmed by another person and waits: abuse:A29', async () => {
    const { ctx, ana, max, projectId, supplier, byLink } = world
    const at = await walkBuy(world, 'approved')
    const give = (words: string) => byLink(at.caseId, supplier, 'supplier', (ctx) => givePayee(ctx, { ...at, words }))
    await give('https://pay.example/works')
    await expect(give('https://pay.example/works')).rejects.toMatchObject({ code: 'deliver.same-payee' })
    const { id: payeeId } = await writePayee(ana.ctx, { projectId, supplierId: supplier, words: 'Account 9' })
    await expect(payNow(paymentOf(at))).rejects.toMatchObject({ code: 'deliver.payee-unconfirmed' })
    const channel = 'Called Sam at the number of the contract'
    const own = confirmPayee(ana.ctx, { projectId, payeeId, channel })
    await expect(own).rejects.toMatchObject({ code: 'deliver.confirmed-by-giver' })
    await confirmPayee(max.ctx, { projectId, payeeId, channel })
    await expect(payNow(paymentOf(at))).rejects.toMatchObject({ code: 'deliver.payee-waits' })
    ctx.clock.advance(5 * 86_400_000 - 1)
    await expect(payNow(paymentOf(at))).rejects.toMatchObject({ code: 'deliver.payee-waits' })
    ctx.clock.advance(1)
    expect(await payNow(paymentOf(at))).toMatchObject({ isPaid: true })
    expect((await listPayees(ana.ctx, projectId)).map(({ version }) => version)).toEqual([2, 1])
  })

  it('is not what whoever asks or pays wrote down, before somebody else has asked the supplier: abuse:A29', async () => {
    const { ana, max, cleo, lead, projectId, outside } = world
    const supplierId = (await outside('Tove of Tiles', 'tove@tiles.example')).id
    const { id: other } = await addCard(lead.ctx, { ...newCard(cleo.party), projectId })
    const at = await walkBuy({ ...world, supplier: supplierId }, 'approved')
    const { id: payeeId } = await writePayee(ana.ctx, { projectId, supplierId, words: 'Account of Ana' })
    const pay = () => payNow(paymentOf(at, { cardId: other }))
    await expect(pay()).rejects.toMatchObject({ code: 'deliver.payee-own-word' })
    const channel = 'Called Tove at the number of the register'
    const own = confirmPayee(ana.ctx, { projectId, payeeId, channel })
    await expect(own).rejects.toMatchObject({ code: 'deliver.confirmed-by-giver' })
    await confirmPayee(max.ctx, { projectId, payeeId, channel })
    expect(await pay()).toMatchObject({ isPaid: true })
    await endCard(lead.ctx, { projectId, cardId: other })
  })

  it('that was changed is paid by nobody, whatever the code believes', async () => {
    const { ctx, ana, projectId, outside } = world
    const supplierId = (await outside('Rita of Rivers', 'rita@rivers.example')).id
    await writePayee(ana.ctx, { projectId, supplierId, words: 'Account 1' })
    const { id: changed } = await writePayee(ana.ctx, { projectId, supplierId, words: 'Account 2' })
    const at = await walkBuy(world, 'approved')
    const { events } = await findCase(ana.ctx, at)
    const { rows } = await ctx.pool.query('select id from buying.payee where supplier_id = $1 order by version', [
      supplierId,
    ])
    for (const payee of [null, rows[0].id, changed]) {
      const insert = ctx.pool.query(
        `insert into buying.payment (id, project_id, case_id, event_id, supplier_id, payee_id, cents, key, reference, paid_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, 1, 'x', '', now())`,
        [projectId, at.caseId, events.at(-1)!.id, supplierId, payee],
      )
      await expect(insert).rejects.toMatchObject({ code: 'BU005' })
    }
    const soon = `update buying.payee set confirmed_by = null, confirmed_at = now(), usable_from = now() where id = '${changed}'`
    await expect(ctx.pool.query(soon)).rejects.toMatchObject({ code: '23514' })
    await expect(
      ctx.pool.query(`update buying.payee set words = 'Account 3' where id = '${changed}'`),
    ).rejects.toMatchObject({
      code: 'BU003',
    })
  })

  it('is confirmed by no second entry of whoever changed it, and a false change is taken back', async () => {
    const { ana, lead, max, projectId, join, outside } = world
    const supplierId = (await outside('Nora of Nets', 'nora@nets.example')).id
    await writePayee(ana.ctx, { projectId, supplierId, words: 'Account 1' })
    const { id: payeeId } = await writePayee(ana.ctx, { projectId, supplierId, words: 'Account 2' })
    const alias = await join('Ana Again')
    await mergeParties(lead.ctx, { projectId, partyId: alias.party, sameAs: ana.party })
    const channel = 'Called Nora at the number of the register'
    const confirmed = confirmPayee(alias.ctx, { projectId, payeeId, channel })
    await expect(confirmed).rejects.toMatchObject({ code: 'deliver.confirmed-by-giver' })
    await withdrawPayee(max.ctx, { projectId, payeeId })
    const left = (await listPayees(ana.ctx, projectId)).filter((payee) => payee.supplierId === supplierId)
    expect(left.map(({ words }) => words)).toEqual(['Account 1'])
  })
})

describe('a statement', () => {
  it('that is taken in twice adds nothing, and what overlaps adds what is new', async () => {
    const rows = ['2026-07-01,Bus,3.00', '2026-07-01,Bus,3.00', 'never,Bus,3.00']
    expect(await take(statement(...rows))).toMatchObject({ taken: 2, knownBefore: 0, leftOut: [{ why: 'no-day' }] })
    expect(await take(statement(...rows))).toMatchObject({ taken: 0, knownBefore: 2 })
    expect(await take(statement(...rows, '2026-07-02,Tram,4.00'))).toMatchObject({ taken: 1, knownBefore: 2 })
  })

  it('is taken in by the holder of the card or who writes for the project, and by no other', async () => {
    const { quinn, ana } = world
    await expect(take(statement('2026-07-03,Ferry,5.00'), quinn.ctx)).rejects.toMatchObject({
      code: 'people.not-allowed',
    })
    expect(await take(statement('2026-07-03,Ferry,5.00'), ana.ctx)).toMatchObject({ taken: 1 })
  })

  it('is shown before it is taken in, once', async () => {
    const place = { projectId: world.projectId, cardId }
    const content = Readable.from([Buffer.from(statement('2026-07-04,Taxi,6.00', '2026-07-01,Bus,3.00'))])
    const { id: statementId } = await receiveStatement(world.cleo.ctx, { ...place, file: { name: 'a.csv', content } })
    const preview = await previewStatement(world.ana.ctx, { ...place, statementId })
    expect(preview).toMatchObject({ knownBefore: 1, reading: { lines: [{ words: 'Taxi' }, { words: 'Bus' }] } })
    await importStatement(world.cleo.ctx, { ...place, statementId })
    const again = importStatement(world.cleo.ctx, { ...place, statementId })
    await expect(again).rejects.toMatchObject({ code: 'deliver.imported-already' })
  })

  it('leaves receipts missing until they are handed in: rule:G04', async () => {
    const { cleo, projectId } = world
    const missing = async () => (await lookAtCard(cleo.ctx, { projectId, cardId })).missing
    const ferry = (await missing()).find(({ line }) => line.words === 'Ferry')!
    const file = { name: 'ferry.pdf', content: Readable.from(['%PDF']) }
    await addReceipt(cleo.ctx, { projectId, cardId, lineId: ferry.line.id, file })
    expect((await missing()).map(({ line }) => line.words)).not.toContain('Ferry')
  })
})

describe('a payment and its line', () => {
  async function paidBuy() {
    const at = await walkBuy(world, 'approved')
    await payNow(paymentOf(at))
    return at
  }
  const lineOf = async (words: string) =>
    (await world.ctx.pool.query('select id from buying.statement_line where words = $1', [words])).rows[0].id as string

  it('are matched one to one by a person, which closes the money of the purchase: invariant:I4, abuse:A35', async () => {
    const { cleo, ana } = world
    const at = await paidBuy()
    const other = await paidBuy()
    await take(statement(`${dayOf()},SMALL WORKS 1,4600.00`, `${dayOf()},SMALL WORKS 2,4600.01`))
    const { lines } = await listMatchable(cleo.ctx, at)
    expect(lines.map(({ words }) => words)).toEqual(['SMALL WORKS 1'])
    const lineId = lines[0]!.id
    const wrong = reconcile(cleo.ctx, { ...at, lineId: await lineOf('SMALL WORKS 2') })
    await expect(wrong).rejects.toMatchObject({ code: 'deliver.other-amount' })
    await expect(reconcile(ana.ctx, { ...at, lineId })).rejects.toMatchObject({ code: 'case.not-your-seat' })
    const dora = await world.join('Dora Other Card')
    await world.give(dora.party, 'payer')
    expect([await mayReconcile(dora.ctx, at), await mayReconcile(cleo.ctx, at)]).toEqual([false, true])
    for (const saw of [{ lineId }, { lineId: null, words: 'Seen.' }])
      await expect(reconcile(dora.ctx, { ...at, ...saw })).rejects.toMatchObject({ code: 'deliver.not-your-card' })
    await reconcile(cleo.ctx, { ...at, lineId })
    expect((await findCase(ana.ctx, at)).money).toBe('reconciled')
    await expect(reconcile(cleo.ctx, { ...other, lineId })).rejects.toMatchObject({ code: 'deliver.line-taken' })
    const second = `insert into buying.card_match select '${lineId}', id, now() from buying.payment where case_id = '${other.caseId}'`
    await expect(world.ctx.pool.query(second)).rejects.toMatchObject({ constraint: 'card_match_pkey' })
    const unseen = reconcile(cleo.ctx, { ...other, lineId: null, words: ' ' })
    await expect(unseen).rejects.toMatchObject({ code: 'deliver.not-seen' })
    await reconcile(cleo.ctx, { ...other, lineId: null, words: 'Seen in the bank’s application' })
    expect((await findCase(ana.ctx, other)).money).toBe('reconciled')
  })

  it('close a purchase, which enters what can be used again', async () => {
    const { cleo, ana, projectId } = world
    const at = await paidBuy()
    await reconcile(cleo.ctx, { ...at, lineId: null, words: 'Statement of June' })
    await completeCase(ana.ctx, { ...at, lessons: 'Ask two next time.', reuse: 'Accessible form fields' })
    const [entry] = await listReusables(ana.ctx, { projectId, words: 'FORM field' })
    expect(entry).toMatchObject({ title: 'Accessible form fields', licence: 'MIT', caseId: at.caseId })
    expect(await listReusables(ana.ctx, { projectId, words: '100%' })).toEqual([])
    const kinds = (await listDocuments(ana.ctx, at)).map(({ fileName }) => fileName)
    expect(kinds).toEqual(expect.arrayContaining(['payment.json', 'reconciliation.json', 'close-out.html']))
  })
})

describe('what the rules learn of a card', () => {
  const read = (caseId: string) => cardFacts.read(world.ctx, { projectId: world.projectId, caseId, moment: 'pay' })

  it('is what is spent, ordered and missing besides this purchase, each with its rows: rule:G03 rule:G04', async () => {
    const { lead, cleo, ana, projectId } = world
    const own = await addCard(lead.ctx, { ...newCard(cleo.party), projectId, name: 'Second card' })
    const [at, other] = [await walkBuy(world, 'ordered'), await walkBuy(world, 'ordered')]
    expect(await read(at.caseId)).toEqual({})
    for (const one of [at, other]) await planCard(ana.ctx, { ...one, cardId: own.id })
    await take(statement(`${dayOf()},Paper,20.00`), cleo.ctx, own.id)
    expect(await read(at.caseId)).toMatchObject({
      cardSpent: { value: 2000, from: 'ledger', rows: [expect.stringMatching(/^line:/)] },
      cardCommitted: { value: TOTAL, rows: [`case:${other.caseId}`] },
      documentsOverdueDays: { value: 0 },
      cardTrained: { value: true, from: 'register', rows: [`card:${own.id}`] },
      cardHolder: { value: cleo.party },
    })
    world.ctx.clock.advance(300 * 86_400_000)
    expect(await read(at.caseId)).toMatchObject({
      cardSpent: { value: 0 },
      documentsOverdueDays: { value: 300 },
      cardTrained: { value: false },
    })
  })
})
