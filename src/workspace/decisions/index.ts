export type { Decision, StandingDecision } from './decision.ts'
export { addDecision, changeDecision, type DecisionInput, findDecision, listDecisions } from './decisions.ts'
