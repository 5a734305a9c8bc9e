import { moveCase } from '#buying/cases/index.ts'
import {
  actOnDueOffers,
  addSupplier,
  type NoticeToPublish,
  openOffers,
  publishNotice,
  readOpenedBids,
  shareSupplierPage,
  submitBid,
} from '#buying/offers/index.ts'
import { makeKeyOnServer } from '#buying/offers/sealing/index.ts'
import { openHolderKey } from '#lib/sealing/holder-key.ts'
import type { Ctx } from '#platform/context.ts'
import type { Held } from '#workspace/links/index.ts'
import { openLink } from '#workspace/links/index.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from './buying-world.ts'
import type { TestContext } from './context.ts'
import { PASSPHRASE } from './sealing.ts'

const DAY_MS = 86_400_000

/** What a notice for a small fix says. */
export const noticeContent: NoticeToPublish['content'] = {
  languages: ['en'],
  texts: {
    en: {
      title: smallFix.title,
      teaser: 'People who use no mouse cannot reach every field of the permit form.',
      context: 'The form is open source and used by forty cities.',
      deliverables: ['A change to the form that makes every field reachable with the keyboard'],
      criteria: ['Shows how focus will move', 'Says how the fix will be tested'],
      acceptance: smallFix.criteria,
      fromUs: ['A day of a designer'],
      samples: ['Focus moves in the order in which fields are read; I test with the Tab key and a screen reader.'],
    },
  },
  licence: 'MIT',
  contact: 'buying@city.example',
  startDay: '2027-06-02',
  deliverBy: '2027-06-20',
}
export const noticeTerms: NoticeToPublish['terms'] = {
  method: 'draw',
  leastEvaluators: 1,
  answerDays: 3,
  leastOpenDays: 5,
  extendDays: 2,
  timeZone: 'America/Toronto',
}
export const goodAnswers = { 'criterion-1': 'Focus moves in reading order.', 'criterion-2': 'By hand, and in CI.' }

/** People of a project that buys: three who hold keys, two who assess, and suppliers with an open link to their own page. */
function peopleOf({ ctx, projectId, lead, join, give }: BuyingWorld<Ctx>) {
  const holder = async (name: string) => {
    const member = await join(name)
    await give(member.party, 'key-holder')
    const { file } = await makeKeyOnServer(member.ctx, { projectId }, PASSPHRASE)
    return { ...member, file, key: await openHolderKey(file, PASSPHRASE) }
  }
  const evaluator = async (name: string) => {
    const member = await join(name)
    await give(member.party, 'evaluator')
    return member
  }
  const hold = async (link: string): Promise<Held> => {
    const secret = link.split('/').at(-1)!
    const { id: linkId } = await openLink(ctx, { secret, from: '127.0.0.1' })
    return { linkId, secret, from: '127.0.0.1' }
  }
  const supplier = async (firm: string, change: Partial<Parameters<typeof addSupplier>[1]> = {}) => {
    const email = `${firm.toLowerCase().replace(/[^a-z]/g, '')}@works.example`
    const { partyId } = await addSupplier(lead.ctx, { projectId, firm, contact: `Sam of ${firm}`, email, ...change })
    const { link } = await shareSupplierPage(lead.ctx, { projectId, supplierId: partyId })
    return { partyId, firm, held: await hold(link) }
  }
  return { holder, evaluator, hold, supplier }
}

type Holder = Awaited<ReturnType<ReturnType<typeof peopleOf>['holder']>>
type Holders = readonly [Holder, Holder, Holder]

/** Ways to an opportunity: prepared, so that rules and funds allow it, and published. */
function noticesOf({ ctx, projectId, ana, ...world }: BuyingWorld<Ctx>, holders: Holders) {
  const prepare = async () => {
    const caseId = await world.open(ana.ctx, 'open')
    const act = { projectId, caseId }
    const { state } = await moveCase(ana.ctx, { ...act, type: 'case.described', data: smallFix })
    const total = Math.ceil(state.plan!.priceCents * 1.15)
    await world.confirmFunds(caseId, total)
    await world.check(caseId, 'publish', total)
    return { caseId, total }
  }
  const publish = async (change: Partial<NoticeToPublish> = {}, prepared = prepare()) => {
    const { caseId, total } = await prepared
    const closesAt = new Date(ctx.clock.now().getTime() + 14 * DAY_MS)
    await publishNotice(ana.ctx, {
      ...{ projectId, caseId, content: noticeContent, terms: noticeTerms },
      ...{ closesAt: closesAt.toISOString(), questionsUntil: new Date(+closesAt - 3 * DAY_MS).toISOString() },
      holders: [holders[0].party, holders[1].party, holders[2].party],
      ...change,
    })
    return { caseId, total, closesAt: new Date(change.closesAt ?? closesAt) }
  }
  return { prepare, publish }
}

/** A project with three people who hold keys, two who assess, and an opportunity when a test wants one. */
export const openOfferWorld = async () => fillOfferWorld(await openBuyingWorld())

/** The same in a project that buys. */
export async function fillOfferWorld<C extends Pick<TestContext, 'as' | 'clock'> & Ctx>(world: BuyingWorld<C>) {
  const { ctx, projectId } = world
  const { holder, evaluator, hold, supplier } = peopleOf(world)
  const holders: Holders = [await holder('Hana Holder'), await holder('Hugo Holder'), await holder('Hedy Holder')]
  const [vera, vito] = [await evaluator('Vera Evaluator'), await evaluator('Vito Evaluator')]
  const { prepare, publish } = noticesOf(world, holders)
  const visitor = ctx.as({ kind: 'visitor' })
  const act = (caseId: string) => ({ projectId, caseId })
  type Suppliers = Awaited<ReturnType<typeof supplier>>[]
  /** Offers of some suppliers, each as the server seals it; `answers` says what each writes. */
  const offer = async (caseId: string, suppliers: Suppliers, answers = (_firm: string) => goodAnswers) => {
    for (const { firm, held } of suppliers)
      await submitBid(visitor, held, { caseId, sent: { answers: answers(firm), attachments: [] } })
  }
  /** Lets the deadline come and two of the three open. */
  const open = async ({ caseId, closesAt }: { caseId: string; closesAt: Date }) => {
    ctx.clock.set(closesAt)
    await actOnDueOffers(ctx)
    for (const { ctx, file } of holders.slice(0, 2))
      await openOffers(ctx, { ...act(caseId), brings: { file, passphrase: PASSPHRASE } })
    return readOpenedBids(ctx, caseId)
  }
  /** An opportunity whose offers are open: published, offered for, closed, opened. */
  const evaluating = async (
    suppliers: Suppliers,
    change: Partial<NoticeToPublish> = {},
    answers = (_: string) => goodAnswers,
  ) => {
    const published = await publish(change)
    await offer(published.caseId, suppliers, answers)
    return { ...published, bids: await open(published) }
  }
  return {
    ...world,
    act,
    evaluator,
    holders,
    vera,
    vito,
    supplier,
    hold,
    prepare,
    publish,
    visitor,
    offer,
    openBids: open,
    evaluating,
  }
}
export type OfferWorld = Awaited<ReturnType<typeof openOfferWorld>>
