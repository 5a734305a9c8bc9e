export type { RepositoryLook } from './acts/acts.store.ts'
export { approvePayment, receiveInvoice, returnInvoice } from './acts/bill-work.ts'
export { completeCase, mayReconcile, reconcile } from './acts/close-out.ts'
export { deliverWork } from './acts/deliver-work.ts'
export { bringsCode } from './acts/delivery.ts'
export { proposeTermination, refuseTermination, terminate } from './acts/end-contract.ts'
export { findLook, isSeenWhole } from './acts/find-look.ts'
export {
  acceptWork,
  extendDelivery,
  raiseDispute,
  rejectWork,
  returnWork,
  settleDispute,
} from './acts/judge-work.ts'
export { askToPay, payByCard } from './acts/pay-by-card.ts'
export { asksTraining } from './cards/asks-training.ts'
export type { CardChoice } from './cards/card-fit.ts'
export { type CardsOfCase, lookAtCardsOf } from './cards/card-of-case.ts'
export type { ListedCard } from './cards/cards.store.ts'
export {
  addCard,
  changeCard,
  endCard,
  findCard,
  findCardToKeep,
  listCards,
  listOwnCards,
  mayKeepCard,
  planCard,
} from './cards/cards.ts'
export { type CardView, listMatchable, lookAtCard } from './cards/look-at-card.ts'
export { findPayingHolder } from './cards/paying-holder.ts'
export type { Payment } from './cards/payments.store.ts'
export { contributions } from './contributions.ts'
export type { CaseDocument } from './documents/documents.store.ts'
export type { Brought } from './documents/keep-file.ts'
export { listDeliveredFiles, listDocuments, type OpenedDocument, openDocument } from './documents/list-documents.ts'
export { listSharedPapers, openSharedPaper } from './documents/shared-papers.ts'
export { CARD_FACTS } from './facts.ts'
export type { Payee } from './payees/payees.store.ts'
export {
  awaitsConfirmation,
  confirmPayee,
  findPayAt,
  givePayee,
  listPayees,
  withdrawPayee,
  writePayee,
} from './payees/payees.ts'
export { listReusables } from './reuse/list-reusables.ts'
export type { Reusable } from './reuse/reuse.store.ts'
export {
  addReceipt,
  type Imported,
  importStatement,
  previewStatement,
  receiveStatement,
  type StatementPreview,
} from './statements/import-statement.ts'
export type { StatementChoices } from './statements/reading.ts'
export type { Statement, StatementLine } from './statements/statements.store.ts'
