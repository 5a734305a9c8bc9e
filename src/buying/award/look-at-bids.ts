import { criteriaOf, readSuppliers } from '#buying/offers/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { checkInterest } from './assess-bid.ts'
import { SERVANT_FIELD } from './check-award.ts'
import { hideNames, namesOf } from './hide-names.ts'
import { areNamesHidden, type Evaluation, needEvaluator, openedOnly, type Which } from './needed.ts'

/** One answer of an offer. `criterion` counts from 1; null for what answers none. */
export type Answer = { criterion: number | null; text: string }
/** What an evaluator said of an offer so far. */
export type OwnVerdict = { criterion: string; passes: boolean; rationale: string }
/** An offer as an evaluator reads it: by its number, and without what tells whose it is. */
export type BidToAssess = {
  bid: string
  number: number
  answers: Answer[]
  /** How many names and addresses were taken out of it. */
  hidden: number
  mine: { verdicts: OwnVerdict[]; scoreBp: number | null } | null
}
export type Assessing = { criteria: string[]; bids: BidToAssess[]; isLocked: boolean; areNamesHidden: boolean }

const CRITERION = /^criterion-(\d{1,2})$/

/** By criterion, then what answers none. What a supplier says of itself is for the rules alone. */
const inOrder = (answers: Record<string, string>): [number | null, string][] =>
  Object.entries(answers)
    .filter(([field]) => field !== SERVANT_FIELD)
    .map(([field, text]): [number | null, string] => [Number(CRITERION.exec(field)?.[1] ?? 0) || null, text])
    .toSorted(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))

function findMine({ found }: Evaluation, bid: string, party: string | null): BidToAssess['mine'] {
  const last = found.events.findLast(
    (event) => event.type === 'bid.assessed' && event.party === party && event.data.bid === bid,
  )
  return last?.type === 'bid.assessed' ? { verdicts: last.data.verdicts, scoreBp: last.data.scoreBp } : null
}

/** The offers as one evaluator reads them, after they said that they have no interest. Throws `award.declare-first`. */
export function listBidsToAssess(ctx: Ctx, which: Which): Promise<Assessing> {
  return transact(ctx, async (ctx) => {
    const evaluation = await needEvaluator(ctx, which)
    const { bids, notice, state, party } = evaluation
    checkInterest(evaluation, party)
    const suppliers = await readSuppliers(
      ctx,
      which.projectId,
      bids.map(({ supplierId }) => supplierId),
    )
    const names = suppliers.flatMap(namesOf)
    const shown = openedOnly(bids).map(({ id, number, answers }): BidToAssess => {
      const told = inOrder(answers).map(([criterion, text]) => ({ criterion, ...hideNames(text, names) }))
      const hidden = told.reduce((sum, { hits }) => sum + hits, 0)
      const read = told.map(({ criterion, text }) => ({ criterion, text }))
      return { bid: id, number, answers: read, hidden, mine: findMine(evaluation, id, party) }
    })
    const isLocked = state.lockedBy.includes(party ?? '')
    return { criteria: criteriaOf(notice), bids: shown, isLocked, areNamesHidden: areNamesHidden(evaluation) }
  })
}
