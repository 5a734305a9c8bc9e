import type { Bytes } from './bytes.ts'
import type { BidContent } from './sealed-bid.ts'

/** Why the bytes are not those that were received. It blocks the offer until the right bytes are back. */
export type Alteration = 'bytes' | 'supplier' | 'offer' | 'deadline'
/** Why a bid can be opened by nobody, or was not sealed as agreed. It takes no part. */
export type VoidReason = 'boxes' | 'body' | 'sealing' | 'draw'

/** What became of a bid. `wrong`: holders whose share or statement is proved wrong. */
export type BidOutcome =
  | { state: 'opened'; content: BidContent; drawSecret: string; contentKey: Bytes; wrong: string[] }
  | { state: 'waiting'; missing: string[]; wrong: string[] }
  | { state: 'void'; reason: VoidReason }
  | { state: 'altered'; what: Alteration }

/** Whether nothing can change any more what became of a bid. There is no draw before that is so of every bid that stands. */
export const isSettled = ({ state }: BidOutcome): boolean => state === 'opened' || state === 'void'
