import { type Day, workingDay } from '../days.ts'
import type { Random } from '../random.ts'
import { changeReasons } from '../words/methods.ts'
import type { Award, Bid, Call, Cents, Change, Contract } from './purchase.ts'
import type { Supplier } from './supplier.ts'

/** Shortest and longest term of a contract, in days. */
const TERMS = { goods: [30, 180], services: [180, 1095], works: [60, 540], consulting: [90, 700] } as const

function planChanges(call: Call, amount: Cents, signed: Day, end: Day, random: Random): Change[] {
  const likelihood = call.method.code === 'LVP' ? call.department.changes * 0.15 : call.department.changes
  const count = random.chance(likelihood) ? 1 + random.poisson(0.5) : 0
  const changes: Change[] = []
  let [day, now] = [signed, amount]
  for (let at = 0; at < count; at += 1) {
    day = workingDay(day + random.between(25, Math.max(40, Math.floor((end - signed) * 0.6))))
    if (day >= end) break
    now = Math.round(now * (random.chance(0.08) ? 0.9 : 1.03 + 0.3 * random.next()))
    changes.push({ day, amount: now, reason: random.pick(changeReasons) })
  }
  return changes
}

function signContract(call: Call, amount: Cents, line: number, decided: Day, random: Random): Contract {
  const direct = call.closing === undefined
  const signed = workingDay(decided + (direct ? random.between(0, 4) : Math.ceil(random.logNormal(12, 0.6))))
  const start = signed + random.between(0, 21)
  const [shortest, longest] = call.method.code === 'LVP' ? [5, 90] : TERMS[call.line.category]
  const end = start + random.between(shortest, longest)
  const agreed = random.chance(0.88) ? amount : Math.round(amount * (0.97 + 0.05 * random.next()))
  return {
    number: `C${call.number.replace('-', '')}-${line}`,
    signed,
    start,
    end,
    amount: agreed,
    changes: planChanges(call, agreed, signed, end, random),
    terminated: random.chance(0.008) ? signed + random.between(30, 200) : undefined,
  }
}

function awardTo(call: Call, supplier: Supplier, amount: Cents, line: number, decided: Day, random: Random): Award {
  const rescinded = random.chance(0.006) ? decided + random.between(5, 40) : undefined
  const contract = rescinded ? undefined : signContract(call, amount, line, decided, random)
  return { line, supplier, amount, rescinded, contract }
}

/** Awards a direct purchase to one supplier, at what was asked. */
export function awardDirectly(call: Call, supplier: Supplier, decided: Day, random: Random): Award[] {
  return [awardTo(call, supplier, call.amount, 1, decided, random)]
}

/** Awards to the winner; one purchase in twelve is shared with the next bidders, each at a part of its own price. */
export function awardByBids(
  call: Call,
  winner: Bid,
  bids: readonly Bid[],
  shared: boolean,
  decided: Day,
  random: Random,
): Award[] {
  const others = bids.filter((bid) => bid !== winner && bid.status === 'valid')
  if (!shared || others.length < 2) return [awardTo(call, winner.supplier, winner.price, 1, decided, random)]
  const chosen = [winner, ...others.slice(0, random.between(1, 3))]
  return chosen.map((bid, at) =>
    awardTo(call, bid.supplier, Math.round(bid.price / chosen.length), at + 1, decided, random),
  )
}
