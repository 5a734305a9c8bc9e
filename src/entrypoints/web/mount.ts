import type { Hono } from 'hono'
import type { Env } from '../http/env.ts'
import { speakOwnWords } from '../http/own-words.ts'
import { mountSites } from '../http/sites.ts'
import { pages } from './pages.ts'
import { type RouteName, routes } from './routes.ts'

/** Part by part, words go before names: `/buying/new` is no purchase whose id is `new`. */
const rank = (name: string) => routes[name as RouteName].replace(/:\w+/g, '\uffff')
const inOrder = () => Object.entries(pages).toSorted(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))

/** Puts every page at its address. */
export function mountPages(app: Hono<Env>): void {
  app.use(`${routes.purchases}/*`, speakOwnWords)
  for (const [name, load] of inOrder()) {
    const address = routes[name as RouteName]
    app.get(address, async (c, next) => (await load()).get?.(c) ?? next())
    app.post(address, async (c, next) => (await load()).post?.(c) ?? next())
  }
  mountSites(app)
}
