import { z } from 'zod'
import { inWords, once, readShippedData } from '../in-words.ts'

export const routeFactNames = [
  ...(['fitsLimit', 'belowFloor', 'standsAlone', 'isOpen'] as const),
  ...(['hasAgreement', 'hasCapacity', 'existsAlready'] as const),
] as const
export type RouteFactName = (typeof routeFactNames)[number]

/** What is known of a need; null where nobody has said. */
export type RouteFacts = Record<RouteFactName, boolean | null>

const factName = z.enum(routeFactNames)
const days = z.number().nonnegative().nullable()
const stepWho = z.enum(['requester', 'fund-holder', 'cardholder', 'supplier', 'evaluator', 'officer', 'team'])
const route = z.strictObject({
  id: z.enum(['small-buy', 'open-opportunity', 'call-off', 'tender', 'own-staff', 'do-not-buy']),
  name: inWords,
  what: inWords,
  needs: z.array(factName),
  mustNot: z.array(factName),
  people: z.number().int().nonnegative().nullable(),
  /** Working days, as others measured them; null where nobody has. */
  elapsed: days,
  touched: days,
  steps: z.array(z.strictObject({ name: inWords, who: stepWho, elapsed: days, touched: days })),
  source: inWords,
})
export type BuyingRoute = z.output<typeof route>

/** The ways to get work done, and the facts that open or close them, in words. */
export const readRoutes = once(() =>
  readShippedData(
    z.strictObject({ facts: z.record(factName, inWords), routes: z.array(route) }),
    'guidance',
    'routes.yaml',
  ),
)
