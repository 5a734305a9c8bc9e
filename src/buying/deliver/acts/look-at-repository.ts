import { z } from 'zod'
import { isAppError } from '#lib/app-error.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { insertLook, selectDeliveryEvent } from './acts.store.ts'

const payloadSchema = z.object({ projectId: z.uuid(), caseId: z.uuid(), eventId: z.uuid() })
const MOST_BYTES = 2_000_000

/** Whether an address answers just now, and if not, why. */
async function ask(ctx: Ctx, address: string): Promise<{ answers: boolean; reason: string | null }> {
  try {
    const { body } = await ctx.fetch(address, { maxBytes: MOST_BYTES })
    body.on('error', () => undefined).destroy()
    return { answers: true, reason: null }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { answers: false, reason: error.code }
  }
}

/** Looks whether the repository of a delivery answers, and writes down what was seen, and when. */
export async function lookAtRepository(ctx: Ctx, payload: unknown): Promise<void> {
  const { caseId, eventId, projectId } = checkInput(payloadSchema, payload)
  await allow(ctx, 'deliver.look', projectId)
  const address = await selectDeliveryEvent(ctx.db, caseId, eventId)
  if (!address) return
  const seen = await ask(ctx, address)
  await transact(ctx, (ctx) => insertLook(ctx.db, { caseId, eventId, address, ...seen, lookedAt: ctx.clock.now() }))
}
