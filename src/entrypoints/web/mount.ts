import type { Hono } from 'hono'
import type { Env } from '../http/env.ts'
import { mountSites } from '../http/sites.ts'
import { pages } from './pages.ts'
import { type RouteName, routes } from './routes.ts'

/** Puts every page at its address. */
export function mountPages(app: Hono<Env>): void {
  for (const [name, load] of Object.entries(pages)) {
    const address = routes[name as RouteName]
    app.get(address, async (c, next) => (await load()).get?.(c) ?? next())
    app.post(address, async (c, next) => (await load()).post?.(c) ?? next())
  }
  mountSites(app)
}
