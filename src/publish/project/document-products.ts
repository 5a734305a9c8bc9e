import type { Ctx } from '#platform/context.ts'
import { listDeliverables } from '#playbooks/index.ts'
import { type DocumentRecord, findDocument } from '#workspace/documents/index.ts'
import { findAgreements } from '#workspace/index.ts'

export type Deliverables = Awaited<ReturnType<typeof listDeliverables>>

/** The work products of the agreement that a document is: its template, and what it delivers. */
export function productsOf(
  { id, template }: Partial<Pick<DocumentRecord, 'id' | 'template'>>,
  deliverables: Deliverables,
): string[] {
  const templateId = template?.split('@')[0]
  const delivered = deliverables.filter(
    (one) =>
      (id !== undefined && one.ref === `document:${id}`) || (templateId !== undefined && one.template === templateId),
  )
  return [...new Set([...(templateId ? [templateId] : []), ...delivered.map((one) => one.id)])]
}

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
