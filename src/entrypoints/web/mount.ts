import type { Hono } from 'hono'
import type { Env } from '../http/env.ts'
import { pages } from './pages.ts'
import { type RouteName, routes } from './routes.ts'

/** Puts every page at its address. */
export function mountPages(app: Hono<Env>): void {
  for (const name of Object.keys(routes) as RouteName[]) {
    app.get(routes[name], async (c, next) => (await pages[name]()).get?.(c) ?? next())
    app.post(routes[name], async (c, next) => (await pages[name]()).post?.(c) ?? next())
  }
}
