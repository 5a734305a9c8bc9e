export { type Action, type ActionState, byUrgency, isAway, sayOwner } from './action.ts'
export { type ActionInput, addAction, changeAction, findAction, listActions, settleAction } from './actions.ts'
