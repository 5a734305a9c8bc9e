import { type Day, workingDay } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import type { Method } from '../words/methods.ts'
import { awardByBids, awardDirectly } from './awarding.ts'
import { collectBids } from './bidding.ts'
import { planCall } from './call.ts'
import { drawBidders, type Market } from './market.ts'
import { type Call, MINUTES_A_DAY, type Planted, type Purchase } from './purchase.ts'

/** Days from the close to the decision; small digital purchases are decided in half the time. */
function decisionDay(call: Call, random: Random): Day {
  const last = Math.floor((call.extension?.closing ?? call.closing!) / MINUTES_A_DAY)
  const middle = call.department.decision * (call.method.code === 'SDP' ? 0.5 : 1)
  return workingDay(last + Math.max(1, Math.round(random.logNormal(middle, 0.42))))
}

function buyDirectly(market: Market, call: Call, random: Random): Purchase {
  const [supplier] = drawBidders(market, call.lineAt, call.issued, 1, random)
  const decided = workingDay(call.issued + random.between(0, 5))
  const awards = supplier ? awardDirectly(call, supplier, decided, random) : []
  return { ...call, bids: [], outcome: supplier ? 'awarded' : 'cancelled', decided, awards, planted: undefined }
}

/** A cancelled tender has often received bids already. */
function outcomeOf(planted: Planted | undefined, random: Random): Purchase['outcome'] {
  if (planted) return 'awarded'
  const drawn = random.next()
  if (drawn < 0.045) return 'cancelled'
  return drawn < 0.062 ? 'unsuccessful' : 'awarded'
}

function buyByCompetition(market: Market, call: Call, plant: Planted | undefined, random: Random): Purchase {
  const { bids, winner, planted } = collectBids(market, call, plant, random)
  const decided = decisionDay(call, random)
  const outcome = winner ? outcomeOf(planted, random) : 'unsuccessful'
  if (!winner || outcome !== 'awarded') return { ...call, bids, outcome, decided, awards: [], planted: undefined }
  const shared = !planted && call.method.code !== 'SDP' && random.chance(0.085)
  return { ...call, bids, outcome, decided, awards: awardByBids(call, winner, bids, shared, decided, random), planted }
}

/** Proposals are not decided by price alone, so that nothing is planted among them. */
const mayBePlanted = (method: Method) => method.period !== undefined && method.code !== 'RFP'

/** Makes one purchase from first day to last. `plant` is called once for a competitive one and says what to plant. */
export function makePurchase(
  market: Market,
  seed: number,
  plan: { index: number; day: Day; number: string },
  plant: () => Planted | undefined,
): Purchase {
  const random = createRandom(seed, plan.index)
  const { planted, ...call } = planCall(plan, (method: Method) => (mayBePlanted(method) ? plant() : undefined), random)
  return call.closing === undefined
    ? buyDirectly(market, call, random)
    : buyByCompetition(market, call, planted, random)
}
