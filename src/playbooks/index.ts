export { listAgreements, type RunAgreement, signAgreement } from './agreements/agreements.ts'
export {
  type Delivering,
  describeDelivered,
  listDeliverables,
  listDelivering,
  type RunDeliverable,
  setDeliverable,
} from './agreements/deliverables.ts'
export { contributions } from './contributions.ts'
export type { Unmet } from './gates/gate.ts'
export { closePhase, findGate, type Gate, reopenPhase } from './gates/gates.ts'
export { dealWithNote, listNotes, type PhaseNote } from './gates/notes.ts'
export {
  checkPlaybookText,
  editPlaybook,
  forkPlaybook,
  importPlaybook,
  savePlaybook,
} from './library/change-playbook.ts'
export type { Edit } from './library/edit-text.ts'
export {
  findOwnPlaybook,
  findPlaybook,
  type ListedPlaybook,
  listOwnPlaybooks,
  listOwnTranslations,
  listPlaybooks,
} from './library/find-playbook.ts'
export { findShippedNames, type SayName } from './library/shipped-names.ts'
export { findOwnership, type Ownership, setClaim } from './ownership/ownership.ts'
export { fieldsOfPlaybook } from './playbook/fields/playbook-fields.ts'
export { type Finding, sayFinding } from './playbook/finding.ts'
export { type Phase, type Playbook, playbookSchema, type Step } from './playbook/playbook.ts'
export { readYaml } from './playbook/read-yaml.ts'
export { sayDuration } from './playbook/say-duration.ts'
export { tools } from './playbook/tools.ts'
export { chooseRoute, previewRoutes, type RouteChange } from './runs/choose-route.ts'
export type { Change, FieldChange } from './runs/compare-playbooks.ts'
export { beganTools, findNext, type NextThing } from './runs/find-next.ts'
export { findPlaybookOfRun, findRun, listRuns } from './runs/find-run.ts'
export { listOtherVersions, migrateRun, type OtherVersion, previewMigration } from './runs/migrate-run.ts'
export type { MovedDays } from './runs/move-parts.ts'
export { isNewerFor } from './runs/newer-version.ts'
export { isPhaseUndated, isUndated, partId, type Run, type RunPhase, type RunStep, splitPartId } from './runs/run.ts'
export { type NamesOfParts, namesOf, sayField } from './runs/say-value.ts'
export { type NewRun, startRun } from './runs/start-run.ts'
export { type FoundStep, findStep } from './steps/find-step.ts'
export { moveStep } from './steps/move-step.ts'
export { answerQuestion, askQuestion } from './steps/questions.ts'
export { searchEvidence } from './steps/search-evidence.ts'
export {
  isAsked,
  isSettled,
  movesFrom,
  needsReason,
  type StepMove,
  stepMoves,
} from './steps/step-state.ts'
export { answerCondition, assignStep, setCheck, tickTask } from './steps/work-on-step.ts'
export { findTemplateIn, listOwnable, type OfferedTemplates, offerTemplates } from './templates/offer-templates.ts'
export type { Template, TemplateSection } from './templates/template.ts'
export { listTemplates } from './templates/templates.ts'
export { setStartDay, setStepDates } from './timeline/move-dates.ts'
export type { Moved } from './timeline/replan.ts'
