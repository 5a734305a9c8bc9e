import {
  acceptAward,
  agreeChange,
  askInTime,
  assessBid,
  declareInterest,
  declineAward,
  declineChange,
  giveAllFeedback,
  lockAssessment,
  proposeChange,
  selectSupplier,
  signContract,
} from '#buying/award/index.ts'
import { decideAsOfficer, moveCase, readCase } from '#buying/cases/index.ts'
import { criteriaOf, needNotice, readOpenedBids } from '#buying/offers/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { dayFrom, partyOf } from './at-moment.ts'
import { type Buying, placeOf, stateOf } from './buying.ts'
import { answerRules } from './small-verbs.ts'

/** Whoever asked for the work says that no supplier is close to them. */
async function declareNone(buying: Buying): Promise<void> {
  const data = { hasInterest: false, words: '' }
  await moveCase(buying.ctx, { ...placeOf(buying), type: 'interest.declared', data, seats: ['requester'] })
}

/** Reads all offers and says of each whether it passes, by supplier: those not named do not. */
async function assess(
  buying: Buying,
  passing: readonly string[],
  why: string,
  whyNot: string,
  scoreBp: number | null = null,
): Promise<void> {
  const { ctx, year, caseId } = buying
  await declareInterest(ctx, { ...placeOf(buying), hasInterest: false })
  const criteria = criteriaOf(await needNotice(ctx, caseId))
  const ids = passing.map((key) => partyOf(year, key))
  for (const { id, supplierId } of await readOpenedBids(ctx, caseId)) {
    const passes = ids.includes(supplierId)
    const verdicts = criteria.map((_, at) => {
      const isMet = passes || at > 0
      return { passes: isMet, rationale: isMet ? why : whyNot }
    })
    await assessBid(ctx, { ...placeOf(buying), bid: id, verdicts, scoreBp })
  }
}

async function lock(buying: Buying): Promise<void> {
  await lockAssessment(buying.ctx, placeOf(buying))
}

/** Chooses by what the notice promised, once; where the rules ask an officer, it waits for them. */
async function select(buying: Buying): Promise<void> {
  if ((await stateOf(buying)).stage !== 'evaluating') return
  await answerRules(buying, 'award')
  try {
    await selectSupplier(buying.ctx, placeOf(buying))
  } catch (error) {
    if (!isAppError(error) || error.code !== 'case.rules-ask') throw error
  }
}

/** Decides what the rules ask about the choice, where they ask. */
async function allowChoice(buying: Buying, reason: string): Promise<void> {
  const { stage, check } = await stateOf(buying)
  if (stage !== 'evaluating' || check?.outcome !== 'ask') return
  await decideAsOfficer(buying.ctx, { ...placeOf(buying), checkId: check.checkId, verdict: 'allow', reason })
}

/** Whoever was asked says nothing until the last moment; the next is asked. */
async function lapse(buying: Buying): Promise<void> {
  await moveCase(buying.ctx, { ...placeOf(buying), type: 'award.lapsed', data: {} })
  await askInTime(buying.ctx)
}

const awarded = async (buying: Buying) => {
  const found = await readCase(buying.ctx, placeOf(buying))
  return { found, partyId: found.state.ladder[found.state.reached]!.supplierId }
}

async function declineWork(buying: Buying, reason: string): Promise<void> {
  await declineAward(buying.ctx, await awarded(buying), { reason })
}

async function acceptWork(buying: Buying, name: string): Promise<void> {
  await acceptAward(buying.ctx, await awarded(buying), { name })
}

async function sign(buying: Buying, name: string): Promise<void> {
  await signContract(buying.ctx, { ...placeOf(buying), name })
}

/** Asks the supplier for another day, at the same price. */
async function askForDay(buying: Buying, by: number, reason: string, name: string): Promise<void> {
  const { priceCents } = (await stateOf(buying)).contract!
  const change = { priceCents, deliverBy: dayFrom(buying.year, by), reason, name }
  await proposeChange(buying.ctx, { ...placeOf(buying), ...change })
}

async function agreeToDay(buying: Buying, name: string): Promise<void> {
  const { found } = await awarded(buying)
  await agreeChange(buying.ctx, { found }, { document: found.state.change!.document, name })
}

async function declineDay(buying: Buying, reason: string): Promise<void> {
  await declineChange(buying.ctx, await awarded(buying), { reason })
}

async function tellOthers(buying: Buying): Promise<void> {
  await giveAllFeedback(buying.ctx, placeOf(buying))
}

/** From opened offers to a contract. */
export const awardVerbs = {
  ...{ declareNone, assess, lock, select, allowChoice, lapse, declineWork, acceptWork, sign, tellOthers },
  ...{ askForDay, agreeToDay, declineDay },
}
