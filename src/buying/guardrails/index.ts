export { addWorkingDays, type Calendar, countWorkingDays, holidaysOf, isWorkingDay } from './calendars/calendar.ts'
export { checkCase, LOCKED_RULES, type OpenRuleset, openRuleset } from './check/check-case.ts'
export type {
  CheckWarning,
  Report,
  RuleResult,
  SaidNumber,
  Task,
  UsedFact,
  UsedParameter,
  WhatWouldPass,
} from './check/report.ts'
export { hashRuleset, type Ruleset, type RulesetContent, type RulesetHead, type Standing } from './check/ruleset.ts'
export { type FailedExample, findFailedExamples } from './check/run-examples.ts'
export { fillText, sayMoney, sayValue } from './check/sentence.ts'
export { findCheck, listChecks, runCheck } from './checks/run-check.ts'
export type { CheckAsked, StoredCheck } from './checks/stored-check.ts'
export { type Trial, tryRules } from './checks/try-rules.ts'
export { contributions } from './contributions.ts'
export { type Fact, type FactId, type Facts, factKinds, findFactKind, type HistoryRow, isFactId } from './facts/fact.ts'
export type { FactKind, FactSource, Speaker } from './facts/fact-kind.ts'
export { checkFit, type Fit, type FitAnswers } from './fit/check-fit.ts'
export { type FitQuestion, listFitQuestions } from './fit/fit-questions.ts'
export { type ImportFinding, type RulesReading, readRules } from './model/read-ruleset.ts'
export { type Rules, writeRules } from './model/write-ruleset.ts'
export {
  type Derogation,
  type Effective,
  type EffectiveParameters,
  effectiveParameters,
  LAYERS,
  type Layer,
  type ParameterBook,
  type ParameterValue,
  type Scope,
} from './parameters/effective.ts'
export {
  findParameterKind,
  isAsTight,
  isParameterId,
  type ParameterId,
  parameterKinds,
} from './parameters/parameter.ts'
export type { Direction, ParameterKind } from './parameters/parameter-kind.ts'
export { toRuleset } from './profiles/make-ruleset.ts'
export type { Profile, SetupQuestion } from './profiles/profile.ts'
export { contentOfProfile, findProfile, listProfiles, listSetupQuestions } from './profiles/shipped-profiles.ts'
export {
  DECIDERS,
  type Decider,
  MOMENTS,
  type Moment,
  RESULTS,
  type Result,
  type Row,
  type Rule,
  type Source,
} from './rules/rule.ts'
export { type RuleReading, readRule, readShippedCalculations, readShippedRules } from './rules/shipped-rules.ts'
export { type Answers, adoptProfile, answerProfile } from './rulesets/adopt-profile.ts'
export { approveRuleset, shadowRuleset } from './rulesets/approve-ruleset.ts'
export { exportRules } from './rulesets/exchange-rules.ts'
export { findActiveRuleset, findRuleset, listDerogations, listRulesets } from './rulesets/find-rulesets.ts'
export { type Interpretation, listInterpretations, recordInterpretation } from './rulesets/interpretations.ts'
export { describeRules, type ListedRule, listRules } from './rulesets/list-rules.ts'
export { proposeRuleset, saveParameter } from './rulesets/propose-ruleset.ts'
export { type NewDerogation, signDerogation } from './rulesets/sign-derogation.ts'
export { RULESET_STATES, type RulesetState, type StoredRuleset } from './rulesets/stored-ruleset.ts'
export { type Text, textSchema } from './text.ts'
export { fitsType, type Options, type Value, type ValueType } from './value.ts'
