import { wasSeen } from '../read/seen-keys.ts'
import type { Example } from '../report/finding.ts'
import type { ObjectNode } from './nodes.ts'
import { type AwardSums, type JsonObject, note, objectsIn, see, type Walk } from './walk.ts'

/** An amount: that it has a currency, and is not below nothing. A payment back may be. */
export function checkAmount(walk: Walk, object: ObjectNode, { amount, currency }: JsonObject): void {
  if (typeof amount !== 'number') return
  if (!currency) note(walk, 'amount-without-currency', object.path, {}, { value: amount, below: ['amount'] })
  if (amount < 0 && !object.path.includes('transactions'))
    note(walk, 'negative-amount', `${object.path}/amount`, {}, { value: amount, below: ['amount'] })
}

const NOTHING_AWARDED = new Set<unknown>(['cancelled', 'unsuccessful'])

/** Adds the awards of a release to what the run has seen of them. */
export function addAwards(walk: Walk, { ocid, awards }: JsonObject): void {
  const { seen, byCurrency } = walk.tally.awards
  for (const [i, { id, value, status }] of objectsIn(awards)) {
    const { amount, currency } = (value ?? {}) as JsonObject
    if (typeof amount !== 'number' || amount <= 0 || NOTHING_AWARDED.has(status)) continue
    if (wasSeen(seen, `${ocid}\n${id ?? i}`)) continue
    const code = typeof currency === 'string' ? currency : ''
    const held = byCurrency.get(code)
    const isLargest = !held || amount > held.largest
    byCurrency.set(code, {
      awards: (held?.awards ?? 0) + 1,
      sum: (held?.sum ?? 0) + amount,
      largest: isLargest ? amount : held.largest,
      example: isLargest ? see(walk, { value: amount, below: ['awards', i, 'value', 'amount'] }) : held.example,
    })
  }
}

/** Among few awards one easily holds a fifth. */
const FEWEST_AWARDS = 20
const MOST_OF_ALL = 0.2

/** The awards that hold more than a fifth of all value in their currency: often a slip of the keyboard. */
export const findOutsized = ({ byCurrency }: AwardSums): { share: number; amount: number; example: Example }[] =>
  [...byCurrency.values()]
    .filter(({ awards, sum, largest }) => awards >= FEWEST_AWARDS && largest > MOST_OF_ALL * sum)
    .map(({ sum, largest, example }) => ({ share: largest / sum, amount: largest, example }))
