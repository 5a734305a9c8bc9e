import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { listDelivering } from '#playbooks/index.ts'
import type { Access, AgreementItem } from '../../agreement/agreement.ts'
import { readAgreements, sortAgreements } from '../../agreement/find-agreement.ts'
import { findUsual } from '../../agreement/products.ts'
import { isRegister } from '../../agreement/registers.ts'
import { classOfProducts } from '../../agreement/sight.ts'
import type { DocumentRecord } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { changeRecord } from '../documents.store.ts'
import { needDocument } from '../find-documents.ts'
import type { Which } from '../states/move.ts'
import { productsOf } from './document-sight.ts'

/** What the agreement has to say on a document. */
export type DocumentClass = {
  access: Access
  /** The work products that it is, as the agreement has them: what it was said to be, by its template, by what it delivers. */
  items: AgreementItem[]
  /** What it was said to be. */
  product: string | null
  /** Whether somebody has said that it is for everybody, or its template is. */
  isForAll: boolean
  /** False where the agreement never lets out what it is. */
  mayBeForAll: boolean
  /** The work products that a document can be said to be. */
  offered: Pick<AgreementItem, 'product' | 'name'>[]
}

/** What is agreed on work products; before anything was, what is usual. */
async function listItems(ctx: Ctx, projectId: string): Promise<{ inForce: AgreementItem[]; known: AgreementItem[] }> {
  const inForce = sortAgreements(await readAgreements(ctx, projectId)).inForce?.items
  return { inForce: inForce ?? [], known: inForce ?? (await findUsual(ctx, projectId)).items }
}

async function judge(ctx: Ctx, document: DocumentRecord): Promise<DocumentClass> {
  const { projectId, product, access } = document
  const { inForce, known } = await listItems(ctx, projectId)
  const products = productsOf(document, await listDelivering(ctx, projectId))
  const items = inForce.filter((item) => products.includes(item.product))
  return {
    ...{ access: classOfProducts(inForce, products), items, product, isForAll: access === 'public' },
    mayBeForAll: items.every(({ when }) => when !== 'never'),
    offered: known.filter((item) => !isRegister(item.product)).map(({ product, name }) => ({ product, name })),
  }
}

/** Which work product a document is, who sees it, and whether it may be for everybody, as the agreement in force has it. */
export async function findDocumentClass(ctx: Ctx, input: Which): Promise<DocumentClass> {
  await allow(ctx, 'document.read', input.projectId)
  return judge(ctx, await needDocument(ctx, input))
}

const classSchema = z.object({ product: z.string().trim().max(80).nullable(), isForAll: z.boolean() })

/**
 * Says which work product of the agreement a document is, and whether it is for everybody once it is approved. Throws
 * `document.no-such-product`, and `document.kept-inside` where the agreement never lets out what it is.
 */
export function classifyDocument(
  ctx: Ctx,
  input: Which & { product: string | null; isForAll: boolean },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, 'document.classify', projectId)
    const { product: said, isForAll } = checkInput(classSchema, input)
    const product = said || null
    const document = await needDocument(ctx, input, true)
    const next: DocumentRecord = { ...document, product, access: isForAll ? 'public' : 'project' }
    const { offered, mayBeForAll } = await judge(ctx, next)
    if (product && product !== document.product && !offered.some((one) => one.product === product))
      throw refusals.noSuchProduct()
    if (isForAll && !mayBeForAll) throw refusals.keptInside()
    await changeRecord(ctx.db, document.id, { product, access: next.access }, ctx.clock.now())
    const data = { ...(product && { product }), access: next.access }
    await ctx.log.record(ctx, { type: 'document.classified', thing: `document:${document.id}`, projectId, data })
  })
}
