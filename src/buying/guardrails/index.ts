export { countWorkingDaysIn, isWorkingDayIn } from './calendars/working-days.ts'
export { openRuleset } from './check/check-case.ts'
export type { Report, RuleResult, UsedFact, UsedParameter } from './check/report.ts'
export { hashRuleset, type RulesetContent, type Standing } from './check/ruleset.ts'
export { listFailedExamples, runExamples, type TriedExample } from './check/run-examples.ts'
export { fillText, sayMoney, sayValue } from './check/sentence.ts'
export { findCheck, listChecks, runCheck } from './checks/run-check.ts'
export type { StoredCheck } from './checks/stored-check.ts'
export { type Trial, tryRules } from './checks/try-rules.ts'
export { contributions } from './contributions.ts'
export { confirmDerogation } from './derogations/confirm-derogation.ts'
export { findSigned, keepSigned } from './derogations/keep-signed.ts'
export {
  type KeptDerogation,
  listDerogations,
  listUnconfirmed,
  needDerogation,
} from './derogations/list-derogations.ts'
export { type NewDerogation, signDerogation } from './derogations/sign-derogation.ts'
export { type Fact, type FactId, type Facts, findFactKind, type HistoryRow, isFactId } from './facts/fact.ts'
export type { Speaker } from './facts/fact-kind.ts'
export { checkFit, type Fit, type FitAnswers } from './fit/check-fit.ts'
export { type FitQuestion, listFitQuestions, sayFitQuestion } from './fit/fit-questions.ts'
export { refuseValues } from './guardrails.errors.ts'
export { listNames } from './model/declare-names.ts'
export type { Name } from './model/names.ts'
export type { ImportFinding } from './model/read-ruleset.ts'
export { writeRules } from './model/write-ruleset.ts'
export { type Derogation, type EffectiveParameters, effectiveParameters } from './parameters/effective.ts'
export { findParameterKind, isParameterId, type ParameterId } from './parameters/parameter.ts'
export { toRuleset } from './profiles/make-ruleset.ts'
export { findOwnWords, ownWordsOf } from './profiles/own-words.ts'
export type { Profile } from './profiles/profile.ts'
export { contentOfProfile, findProfile, listProfiles, listSetupQuestions } from './profiles/shipped-profiles.ts'
export { confirmSplit, listConfirmedSplits } from './replay/confirmed-splits.ts'
export type { NamedValues } from './replay/find-cause.ts'
export {
  findApprovalLack,
  findReplay,
  type StoredReplay,
  signReplay,
} from './replay/find-replay.ts'
export { type Changed, OUTCOMES, type Outcome, type Replay } from './replay/replay.ts'
export { startReplay } from './replay/run-replay.ts'
export { lookAtMore, moveRow, type RowChange, removeRow, saveRow } from './rules/edit-rows.ts'
export { DECIDERS, type Example, MOMENTS, type Moment, RESULTS, type Rule } from './rules/rule.ts'
export { findRuleFaults, type RuleFault } from './rules/rule-faults.ts'
export { type Answers, adoptProfile, answerProfile, checkAnswers } from './rulesets/adopt-profile.ts'
export { approveRuleset, endShadow, shadowRuleset } from './rulesets/approve-ruleset.ts'
export { type ComparedRow, compareRulesets, type Difference } from './rulesets/compare-rulesets.ts'
export { exportRules, importRules } from './rulesets/exchange-rules.ts'
export {
  findActiveRuleset,
  findRuleset,
  findVersionBefore,
  listRulesets,
} from './rulesets/find-rulesets.ts'
export { findShadow } from './rulesets/find-shadow.ts'
export { listInterpretations, recordInterpretation } from './rulesets/interpretations.ts'
export { describeRules, type ListedRule, listRules } from './rulesets/list-rules.ts'
export { proposeRuleset } from './rulesets/propose-ruleset.ts'
export {
  findPublicName,
  findPublicRules,
  hideRules,
  listPublicRules,
  listRuleChanges,
  publishRules,
  type RuleChange,
} from './rulesets/public-rules.ts'
export { saveParameter } from './rulesets/save-parameter.ts'
export { RULESET_STATES, type StoredRuleset } from './rulesets/stored-ruleset.ts'
export { throwDraft } from './rulesets/throw-draft.ts'
export { fitsType, type Options, type Value, type ValueType } from './value.ts'
