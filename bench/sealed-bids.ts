// Claim: of 1,000 bids in the last minute before a close none is lost, none is accepted late, none can be read early.
// Yardstick: sealing the same bids in the same process, which each supplier's own browser does.

import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import {
  actOnDueOffers,
  findBidLog,
  findOpportunity,
  listToOpen,
  needNotice,
  openOffers,
  submitBid,
} from '#buying/offers/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { readLeaf } from '#lib/sealing/offer-log.ts'
import { checkReceipt, type Receipt } from '#lib/sealing/receipt.ts'
import { sealBid } from '#lib/sealing/seal-bid.ts'
import { writeSealedBid } from '#lib/sealing/sealed-bid.ts'
import { fillBuyingWorld } from '../tests/support/buying-world.ts'
import { fillOfferWorld, goodAnswers } from '../tests/support/offer-world.ts'
import { PASSPHRASE } from '../tests/support/sealing.ts'
import { openBenchGround } from './support/ground.ts'
import { say } from './support/load.ts'

const IN_TIME = Number(process.argv[2] ?? 1000)
const LATE = 100
const MINUTE_MS = 60_000
/** The last of them is sent so long before the close. */
const SPARE_MS = 500

const { ctx, close } = await openBenchGround()
const world = await fillOfferWorld(await fillBuyingWorld(ctx))
const { projectId, visitor, holders } = world
const secondsSince = (began: number) => (performance.now() - began) / 1000
const nameOf = (i: number) => `Firm ${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`

type Bidder = Awaited<ReturnType<typeof world.supplier>>
type Sent = { bidder: Bidder; sealed: string }
type Answer = { tookMs: number; receipt?: Receipt; refused?: string }

async function sealAll({ caseId, closesAt }: { caseId: string; closesAt: Date }): Promise<{ all: Sent[]; ms: number }> {
  const { holders } = await needNotice(ctx, caseId)
  const all: Sent[] = []
  let ms = 0
  for (let i = 0; i < IN_TIME + LATE; i += 1) {
    const bidder = await world.supplier(nameOf(i))
    const context = {
      version: 1 as const,
      offerId: caseId,
      supplierId: bidder.partyId,
      deadline: closesAt.toISOString(),
    }
    const began = performance.now()
    all.push({
      bidder,
      sealed: writeSealedBid(await sealBid({ context, holders, answers: goodAnswers, attachments: [] })),
    })
    ms += performance.now() - began
  }
  return { all, ms }
}

/** Lets the time of the server pass as it does, from a moment on. */
function letRun(from: Date): () => void {
  const began = performance.now()
  ctx.clock.set(from)
  const ticking = setInterval(() => ctx.clock.set(new Date(+from + performance.now() - began)), 1)
  return () => clearInterval(ticking)
}

async function send(caseId: string, { bidder, sealed }: Sent): Promise<Answer> {
  const began = performance.now()
  const tookMs = () => performance.now() - began
  try {
    const receipt = await submitBid(visitor, bidder.held, { caseId, sent: { sealed } })
    return { tookMs: tookMs(), receipt }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { tookMs: tookMs(), refused: error.code }
  }
}

/** What anybody could learn meanwhile: the page, the table, a holder who tries. True where that is nothing. */
async function showsNothing(caseId: string, before: string): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from buying.bid`.execute(ctx.db)
  const tried = await listToOpen(holders[0].ctx, { projectId, caseId }).then(
    () => 'opened',
    (error: { code: string }) => error.code,
  )
  const seen = JSON.stringify(await findOpportunity(visitor, caseId))
  return rows[0]!.count === 0 && tried === 'offers.not-sealed-yet' && seen === before
}

async function runLastMinute(caseId: string, closesAt: Date, all: readonly Sent[]) {
  const before = JSON.stringify(await findOpportunity(visitor, caseId))
  const stop = letRun(new Date(+closesAt - MINUTE_MS))
  const began = performance.now()
  const due = (i: number) =>
    i < IN_TIME ? (i * (MINUTE_MS - SPARE_MS)) / IN_TIME : MINUTE_MS + ((i - IN_TIME) * 1000) / LATE
  const answers: Promise<Answer>[] = []
  let isQuiet = true
  for (const [i, one] of all.entries()) {
    const wait = began + due(i) - performance.now()
    if (wait > 0) await sleep(wait)
    answers.push(send(caseId, one))
    if (i % 17 === 0) void actOnDueOffers(ctx)
    if (i % 100 === 50 && i < IN_TIME) isQuiet &&= await showsNothing(caseId, before)
  }
  const settled = await Promise.all(answers)
  stop()
  return { settled, isQuiet }
}

async function countWrong(caseId: string, closesAt: Date, receipts: readonly Receipt[]): Promise<number> {
  const log = (await findBidLog(ctx, caseId))!
  const states = await Promise.all(receipts.map((receipt) => checkReceipt(receipt, ctx.keys.publicKey, log)))
  const logged = log.leaves.flatMap((text) => readLeaf(text) ?? []).filter(({ kind }) => kind === 'bid')
  const late = logged.filter((leaf) => 'receivedAt' in leaf && String(leaf.receivedAt) >= closesAt.toISOString())
  return (
    states.filter((state) => state !== 'in-the-log').length + late.length + Math.abs(logged.length - receipts.length)
  )
}

async function open(caseId: string): Promise<number> {
  const began = performance.now()
  for (const { ctx, file } of holders.slice(0, 2))
    await openOffers(ctx, { projectId, caseId, brings: { file, passphrase: PASSPHRASE } })
  return secondsSince(began)
}

try {
  const published = await world.publish()
  const { caseId, closesAt } = published
  const { all, ms } = await sealAll(published)
  console.log(`sealed ${all.length} bids, ${(ms / all.length).toFixed(1)} ms each`)
  const before = process.cpuUsage()
  const { settled, isQuiet } = await runLastMinute(caseId, closesAt, all)
  const { user, system } = process.cpuUsage(before)
  await actOnDueOffers(ctx)
  const receipts = settled.flatMap(({ receipt }) => receipt ?? [])
  const inTime = settled.slice(0, IN_TIME).filter(({ receipt }) => receipt).length
  const acceptedLate = receipts.length - inTime
  const wrong = await countWrong(caseId, closesAt, receipts)
  const seconds = await open(caseId)
  console.log(`sent ${IN_TIME} in the last minute and ${LATE} after it:`)
  console.log(
    `  ${inTime} accepted in time, ${acceptedLate} late, ${wrong} not as their receipt says; early readings: ${isQuiet ? 'none' : 'SOME'}`,
  )
  say(
    'answer',
    settled
      .slice(0, IN_TIME)
      .map(({ tookMs }) => tookMs)
      .toSorted((a, b) => a - b),
  )
  const own = (user + system) / 1000 / all.length
  console.log(
    `  ${own.toFixed(1)} ms of processor a bid (${((own * all.length) / ms).toFixed(1)} × of sealing); opened by two in ${seconds.toFixed(1)} s`,
  )
  const isReached = inTime === IN_TIME && acceptedLate === 0 && wrong === 0 && isQuiet
  if (!isReached) console.log('CLAIM NOT REACHED')
  process.exitCode = isReached ? 0 : 1
} finally {
  await close()
}
