import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Actor, type Ctx, transact } from '#platform/context.ts'
import { hashSecret, personOf } from '../actor.ts'
import { allow } from '../policy.ts'
import { nameSchema } from '../projects/project.ts'
import { type AccessToken, deleteToken, findTokenHolder, listTokensOf, storeToken } from './tokens.store.ts'

const newToken = z.object({ name: nameSchema('a name for the token') })
const TOKEN_DAYS = 365
const DAY_MS = 86_400_000

/** Tokens of the person who acts; the tokens themselves are not kept and cannot be shown again. */
export async function listTokens(ctx: Ctx): Promise<AccessToken[]> {
  await allow(ctx, 'account.tokens')
  return listTokensOf(ctx.db, personOf(ctx))
}

/** Makes a token for scripts, valid for a year; `secret` is shown this once. */
export function createToken(ctx: Ctx, input: { name: string }): Promise<{ id: string; secret: string }> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'account.tokens')
    const personId = personOf(ctx)
    const { name } = checkInput(newToken, input)
    const secret = `fairlead_${ctx.clock.newSecret()}`
    const createdAt = ctx.clock.now()
    const expiresAt = new Date(createdAt.getTime() + TOKEN_DAYS * DAY_MS)
    const id = ctx.clock.newId()
    await storeToken(ctx.db, {
      id,
      personId,
      name,
      createdAt,
      expiresAt,
      lastUsedOn: null,
      tokenHash: hashSecret(secret),
    })
    await ctx.log.record(ctx, { type: 'account.token-made', thing: `token:${id}` })
    return { id, secret }
  })
}

/** Ends a token. */
export function revokeToken(ctx: Ctx, input: { id: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'account.tokens')
    await deleteToken(ctx.db, personOf(ctx), input.id)
    await ctx.log.record(ctx, { type: 'account.token-revoked', thing: `token:${input.id}` })
  })
}

/** Who stands behind a request: its session cookie, its bearer token, or nobody. */
export async function findActor(ctx: Ctx, headers: Headers): Promise<Actor> {
  const bearer = headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1]
  if (bearer) {
    const id = await findTokenHolder(ctx.db, hashSecret(bearer), ctx.clock.now())
    return id ? { kind: 'person', id } : { kind: 'visitor' }
  }
  if (!headers.has('cookie')) return { kind: 'visitor' }
  const session = await ctx.auth.findSession(headers)
  return session ? { kind: 'person', id: session.personId } : { kind: 'visitor' }
}
