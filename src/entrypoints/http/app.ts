import { Hono } from 'hono'
import { speak } from '#lib/words/language.ts'
import { findActor, findViewer, recordNewPasskey } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { apiRoutes } from '../api/v1/routes.ts'
import { mountPages } from '../web/mount.ts'
import { errorPage } from '../web/pages/error.tsx'
import { clientAddress, headersFrom } from './address.ts'
import { openAnswers } from './answer-once.ts'
import { serveAssets } from './assets.ts'
import type { Env, HttpContext } from './env.ts'
import { noSuchPage, statusOf, toRefusal } from './errors.ts'
import { languageOf } from './language.ts'
import { limitChanges } from './rate-limit.ts'
import { knownHostsOnly, sameOriginOnly, securityHeaders } from './security.ts'
import { withoutTrailingSlash } from './trailing-slash.ts'

const CHANGES_A_MINUTE = 300
const NEW_PASSKEY = '/auth/passkey/verify-registration'

/** Who asks. A session ends with the account it belongs to, so that who is gone is a visitor. */
async function identify(c: HttpContext, base: Ctx): Promise<void> {
  const actor = await findActor(base, c.req.raw.headers)
  const ctx = { ...base, actor, ...(c.req.method === 'GET' ? { found: new Map() } : {}) }
  c.set('ctx', ctx)
  if (actor.kind === 'person') c.set('viewer', await findViewer(ctx))
}

type AppParts = {
  /** The context of a visitor. */
  base: Ctx
  /** The folder of styles, scripts and fonts. */
  assets: string
  /** What this process answers: pages, the API, or both. */
  parts: readonly string[]
  /** Only in the demonstration: leaves it for an empty data folder. */
  startForReal: (() => void) | undefined
  log: (line: string) => void
}

/** The whole of Fairlead over HTTP. */
export function createApp({ base, assets, parts, startForReal, log }: AppParts): Hono<Env> {
  const app = new Hono<Env>()
  const answerOnce = openAnswers(() => base.clock.now().getTime())
  const findAddress = clientAddress(base.config.FAIRLEAD_TRUSTED_PROXIES)
  app.use(async (c, next) => {
    c.set('requestId', base.clock.newId())
    c.set('ctx', base)
    c.set('address', findAddress(c))
    c.set('startForReal', startForReal)
    c.set('answerOnce', answerOnce)
    await next()
  })
  app.use(securityHeaders(base.config), knownHostsOnly(base.config))
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/assets/*', serveAssets(assets))
  app.use(
    sameOriginOnly(base.config),
    limitChanges(CHANGES_A_MINUTE, () => base.clock.now().getTime()),
  )
  app.on(['GET', 'POST'], '/auth/*', (c) => answerSignIn(c, base))
  app.use(async (c, next) => {
    await identify(c, base)
    await speak(languageOf(c), next)
  })
  if (parts.includes('api')) app.route('/api/v1', apiRoutes())
  if (parts.includes('web')) mountPages(app)
  app.notFound((c) => {
    const there = withoutTrailingSlash(c)
    return there ? c.redirect(there, 308) : answer(c, noSuchPage(), log)
  })
  app.onError((error, c) => answer(c, error, log))
  return app
}

/** What sign-in answers itself: the ceremonies of passkeys, and the return from a provider. */
async function answerSignIn(c: HttpContext, base: Ctx): Promise<Response> {
  const request = new Request(c.req.raw, { headers: headersFrom(c) })
  const found = await base.auth.handle(request)
  if (!found) throw noSuchPage()
  if (found.ok && c.req.path === NEW_PASSKEY)
    await recordNewPasskey({ ...base, actor: await findActor(base, c.req.raw.headers) })
  return found
}

function answer(c: HttpContext, error: unknown, log: (line: string) => void): Response | Promise<Response> {
  const refusal = toRefusal(error, c.var.requestId, log)
  const { code, message, details } = refusal
  if (c.req.path.startsWith('/api/')) return c.json({ error: { code, message, details } }, statusOf(refusal))
  return errorPage(c, refusal, statusOf(refusal))
}
