import { Hono } from 'hono'
import { findAccount, findActor } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { apiRoutes } from '../api/v1/routes.ts'
import { mountPages } from '../web/mount.ts'
import { errorPage } from '../web/pages/error.tsx'
import { serveAssets } from './assets.ts'
import type { Env, HttpContext } from './env.ts'
import { noSuchPage, statusOf, toRefusal } from './errors.ts'
import { limitChanges } from './rate-limit.ts'
import { knownHostsOnly, sameOriginOnly, securityHeaders } from './security.ts'

const CHANGES_A_MINUTE = 300

/** Who asks; a person whose account is gone is a visitor again. */
async function identify(c: HttpContext, base: Ctx): Promise<void> {
  const actor = await findActor(base, c.req.raw.headers)
  const ctx = { ...base, actor }
  c.set('ctx', ctx)
  if (actor.kind === 'person') c.set('viewer', await findAccount(ctx))
}

/** The whole of Fairlead over HTTP. `base` is the context without an actor; `assets` the folder of styles and scripts. */
export function createApp(base: Ctx, assets: string, log: (line: string) => void): Hono<Env> {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('requestId', base.clock.newId())
    c.set('ctx', base)
    await next()
  })
  app.use(securityHeaders(base.config), knownHostsOnly(base.config))
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/assets/*', serveAssets(assets))
  app.use(
    sameOriginOnly(base.config),
    limitChanges(CHANGES_A_MINUTE, () => base.clock.now().getTime()),
  )
  app.on(['GET', 'POST'], '/auth/*', (c) => base.auth.handle(c.req.raw))
  app.use(async (c, next) => {
    await identify(c, base)
    await next()
  })
  app.route('/api/v1', apiRoutes())
  mountPages(app)
  app.notFound((c) => answer(c, noSuchPage(), log))
  app.onError((error, c) => answer(c, error, log))
  return app
}

function answer(c: HttpContext, error: unknown, log: (line: string) => void): Response | Promise<Response> {
  const refusal = toRefusal(error, c.var.requestId, log)
  const { code, message, details } = refusal
  if (c.req.path.startsWith('/api/')) return c.json({ error: { code, message, details } }, statusOf(refusal))
  return errorPage(c, refusal, statusOf(refusal))
}
