import { type Moved, moveCase, readCase } from '#buying/cases/index.ts'
import { keepDocument } from '#buying/offers/index.ts'
import type { Json } from '#lib/canonical-json.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { readTerms } from './answer-award.ts'
import { allowMember, type Which } from './needed.ts'

/**
 * Signs the contract for whoever asked for the work, after the supplier has: the same terms, by their hash. From then on
 * the money is committed. Throws `case.not-signed` before the supplier has accepted.
 */
export function signContract(ctx: Ctx, { projectId, caseId, name }: Which & { name: string }): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    await allowMember(ctx, 'award.sign', projectId)
    const found = await readCase(ctx, { projectId, caseId })
    const document = await keepDocument(ctx, caseId, 'terms', (await readTerms(ctx, { found })) as Json)
    return moveCase(ctx, { projectId, caseId, type: 'contract.signed', data: { document, name } })
  })
}
