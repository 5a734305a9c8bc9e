import { type EventType, type Moved, type MoveInput, moveCase } from '#buying/cases/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { keepDocument } from '../documents/keep-document.ts'
import type { KeptFile } from '../documents/keep-file.ts'

export type AtCase = { projectId: string; caseId: string }

/** The papers that prove a step. */
export type PaperKind =
  | 'delivery'
  | 'acceptance'
  | 'return'
  | 'rejection'
  | 'extension'
  | 'termination-proposal'
  | 'termination-refusal'
  | 'termination'
  | 'invoice'
  | 'invoice-return'
  | 'payment-approval'
  | 'payment'
  | 'reconciliation'
  | 'close-out'
  | 'dispute'
  | 'dispute-outcome'

/** Lets a step happen and keeps the paper that proves it, both or neither. Who may, the case itself decides. */
export function takeStep<T extends EventType>(
  ctx: Ctx,
  input: MoveInput<T>,
  kind: PaperKind,
  files: readonly KeptFile[] = [],
): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const moved = await moveCase(ctx, input)
    const { projectId, caseId } = input
    await keepDocument(ctx, { projectId, caseId, eventId: moved.eventId, kind, files })
    return moved
  })
}
