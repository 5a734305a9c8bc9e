import { createHash } from 'node:crypto'
import { AppError } from '#lib/app-error.ts'
import type { Ctx } from '#platform/context.ts'

/** The signed-in person who acts; refuses visitors and the product itself. */
export function personOf(ctx: Ctx): string {
  if (ctx.actor.kind === 'person') return ctx.actor.id
  throw new AppError({ code: 'people.sign-in-first', kind: 'unauthenticated', message: 'Sign in to do this.' })
}

/** What is stored of a secret in a link: enough to find it again, not enough to use it. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
