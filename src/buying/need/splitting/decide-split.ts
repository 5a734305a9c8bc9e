/** What is known of the need that is asked about. */
export type SplitNeed = {
  totalCents: number
  /** When each of its items was written down; null where nobody knows. */
  items: readonly { id: string; knownOn: string | null }[]
  answers: SplitAnswers
}

/** What the requester says; null while a question is open. */
export type SplitAnswers = {
  /** Were both known when the earlier one was begun? Dates of the backlog answer it where they can. */
  knownTogether: boolean | null
  /** Do they serve one outcome? */
  sameOutcome: boolean | null
}

/** An earlier or open need that may be the same one, by its begin and its money. */
export type EarlierNeed = {
  ref: string
  totalCents: number
  begunOn: string
  items: readonly { knownOn: string | null }[]
}

export type SplitExit = 'one-larger-buy' | 'options-in-one-contract'

/** When an item was known, beside the day on which the earlier need was begun: kept as evidence of intent. */
export type SplitEvidence = {
  item: string
  knownOn: string | null
  earlier: string
  begunOn: string
  before: boolean | null
}

export type SplitDecision = {
  /** `within`: nothing to decide. `separate`: not one need. `one-need`: an officer decides, with two exits. */
  result: 'within' | 'separate' | 'one-need' | 'unanswered'
  sumCents: number
  limitCents: number
  knownTogether: boolean | null
  sameOutcome: boolean | null
  exits: SplitExit[]
  evidence: SplitEvidence[]
}

const exits: SplitExit[] = ['one-larger-buy', 'options-in-one-contract']

const listEvidence = (need: SplitNeed, earlier: readonly EarlierNeed[]): SplitEvidence[] =>
  earlier.flatMap(({ ref, begunOn }) =>
    need.items.map(({ id, knownOn }) => {
      const before = knownOn === null ? null : knownOn <= begunOn
      return { item: id, knownOn, earlier: ref, begunOn, before }
    }),
  )

/** One item that was known already settles it; that all came later does, too; else the requester's answer counts. */
function settleKnown(evidence: readonly SplitEvidence[], answer: boolean | null): boolean | null {
  if (evidence.some(({ before }) => before)) return true
  const isAllLater = evidence.length > 0 && evidence.every(({ before }) => before === false)
  return isAllLater ? false : answer
}

/**
 * Tells splitting from chunking (rule:G06): needs that were known at the same time, serve the same outcome and together go
 * over the limit are one need. Small pieces of a backlog are welcome as long as one of the three is not so. What is not
 * answered is not decided. Days are `YYYY-MM-DD`; money is in cents, tax included.
 */
export function decideSplit(need: SplitNeed, earlier: readonly EarlierNeed[], limitCents: number): SplitDecision {
  const sumCents = need.totalCents + earlier.reduce((sum, { totalCents }) => sum + totalCents, 0)
  const evidence = listEvidence(need, earlier)
  const knownTogether = settleKnown(evidence, need.answers.knownTogether)
  const { sameOutcome } = need.answers
  const said = { sumCents, limitCents, knownTogether, sameOutcome, evidence, exits: [] }
  if (earlier.length === 0 || sumCents <= limitCents) return { ...said, result: 'within' }
  if (knownTogether === false || sameOutcome === false) return { ...said, result: 'separate' }
  if (knownTogether === null || sameOutcome === null) return { ...said, result: 'unanswered' }
  return { ...said, result: 'one-need', exits }
}
