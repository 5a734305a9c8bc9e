/** The life of a document, in order. */
export const documentStates = [
  'draft',
  'in-review',
  'revising',
  'final-review',
  'closed',
  'formatted',
  'delivered',
  'published',
] as const
export type DocumentState = (typeof documentStates)[number]

/** What may happen to a document as a whole. */
export const documentMoves = [
  'start-review',
  'end-review',
  'ask-approval',
  'revise',
  'close',
  'format',
  'deliver',
  'publish',
  'withdraw',
  'reopen',
] as const
export type DocumentMove = (typeof documentMoves)[number]

/** From which states a move leads where. What is not named cannot happen. */
const moves: Record<DocumentMove, { from: readonly DocumentState[]; to: DocumentState }> = {
  'start-review': { from: ['draft', 'revising'], to: 'in-review' },
  'end-review': { from: ['in-review'], to: 'revising' },
  'ask-approval': { from: ['draft', 'revising'], to: 'final-review' },
  revise: { from: ['final-review'], to: 'revising' },
  close: { from: ['final-review'], to: 'closed' },
  format: { from: ['closed', 'formatted'], to: 'formatted' },
  deliver: { from: ['formatted'], to: 'delivered' },
  publish: { from: ['delivered'], to: 'published' },
  withdraw: { from: ['published'], to: 'delivered' },
  reopen: { from: ['closed', 'formatted', 'delivered', 'published'], to: 'revising' },
}

/** Where a move leads from a state; undefined where it cannot happen. */
export function nextState(state: DocumentState, move: DocumentMove): DocumentState | undefined {
  const { from, to } = moves[move]
  return from.includes(state) ? to : undefined
}

/** The moves that can happen in a state: the next step of a document's life first, what leads back or stays last. */
export function movesFrom(state: DocumentState): DocumentMove[] {
  const goesOn = (move: DocumentMove) => documentStates.indexOf(moves[move].to) > documentStates.indexOf(state)
  const possible = documentMoves.filter((move) => nextState(state, move) !== undefined)
  return [...possible.filter(goesOn), ...possible.filter((move) => !goesOn(move))]
}

/** Whether the words may change: between reviews, never while somebody judges them. */
export const takesWriting = (state: DocumentState): boolean => state === 'draft' || state === 'revising'

/** Whether remarks beside the text are taken: until it is closed. */
export const takesComments = (state: DocumentState): boolean =>
  ['draft', 'in-review', 'revising', 'final-review'].includes(state)

/** Whether it was said how the approved text is laid out. */
export const isFormatted = (state: DocumentState): boolean => isClosed(state) && state !== 'closed'

/** Whether the text is approved and stands as it is. */
export const isClosed = (state: DocumentState): boolean => !takesComments(state)
