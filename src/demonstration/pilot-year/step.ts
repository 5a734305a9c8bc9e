import type { Plan } from './purchase.ts'
import type { verbs } from './verbs.ts'

type Rest<All extends unknown[]> = All extends [unknown, ...infer Others] ? Others : never

/** One thing somebody does in a purchase, as data: the verb and what it is done with. */
export type Act = {
  [Verb in keyof typeof verbs]: [Verb, ...Rest<Parameters<(typeof verbs)[Verb]>>]
}[keyof typeof verbs]

/**
 * What somebody did in a purchase on one day, some minutes apart. `by` is the key of a person or of a supplier;
 * `supplier` is whoever was chosen, `product` the product itself.
 */
export type Step = { day: number; by: string; acts: readonly Act[] }

/** A purchase of the pilot year, and all that happened in it. */
export type Purchase = Plan & { steps: readonly Step[] }
