import { z } from 'zod'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { listHolders } from '../acts/list-whose-turn.ts'
import { writeTo } from '../acts/write-to.ts'
import { readCase } from '../find-case.ts'
import { listOfficerWaits } from './officer-waits.ts'

const payloadSchema = z.object({ projectId: z.string(), caseId: z.string(), questionId: z.string() })

/** Job `cases.question`: writes a question to the officers who may answer it, as long as nobody has. */
export function tellQuestion(ctx: Ctx, payload: unknown): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, questionId } = payloadSchema.parse(payload)
    await allow(ctx, 'case.time', projectId)
    const found = await readCase(ctx, { projectId, caseId })
    if (!found.state.openQuestions.includes(questionId)) return
    const asked = listOfficerWaits(found.events).find(({ ref }) => ref === questionId)
    if (!asked) return
    const whose = await listHolders(ctx, found, 'officer')
    await writeTo(ctx, found, { whose, seat: 'officer', occasion: { about: 'question', says: asked.text } })
  })
}
