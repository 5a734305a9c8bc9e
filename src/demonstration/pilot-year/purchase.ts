import type { Day } from '../days.ts'

/** What is bought in a purchase of the pilot year, by whom. Days count from the present: -30 is a month ago. */
export type Plan = {
  title: string
  lane: 'small' | 'open'
  category: string
  requester: string
  team: string
  purpose: string
  /** Buys of one requirement are looked at together (rule:G06). */
  requirement?: string
  repository: string
  hours: number
  start: number
  deliverBy: number
  criteria: readonly string[]
}

/** What the county pays for an hour, and the hours that it adds for talking: the reckoning of its rules. */
export const RATE_CENTS = 8000
const TALK_HOURS = 10

/** The price before tax that a purchase is planned with. */
export const priceOf = ({ hours }: Pick<Plan, 'hours'>): number => (hours + TALK_HOURS) * RATE_CENTS

/** Where a purchase is told: the project, its day of today, and who is who in it. */
export type Year = {
  projectId: string
  present: Day
  /** Ids of people and of their entries among the parties, by their keys; suppliers have an entry alone. */
  people: ReadonlyMap<string, string>
  parties: ReadonlyMap<string, string>
  cardId: string
  /** The files of the three keys, in the order of their holders. */
  keys: ReadonlyMap<string, string>
}
