import type { Ctx } from '#platform/context.ts'

/** The person who acts; null for the product itself. */
export const personOf = (ctx: Ctx): string | null => (ctx.actor.kind === 'person' ? ctx.actor.id : null)

export const today = (ctx: Ctx): string => ctx.clock.now().toISOString().slice(0, 10)
