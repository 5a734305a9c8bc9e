import { conflictsOf, type Seat } from './seats.ts'

/** Who sits in a seat, and in whose place. */
export type Taken = { seat: string; party: string; forParty: string | null }

/**
 * The seat that one person already has in a case and may not have beside another: of those who act, of those they act for,
 * and under whatever entry, since `rootOf` gives the one that stands for all entries of a person. Null where there is none.
 */
export function findClash(taken: readonly Taken[], next: Taken, rootOf: (party: string) => string): string | null {
  const peopleOf = ({ party, forParty }: Taken) => [party, ...(forParty === null ? [] : [forParty])].map(rootOf)
  const [mine, apart] = [peopleOf(next), conflictsOf(next.seat as Seat)]
  const found = taken.find((one) => apart.includes(one.seat as Seat) && peopleOf(one).some((who) => mine.includes(who)))
  return found?.seat ?? null
}
