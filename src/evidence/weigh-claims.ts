import { createHash } from 'node:crypto'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { describeThings, listHiddenThings } from '#platform/describe-things.ts'
import type { Card, Ref } from '#platform/things.ts'
import type { Claim, ClaimGround, GroundState } from './claim.ts'
import type { ClaimRow, GroundRow } from './evidence.store.ts'
import { selectGrounds, selectWithBeneath } from './grounds.store.ts'
import { strengthOf, type Weight } from './strength.ts'

/** What was found of the things that claims rest on: what there is, and what of it the reader may see. */
type Found = { all: Map<string, Card>; seen: Set<string> }

const kindOf = (ref: Ref) => ref.slice(0, ref.indexOf(':'))
export const idOf = (ref: Ref) => ref.slice(ref.indexOf(':') + 1)

/** A claim changes for those that rest on it when it says something else. */
export const markOfClaim = ({ kind, text }: Pick<ClaimRow, 'kind' | 'text'>): string =>
  createHash('sha256').update(`${kind}\n${text}`).digest('hex').slice(0, 16)

/** Asks as the reader first, and for what they do not see as the product: hidden is not gone. */
async function findThings(ctx: Ctx, projectId: string, refs: Ref[]): Promise<Found> {
  const seen = await describeThings(ctx, projectId, refs)
  const all = new Map(seen)
  const unseen = refs.filter((ref) => !all.has(ref))
  const asProduct: Ctx = { ...ctx, actor: { kind: 'system', name: 'evidence' } }
  for (const [ref, card] of await describeThings(asProduct, projectId, unseen)) all.set(ref, card)
  return { all, seen: new Set(seen.keys()) }
}

function stateOf(row: GroundRow, card: Card | undefined): GroundState {
  if (!card) return 'gone'
  return (card.mark ?? null) === row.mark ? 'stands' : 'changed'
}

function presentGround(row: GroundRow, { all, seen }: Found): ClaimGround {
  const card = all.get(row.ref)
  const isHidden = card !== undefined && !seen.has(row.ref)
  return {
    id: row.id,
    ref: row.ref,
    ground: row.ground,
    name: isHidden ? t('claims.hidden') : row.name,
    ...(card && !isHidden && card.name !== row.name ? { nameNow: card.name } : {}),
    note: isHidden ? '' : row.note,
    state: stateOf(row, card),
    isHidden,
    addedBy: row.added_by,
    addedAt: row.added_at,
  }
}

function presentBeneath(row: GroundRow, beneath: Claim | undefined, isHidden: boolean): ClaimGround {
  const state = !beneath ? 'gone' : markOfClaim(beneath) === row.mark ? 'stands' : 'changed'
  return {
    id: row.id,
    ref: row.ref,
    ground: beneath?.grounds[0]?.ground ?? row.ground,
    name: isHidden ? t('claims.hidden') : row.name,
    ...(beneath && !isHidden && beneath.text !== row.name ? { nameNow: beneath.text } : {}),
    note: isHidden ? '' : row.note,
    state,
    isHidden,
    ...(beneath ? { strength: beneath.strength } : {}),
    addedBy: row.added_by,
    addedAt: row.added_at,
  }
}

function present(row: ClaimRow, grounds: ClaimGround[], beneathOf: (ref: Ref) => Claim | undefined): Claim {
  const weights = grounds.map(({ ref, name, ground, state }): Weight => {
    const beneath = beneathOf(ref)
    return { name, ground, state, isOwn: ref === row.in_ref, ...(beneath ? { beneath } : {}) }
  })
  return {
    id: row.id,
    projectId: row.project_id,
    kind: row.kind,
    text: row.text,
    ...(row.in_ref ? { inRef: row.in_ref } : {}),
    madeBy: row.made_by,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    ...strengthOf({ kind: row.kind, grounds: weights }),
    grounds,
  }
}

/** The claims that stand in what is not for the reader, by id. */
async function listHiddenClaims(ctx: Ctx, projectId: string, rows: readonly ClaimRow[]): Promise<Set<string>> {
  const hidden = await listHiddenThings(
    ctx,
    projectId,
    rows.flatMap((row) => row.in_ref ?? []),
  )
  return new Set(rows.filter((row) => row.in_ref && hidden.has(row.in_ref)).map(({ id }) => id))
}

/**
 * Claims as they are today, by id, without those that stand in what the reader may not see: what each rests on is asked of the
 * rooms whose things these are, once a kind.
 */
export async function weighClaims(ctx: Ctx, projectId: string, ids: readonly string[]): Promise<Map<string, Claim>> {
  const rows = await selectWithBeneath(ctx.db, projectId, ids)
  const living = new Map(rows.filter((row) => !row.removed_at).map((row) => [row.id, row]))
  const hidden = await listHiddenClaims(ctx, projectId, [...living.values()])
  const grounds = await selectGrounds(ctx.db, [...living.keys()])
  const byClaim = Map.groupBy(grounds, (row) => row.claim_id)
  const others = grounds.map(({ ref }) => ref).filter((ref) => kindOf(ref) !== 'claim')
  const found = await findThings(ctx, projectId, others)
  const weighed = new Map<string, Claim>()
  const beneathOf = (ref: Ref) => (kindOf(ref) === 'claim' ? weigh(idOf(ref)) : undefined)
  // No claim rests on itself, through however many others: `addGround` refuses to close a circle.
  function weigh(id: string): Claim | undefined {
    const row = living.get(id)
    const known = weighed.get(id)
    if (!row || known) return known
    const own = (byClaim.get(id) ?? []).map((ground) =>
      kindOf(ground.ref) === 'claim'
        ? presentBeneath(ground, beneathOf(ground.ref), hidden.has(idOf(ground.ref)))
        : presentGround(ground, found),
    )
    const claim = present(row, own, beneathOf)
    weighed.set(id, claim)
    return claim
  }
  for (const id of ids) weigh(id)
  for (const id of hidden) weighed.delete(id)
  return weighed
}
