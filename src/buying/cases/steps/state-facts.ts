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
import { moveCase } from '../acts/move-case.ts'
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

/**
 * Answers questions of the rules, each as a statement by whoever acts, in the seat that it is asked of; what no rule asks
 * for is refused. Throws `case.not-your-seat`, `input.invalid`.
 */
export function stateFacts(
  ctx: Ctx,
  input: { projectId: string; caseId: string; facts: Readonly<Record<string, Value>>; words?: string },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, facts, words = '' } = input
    const wrong = Object.entries(facts).filter(([id, value]) => {
      if (!isFactId(id)) return true
      const { type, options } = findFactKind(id)
      return !fitsType(value, type, options)
    })
    if (wrong.length)
      throw notUnderstood(Object.fromEntries(wrong.map(([id, value]) => [`fact.${id}`, sayWrong(id, value)])))
    for (const [fact, value] of Object.entries(facts)) {
      const told = typeof value === 'object' ? [...value] : value
      const { saidBy } = findFactKind(fact as FactId)
      const data = { fact, value: told, words }
      await moveCase(ctx, { projectId, caseId, type: 'case.stated', data, seats: SEATS[saidBy] })
    }
  })
}
