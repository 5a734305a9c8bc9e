import { type FoundCase, type Seat, withCaseLink } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Held } from '#workspace/links/index.ts'
import { deliverRefusals } from '../deliver.errors.ts'
import type { CaseDocument } from './documents.store.ts'
import { type OpenedDocument, readDocuments } from './list-documents.ts'

/** Seats of the buying side, which read every paper. */
const BUYING: readonly Seat[] = ['requester', 'technical', 'funds', 'approver', 'payer', 'officer']

/** What stays with the buying side: how it approves, matches and closes. */
const OWN_KINDS = new Set([
  'payment-approval',
  'reconciliation',
  'close-out',
  'termination-proposal',
  'termination-refusal',
])

/** The papers that a seat may read: a supplier those of its own work and payment, whoever only opens or assesses offers none. */
export function papersFor(seat: Seat, papers: readonly CaseDocument[]): CaseDocument[] {
  if (BUYING.includes(seat)) return [...papers]
  return seat === 'supplier' ? papers.filter(({ kind }) => !OWN_KINDS.has(kind)) : []
}

/** Somebody who lost the work to another reads nothing of how that went. */
const isTheirs = ({ state: { contract } }: FoundCase, seat: Seat, partyId: string) =>
  seat !== 'supplier' || contract?.supplierId === partyId

/** The papers of the purchase that a link leads to, as far as its seat reads them. Throws what `withCaseLink` throws. */
export const listSharedPapers = (ctx: Ctx, held: Held): Promise<{ found: FoundCase; papers: CaseDocument[] }> =>
  withCaseLink(ctx, held, async (ctx, { found, seat, partyId }) => {
    const all = await readDocuments(ctx, { projectId: found.projectId, caseId: found.id })
    return { found, papers: isTheirs(found, seat, partyId) ? papersFor(seat, all) : [] }
  })

/** One of these papers, and where its content lies. Throws `deliver.no-such-document`. */
export async function openSharedPaper(ctx: Ctx, held: Held, documentId: string): Promise<OpenedDocument> {
  const { papers } = await listSharedPapers(ctx, held)
  const found = papers.find(({ id }) => id === documentId)
  if (!found) throw deliverRefusals.noSuchDocument()
  return { ...found, path: ctx.files.pathOf(found.sha256) }
}
