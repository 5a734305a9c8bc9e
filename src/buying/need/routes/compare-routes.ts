import { type BuyingRoute, type RouteFactName, type RouteFacts, readRoutes } from './routes.ts'

/** Whether a route is open, and which facts decide that: those against it, and those that nobody has said. */
export type RouteStanding = BuyingRoute & {
  standing: 'open' | 'closed' | 'unknown'
  against: RouteFactName[]
  unsaid: RouteFactName[]
  /** How much of the time somebody worked on it, in percent; null where it was not measured. */
  flowPercent: number | null
}

function judgeRoute(route: BuyingRoute, facts: RouteFacts): RouteStanding {
  const against = [
    ...route.needs.filter((name) => facts[name] === false),
    ...route.mustNot.filter((name) => facts[name] === true),
  ]
  const unsaid = [...route.needs, ...route.mustNot].filter((name) => facts[name] === null)
  const standing = against.length ? 'closed' : unsaid.length ? 'unknown' : 'open'
  const { elapsed, touched } = route
  const flowPercent = elapsed && touched !== null ? Math.round((touched / elapsed) * 100) : null
  return { ...route, standing, against, unsaid, flowPercent }
}

const ORDER = { open: 0, unknown: 1, closed: 2 }

/** Every route with what speaks against it, those that are open first: what it takes, as others measured it (buying:M30). */
export const compareRoutes = (facts: RouteFacts): RouteStanding[] =>
  readRoutes()
    .routes.map((route) => judgeRoute(route, facts))
    .toSorted((a, b) => ORDER[a.standing] - ORDER[b.standing])
