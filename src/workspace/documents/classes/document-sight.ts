import { listMembers, type Member } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Delivering, listDelivering } from '#playbooks/index.ts'
import type { Access } from '../../agreement/agreement.ts'
import { findSight } from '../../agreement/sight.ts'
import type { DocumentRecord } from '../document.ts'

/** What says which work product a document is. */
export type Classed = Pick<DocumentRecord, 'id' | 'template' | 'product'>

/** The work products of the agreement that a document is: what it was said to be, its template, and what it delivers. */
export function productsOf({ id, template, product }: Partial<Classed>, delivering: readonly Delivering[]): string[] {
  const templateId = template?.split('@')[0]
  const delivered = delivering.filter(
    (one) => (id && one.ref === `document:${id}`) || (templateId !== undefined && one.template === templateId),
  )
  return [
    ...new Set([...(product ? [product] : []), ...(templateId ? [templateId] : []), ...delivered.map((one) => one.id)]),
  ]
}

type Stated = Classed & Pick<DocumentRecord, 'state'>

/** Which documents of a project whoever asks, and each member, may know of, and the class of each. */
export type DocumentSight = {
  classOf(document: Classed): Access
  sees(document: Stated): boolean
  isSeenBy(member: Member, document: Stated): boolean
}

/** Which playbooks say what a document delivers is asked as the product: whoever reads by a link has no rights of their own. */
const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'document-sight' } })

const isReleased = ({ state }: Stated) => state === 'delivered' || state === 'published'

/** Which documents whoever asks may know of, by the agreement in force. */
export async function findDocumentSight(ctx: Ctx, projectId: string): Promise<DocumentSight> {
  const sight = await findSight(ctx, projectId)
  const delivering = sight.isNarrow ? await listDelivering(asProduct(ctx), projectId) : []
  const of = (document: Classed) => productsOf(document, delivering)
  return {
    classOf: (document) => sight.classOf(of(document)),
    sees: (document) => sight.sees(of(document), isReleased(document)),
    isSeenBy: (member, document) => sight.isSeenBy(member, of(document), isReleased(document)),
  }
}

/** Of documents those that whoever asks may know of. */
export async function keepSeen<T extends Stated>(ctx: Ctx, projectId: string, documents: readonly T[]): Promise<T[]> {
  const { sees } = await findDocumentSight(ctx, projectId)
  return documents.filter(sees)
}

/** The members who may know of a document: nobody else is asked about it, or waited for. */
export async function listReadersOf(ctx: Ctx, document: DocumentRecord): Promise<Member[]> {
  const { isSeenBy } = await findDocumentSight(ctx, document.projectId)
  return (await listMembers(ctx, document.projectId)).filter((member) => isSeenBy(member, document))
}
