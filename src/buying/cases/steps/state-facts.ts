import {
  type FactId,
  findFactKind,
  fitsType,
  isFactId,
  type Speaker,
  type Value,
  type ValueType,
} from '#buying/guardrails/index.ts'
import { AppError } from '#lib/app-error.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { allowAct, type Moved, moveCase } from '../acts/move-case.ts'
import { caseRefusals } from '../cases.errors.ts'
import { listAnswers } from '../check/list-answers.ts'
import type { Seat } from '../seats/seats.ts'

const notUnderstood = (fields: Record<string, string>) =>
  new AppError({
    code: 'input.invalid',
    kind: 'invalid',
    message: Object.values(fields).join(' '),
    details: { fields },
  })

const AMOUNT = 'Enter an amount, like 4000 or 4000.50.'
const NUMBERS: Partial<Record<ValueType, string>> = {
  ...{ cents: AMOUNT, change: AMOUNT, bp: 'Enter a percentage, like 13 or 14.975.' },
  ...{ count: 'Write a whole number, 0 or more.', days: 'Write a whole number, 0 or more.' },
  hours: 'Write a whole number, 0 or more.',
}

/** What to write instead of an answer that is none. */
function sayWrong(id: string, value: Value): string {
  const isEmpty = value === '' || Number.isNaN(value)
  return (!isEmpty && isFactId(id) && NUMBERS[findFactKind(id).type]) || 'Answer this question.'
}

/** Whose word a statement is: nobody answers what the rules ask of another seat, and nobody what the product itself knows. */
const SEATS: Record<Speaker, readonly Seat[]> = {
  requester: ['requester', 'technical'],
  'fund-holder': ['funds'],
  cardholder: ['payer'],
  officer: ['officer'],
  evaluator: ['evaluator'],
  system: [],
}

/** Whether somebody in these seats gives the answers that the rules ask of a speaker. */
export const mayState = (mine: readonly Seat[], speaker: Speaker): boolean =>
  SEATS[speaker].some((seat) => mine.includes(seat))

/** Throws `input.invalid` for what no rule asks for, and for an answer that is none. */
function checkAnswers(facts: Readonly<Record<string, Value>>): void {
  const wrong = Object.entries(facts).filter(([id, value]) => {
    if (!isFactId(id)) return true
    const { type, options } = findFactKind(id)
    return !fitsType(value, type, options)
  })
  if (wrong.length)
    throw notUnderstood(Object.fromEntries(wrong.map(([id, value]) => [`fact.${id}`, sayWrong(id, value)])))
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

type Place = { projectId: string; caseId: string }

/**
 * Answers questions of the rules, each as a statement by whoever acts, in the seat that it is asked of; what no rule asks
 * for is refused. An answer that stands is given again only where it says something else, as long as the rules will look at
 * it again. Throws `case.not-your-seat`, `case.answer-settled`, `input.invalid`.
 */
export function stateFacts(
  ctx: Ctx,
  input: Place & { facts: Readonly<Record<string, Value>>; words?: string },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, facts, words = '' } = input
    checkAnswers(facts)
    await allowAct(ctx, projectId)
    const before = new Map((await listAnswers(ctx, { projectId, caseId })).map((one) => [one.fact, one]))
    for (const [id, value] of Object.entries(facts)) {
      const fact = id as FactId
      const known = before.get(fact)
      if (known && isSame(known.value, value)) continue
      if (known && !known.isOpen) throw caseRefusals.answerSettled()
      const told = typeof value === 'object' ? [...value] : value
      const seats = SEATS[findFactKind(fact).saidBy]
      await moveCase(ctx, { projectId, caseId, type: 'case.stated', data: { fact, value: told, words }, seats })
    }
  })
}

/**
 * Takes an answer back, as whoever may give it: the question is open again, and what rested on the answer wants a new check.
 * Throws `case.not-your-seat`, `case.not-stated`, `case.answer-settled`.
 */
export function withdrawAnswer(ctx: Ctx, { fact, ...place }: Place & { fact: string }): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    await allowAct(ctx, place.projectId)
    const known = (await listAnswers(ctx, place)).find((one) => one.fact === fact)
    if (!known) throw caseRefusals.mayNot('not-stated')
    if (!known.isOpen) throw caseRefusals.answerSettled()
    return moveCase(ctx, { ...place, type: 'statement.withdrawn', data: { fact }, seats: SEATS[known.speaker] })
  })
}
