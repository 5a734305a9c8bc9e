import { compareTexts } from '#lib/compare-texts.ts'

/** Why two purchases hang together. None of these decides anything by itself (abuse:A11). */
export const ties = [
  'same-need',
  'like-words',
  'same-repository',
  'same-supplier',
  'same-requester',
  'same-backlog',
  'same-card-cycle',
] as const
export type Tie = (typeof ties)[number]

/** What of a purchase is compared with another. */
export type Comparable = {
  title: string
  requirement: string
  repository: string
  supplier: string | null
  requester: string | null
}

/** Names that share half of their words are shown; to be counted as one need they must share more. */
const ALIKE = 0.5

/** Who asks tells of a link only where something else does, too: one person asks for many things. */
const WEAK: readonly Tie[] = ['same-requester']

/** Why two purchases hang together, by what they say of themselves; `known` are ties that other rooms know of. */
export function findTies(one: Comparable, other: Comparable, known: readonly Tie[] = []): Tie[] {
  const isSame = (key: 'requirement' | 'repository' | 'supplier' | 'requester') => one[key] && one[key] === other[key]
  const found = new Set<Tie>(known)
  if (isSame('requirement')) found.add('same-need')
  if (compareTexts(one.title, other.title) >= ALIKE) found.add('like-words')
  if (isSame('repository')) found.add('same-repository')
  if (isSame('supplier')) found.add('same-supplier')
  if (isSame('requester')) found.add('same-requester')
  const all = ties.filter((tie) => found.has(tie))
  return all.every((tie) => WEAK.includes(tie)) ? [] : all
}
