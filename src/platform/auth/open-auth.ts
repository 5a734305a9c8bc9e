import { APIError } from 'better-auth/api'
import { AppError } from '#lib/app-error.ts'
import type { Clock } from '../clock/clock.ts'
import type { Config } from '../config.ts'
import type { Db } from '../context.ts'
import type { Keys } from '../keys/keys.ts'
import type { Auth } from './auth.ts'
import { configureBetterAuth, DISABLED, PROVIDER } from './better-auth.ts'
import { isOpenAddress } from './open-addresses.ts'
import { limitTries, tooManyTries } from './tries.ts'

const wrongPassword = () =>
  new AppError({
    code: 'auth.wrong-password',
    kind: 'unauthenticated',
    message: 'The e-mail address or the password is wrong. Check both and try again.',
  })

/** However much it is used, a session ends after thirty days. */
const LONGEST_MS = 30 * 86_400_000

type Parts = { config: Config; db: Db; keys: Keys; clock: Clock; url: string }
type BetterAuth = ReturnType<typeof configureBetterAuth>
type Proof = { personId: string; password: string }

async function checkPassword(auth: BetterAuth, parts: Parts, { personId, password }: Proof): Promise<boolean> {
  const context = await auth.$context
  const ways = await context.internalAdapter.findAccounts(personId)
  const hash = ways.find((way) => way.providerId === 'credential')?.password
  if (!hash) return false
  const prove = async () => (await context.password.verify({ hash, password })) || undefined
  return (await limitTries(parts, `person:${personId}`, prove)) ?? false
}

/** Opens sign-in for the address people type (`url`). */
export function openAuth(parts: Parts): Auth {
  const auth = configureBetterAuth(parts)
  const { api } = auth
  const hasProvider = Boolean(parts.config.OIDC_ISSUER && parts.config.OIDC_CLIENT_ID)
  return {
    handle: async (request) => (isOpenAddress(request, hasProvider) ? auth.handler(request) : undefined),
    hasProvider,
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    checkPassword: (personId, password) => checkPassword(auth, parts, { personId, password }),
    // Through the handler, not the api, so that the limit on tries counts.
    signIn: async ({ email, password, headers }) => {
      const request = new Request(`${parts.url}/auth/sign-in/email`, {
        method: 'POST',
        headers: onlyOrigin(headers, parts.url),
        body: JSON.stringify({ email, password }),
      })
      const answer = await limitTries(parts, `address:${email}`, async () => {
        const answer = await auth.handler(request)
        if (answer.status === 429) throw tooManyTries(1)
        if (answer.status === 403) throw disabled()
        return answer.ok ? answer : undefined
      })
      if (!answer) throw wrongPassword()
      return { headers: cookiesOf(answer.headers) }
    },
    startSession: async (personId, headers) => {
      const answer = await api.startSession({ body: { personId }, headers, returnHeaders: true }).catch(explainDisabled)
      return { headers: cookiesOf(answer.headers) }
    },
    findSession: async (headers) => {
      const found = await api.getSession({ headers })
      if (!found || parts.clock.now().getTime() - found.session.createdAt.getTime() > LONGEST_MS) return undefined
      return { sessionId: found.session.id, personId: found.user.id, startedAt: found.session.createdAt }
    },
    endSession: async (headers) => {
      const answer = await api.signOut({ headers, returnHeaders: true }).catch(ignoreMissingSession)
      return { headers: cookiesOf(answer?.headers ?? new Headers()) }
    },
    endSessionsOf: async (personId) => {
      await (await auth.$context).internalAdapter.deleteUserSessions(personId)
    },
    startProviderSignIn: async (headers) => {
      if (!parts.config.OIDC_ISSUER) return undefined
      const body = { provider: PROVIDER, callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true }
      const answer = await auth.handler(
        new Request(`${parts.url}/auth/sign-in/social`, {
          method: 'POST',
          headers: onlyOrigin(headers, parts.url),
          body: JSON.stringify(body),
        }),
      )
      const { url } = (await answer.json()) as { url?: string }
      return url ? { url, headers: cookiesOf(answer.headers) } : undefined
    },
  }
}

const disabled = () =>
  new AppError({
    code: 'auth.disabled',
    kind: 'forbidden',
    message: 'This account is disabled. Ask an administrator of this installation.',
  })

/** What better-auth needs of the caller's headers: who calls (for the limit on tries), and that the page is ours. */
function onlyOrigin(headers: Headers, url: string): Headers {
  const kept = new Headers({ 'content-type': 'application/json', origin: url })
  for (const name of ['cookie', 'user-agent', 'x-forwarded-for']) {
    const value = headers.get(name)
    if (value) kept.set(name, value)
  }
  return kept
}

function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers()
  for (const cookie of headers.getSetCookie()) cookies.append('set-cookie', cookie)
  return cookies
}

function explainDisabled(error: unknown): never {
  throw error instanceof APIError && error.body?.code === DISABLED ? disabled() : error
}

function ignoreMissingSession(error: unknown): undefined {
  if (error instanceof APIError) return undefined
  throw error
}
