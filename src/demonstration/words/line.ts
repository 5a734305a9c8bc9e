/** One kind of thing the city buys. `unspsc` is the commodity code in the register. */
export type Line = {
  unspsc: string
  category: 'goods' | 'services' | 'works' | 'consulting'
  /** Departments that buy it. */
  buyers: readonly string[]
  /** How often, against the others. */
  weight: number
  /** Middle value in whole dollars. */
  median: number
  /** Usual number of bidders. */
  bidders: number
  digital?: true
  /** One supplier wins most of it. */
  dominated?: true
  /** What suppliers of it call themselves. */
  trades: readonly string[]
  /** Titles; {site} is replaced by a place. */
  titles: readonly string[]
}

/** Departments, all of them. */
export const everybody = ['PW', 'WD', 'PR', 'FL', 'IT', 'FI', 'HR', 'FR', 'LB', 'HC', 'PB', 'TR', 'CC', 'MC'] as const
