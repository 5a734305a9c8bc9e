import { findFactKind, fitsType, isFactId, type Value } from '#buying/guardrails/index.ts'
import { AppError } from '#lib/app-error.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { moveCase } from '../acts/move-case.ts'

const notUnderstood = (fields: Record<string, string>) =>
  new AppError({
    code: 'input.invalid',
    kind: 'invalid',
    message: Object.values(fields).join(' '),
    details: { fields },
  })

/** Answers questions of the rules, each as a statement by whoever acts; what no rule asks for is refused. */
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
      throw notUnderstood(Object.fromEntries(wrong.map(([id]) => [`fact.${id}`, 'Answer this question.'])))
    for (const [fact, value] of Object.entries(facts)) {
      const told = typeof value === 'object' ? [...value] : value
      await moveCase(ctx, { projectId, caseId, type: 'case.stated', data: { fact, value: told, words } })
    }
  })
}
