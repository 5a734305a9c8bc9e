import type { ClosedOfferLog } from '#lib/sealing/offer-log.ts'
import type { Ctx } from '#platform/context.ts'
import { type OpenedFile, selectOpenedFiles } from './bid-files.store.ts'
import { selectLog } from './bids.store.ts'
import { type OpenedBid, selectOpened } from './opening.store.ts'

/** The bids of an opportunity after the opening, with their suppliers, for whoever was let in and decides who sees names. */
export const readOpenedBids = ({ db }: Ctx, caseId: string): Promise<OpenedBid[]> => selectOpened(db, caseId)

/** The files that the bids of an opportunity brought, after the opening, on the same terms. */
export const readOpenedFiles = ({ db }: Ctx, caseId: string): Promise<OpenedFile[]> => selectOpenedFiles(db, caseId)

/** The log of an opportunity as it was closed; none before. It is public once bids are open. */
export const findBidLog = ({ db }: Ctx, caseId: string): Promise<ClosedOfferLog | undefined> => selectLog(db, caseId)
