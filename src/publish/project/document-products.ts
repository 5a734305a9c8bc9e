import type { Ctx } from '#platform/context.ts'
import { listDeliverables } from '#playbooks/index.ts'
import { findDocument, productsOf } from '#workspace/documents/index.ts'
import { findAgreements } from '#workspace/index.ts'

/** The work products that the agreement in force keeps within the project, and those that it lets out at some time. */
export async function findAgreedProducts(
  ctx: Ctx,
  projectId: string,
): Promise<{ agreed: ReadonlySet<string>; never: ReadonlySet<string> }> {
  const items = (await findAgreements(ctx, projectId)).inForce?.items ?? []
  const productsWhere = (isNever: boolean) =>
    new Set(items.filter(({ when }) => (when === 'never') === isNever).map(({ product }) => product))
  return { agreed: productsWhere(false), never: productsWhere(true) }
}

/** Whether the agreement in force keeps a document within the project. */
export async function isKeptInside(ctx: Ctx, which: { projectId: string; documentId: string }): Promise<boolean> {
  const [{ never }, deliverables, document] = await Promise.all([
    findAgreedProducts(ctx, which.projectId),
    listDeliverables(ctx, which.projectId),
    findDocument(ctx, which),
  ])
  return productsOf(document, deliverables).some((product) => never.has(product))
}
