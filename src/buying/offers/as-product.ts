import type { Ctx } from '#platform/context.ts'

/** What the product does for somebody who has no account: asked in public, or followed from a link that was proven. */
export const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'offers' } })
