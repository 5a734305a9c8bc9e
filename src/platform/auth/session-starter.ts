import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * A session for a person whom the people room has proven itself. Server-only: without a path it has no address,
 * so nobody can call it from outside.
 */
export function sessionStarter() {
  return {
    id: 'session-starter',
    endpoints: {
      startSession: createAuthEndpoint(
        { method: 'POST', body: z.object({ personId: z.string() }), requireHeaders: true },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId)
          if (!user) return ctx.json({ started: false })
          const session = await ctx.context.internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ started: true })
        },
      ),
    },
  }
}
