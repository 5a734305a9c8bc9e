import { allow } from '#people/index.ts'
import { type Ctx, findOnce } from '#platform/context.ts'
import { selectAgreements } from './agreement.store.ts'
import { type Agreement, type AgreementItem, judgeProduct, type Permission } from './agreement.ts'
import { findUsual } from './products.ts'

export type Agreements = {
  /** What binds now. */
  inForce: Agreement | undefined
  /** What is being written or waits for signatures. */
  open: Agreement | undefined
  /** All versions, newest first. */
  versions: Agreement[]
}

/** Of versions, newest first: what binds and what is being written. */
export function sortAgreements(versions: Agreement[]): Agreements {
  return {
    inForce: versions.find(({ state }) => state === 'agreed'),
    open: versions.find(({ state }) => state !== 'agreed'),
    versions,
  }
}

/** Every version, newest first. */
export const readAgreements = (ctx: Ctx, projectId: string): Promise<Agreement[]> =>
  findOnce(ctx, `agreements ${projectId}`, () => selectAgreements(ctx.db, projectId))

/** The agreement of a project: what is in force, and what is being written. */
export async function findAgreements(ctx: Ctx, projectId: string): Promise<Agreements> {
  await allow(ctx, 'agreement.read', projectId)
  return sortAgreements(await readAgreements(ctx, projectId))
}

/** What a new version starts with: what is in force, completed by work products that have come since. */
export async function listStartingItems(ctx: Ctx, projectId: string): Promise<AgreementItem[]> {
  await allow(ctx, 'agreement.read', projectId)
  const { inForce } = sortAgreements(await readAgreements(ctx, projectId))
  const { items } = await findUsual(ctx, projectId)
  const known = new Set(inForce?.items.map(({ product }) => product))
  return [...(inForce?.items ?? []), ...items.filter(({ product }) => !known.has(product))]
}

/**
 * Whether a work product may become public now, and who must approve it first. Where nothing was agreed, one other person's
 * approval is asked for by whoever publishes.
 */
export async function mayBePublic(ctx: Ctx, input: { projectId: string; product: string }): Promise<Permission> {
  await allow(ctx, 'agreement.read', input.projectId)
  const { inForce } = sortAgreements(await readAgreements(ctx, input.projectId))
  return judgeProduct(inForce?.items ?? [], input.product, ctx.clock.now().toISOString().slice(0, 10))
}
