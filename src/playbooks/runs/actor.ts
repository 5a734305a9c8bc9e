import type { Ctx } from '#platform/context.ts'

export const today = (ctx: Ctx): string => ctx.clock.now().toISOString().slice(0, 10)
