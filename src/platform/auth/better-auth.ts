import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins'
import { CamelCasePlugin } from 'kysely'
import type { Clock } from '../clock/clock.ts'
import type { Config } from '../config.ts'
import type { Db } from '../context.ts'
import type { Keys } from '../keys/keys.ts'
import { sessionStarter } from './session-starter.ts'

export const PROVIDER = 'oidc'
/** Says, in an answer of better-auth, that an account is disabled. */
export const DISABLED = 'ACCOUNT_DISABLED'

/** Twelve hours: a working day; it grows by use, see open-auth.ts for its end. */
const SESSION = { expiresIn: 12 * 60 * 60, updateAge: 60 * 60 }

const TRIES = { window: 60, max: 10 }

function provider(config: Config) {
  if (!config.OIDC_ISSUER || !config.OIDC_CLIENT_ID) return []
  const entry = {
    providerId: PROVIDER,
    discoveryUrl: `${config.OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: config.OIDC_CLIENT_ID,
    ...(config.OIDC_CLIENT_SECRET ? { clientSecret: config.OIDC_CLIENT_SECRET } : {}),
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    // Only people who were invited have an account: the provider proves them, it does not create them.
    disableImplicitSignUp: true,
    disableSignUp: true,
  }
  return [genericOAuth({ config: [entry] })]
}

/** However somebody was proven: a disabled account gets no session. */
async function refuseDisabled(db: Db, personId: string): Promise<void> {
  const person = await db
    .withTables<{ 'people.person': { id: string; disabled_at: Date | null } }>()
    .selectFrom('people.person')
    .where('id', '=', personId)
    .select('disabled_at')
    .executeTakeFirst()
  if (person?.disabled_at) throw new APIError('FORBIDDEN', { code: DISABLED })
}

/** A browser gives a host's cookies to all its ports: two installations on one machine would sign each other out. */
function cookiePrefix(url: string): string {
  const { port } = new URL(url)
  return port ? `fairlead-${port}` : 'fairlead'
}

/** better-auth, told where its tables are: schema `people`, snake case, our own ids. */
export function configureBetterAuth(parts: { config: Config; db: Db; keys: Keys; clock: Clock; url: string }) {
  const { config, db, keys, clock, url } = parts
  const camelCase = new CamelCasePlugin({ underscoreBetweenUppercaseLetters: false })
  return betterAuth({
    appName: 'Fairlead',
    baseURL: url,
    basePath: '/auth',
    secret: keys.secretFor('sessions'),
    database: { db: db.withSchema('people').withPlugin(camelCase), type: 'postgres' },
    user: { modelName: 'person' },
    account: {
      modelName: 'signIn',
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: [PROVIDER] },
    },
    session: SESSION,
    databaseHooks: { session: { create: { before: (session) => refuseDisabled(db, session.userId) } } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    rateLimit: { enabled: true, storage: 'database', modelName: 'rateLimit', customRules: { '/sign-in/email': TRIES } },
    advanced: {
      cookiePrefix: cookiePrefix(url),
      useSecureCookies: url.startsWith('https:'),
      database: { generateId: () => clock.newId(), validateSchema: false },
    },
    onAPIError: { errorURL: `${url}/sign-in` },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [passkey({ rpName: 'Fairlead', rpID: new URL(url).hostname }), sessionStarter(), ...provider(config)],
  })
}
