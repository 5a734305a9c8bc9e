import { t } from '#lib/words/words.ts'
import type { Ground } from '#platform/things.ts'
import type { ClaimKind, GroundState, Strength } from './claim.ts'

/** What weighs of a ground. A claim beneath carries its own kind and strength. */
export type Weight = {
  name: string
  ground: Ground
  state: GroundState
  /** It is the document that the claim stands in, which weighs nothing. */
  isOwn?: boolean
  beneath?: { kind: ClaimKind; strength: Strength }
}

/** A quotation needs the words themselves; a figure rows, or a figure that rests on some; the others anything that holds. */
function carries(kind: ClaimKind, { ground, beneath }: Weight): boolean {
  if (beneath?.strength === 'none' || beneath?.strength === 'weak') return false
  if (kind === 'quotation') return ground === 'words' && !beneath
  if (kind === 'figure') return ground === 'rows' && (!beneath || beneath.kind === 'figure')
  return true
}

/** The first thing that is wrong with what a claim rests on, as a key of the words `claims.why.…`. */
function findWeakness(kind: ClaimKind, grounds: readonly Weight[]): { key: WeakKey; name: string } | undefined {
  const gone = grounds.find(({ state }) => state === 'gone')
  if (gone) return { key: 'gone', name: gone.name }
  const changed = grounds.find(({ state }) => state === 'changed')
  if (changed) return { key: 'changed', name: changed.name }
  const frail = grounds.find(({ beneath }) => beneath && beneath.strength !== 'grounded')
  if (frail) return { key: 'beneath', name: frail.name }
  if (grounds.some((ground) => carries(kind, ground))) return undefined
  return { key: kind === 'quotation' ? 'needs-words' : 'needs-rows', name: '' }
}
type WeakKey = 'gone' | 'changed' | 'beneath' | 'needs-words' | 'needs-rows'

/**
 * How strong a claim is, and why in a sentence. Nothing beneath it but the document it stands in is `none`; `grounded` is what rests on the sort of
 * thing that its kind needs, all of which is as it was; anything between is `weak`.
 */
export function strengthOf(claim: { kind: ClaimKind; grounds: readonly Weight[] }): {
  strength: Strength
  why: string
} {
  const { kind } = claim
  const grounds = claim.grounds.filter(({ isOwn }) => !isOwn)
  const own = claim.grounds.find(({ isOwn }) => isOwn)
  if (grounds.length === 0 && own) return { strength: 'none', why: t('claims.why.own', { name: own.name }) }
  if (grounds.length === 0) return { strength: 'none', why: t(`claims.why.none-${kind}`) }
  const weakness = findWeakness(kind, grounds)
  if (weakness) return { strength: 'weak', why: t(`claims.why.${weakness.key}`, { name: weakness.name }) }
  return { strength: 'grounded', why: t('claims.why.grounded', { count: grounds.length }) }
}
