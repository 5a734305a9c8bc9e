import type { Figures, PurchaseFigures } from './figures.ts'

/** The figures of a report that rest on some of its purchases. */
const counted = {
  opened: () => true,
  awarded: ({ isAwarded }) => isAwarded,
  delivered: ({ isDelivered }) => isDelivered,
  paid: ({ paidCents }) => paidCents > 0,
  splits: ({ isSplit }) => isSplit,
  asked: ({ suppliers }) => suppliers.asked > 0,
  offered: ({ suppliers }) => suppliers.offered > 0,
  chosen: ({ suppliers }) => suppliers.chosen > 0,
} satisfies Record<string, (one: PurchaseFigures) => boolean>
export type CountedFigure = keyof typeof counted

/** A purchase behind a figure; `figures` is missing of one that was not taken in. */
export type Behind = { caseId: string; number: number; title: string; figures?: PurchaseFigures }

const isCounted = (figure: string): figure is CountedFigure => Object.hasOwn(counted, figure)
const present = (figures: PurchaseFigures): Behind => ({
  ...{ caseId: figures.caseId, number: figures.number, title: figures.title, figures },
})

const REFUSED = 'refused'
const HAND_OFF = /^from-([a-z-]+)-to-([a-z-]+)$/

/** How the figure of a hand-off is called in an address. */
export const nameHandOff = ({ from, to }: { from: string; to: string }): string => `from-${from}-to-${to}`
/** How the figure of what one limit kept out is called in an address. */
export const nameRefused = (limit: string): string => `${REFUSED}-${limit}`

/** The purchases that a figure of a report rests on; undefined for a figure that it does not have. */
export function findBehind({ purchases, refusals, waits }: Figures, figure: string): Behind[] | undefined {
  if (isCounted(figure)) return purchases.filter(counted[figure]).map(present)
  if (figure === REFUSED) return refusals
  const limit = refusals.filter((one) => nameRefused(one.limit) === figure)
  if (limit.length) return limit
  const wait = HAND_OFF.test(figure) ? waits.find((one) => nameHandOff(one) === figure) : undefined
  return wait && purchases.filter(({ caseId }) => wait.cases.includes(caseId)).map(present)
}
