import { AppError } from '#lib/app-error.ts'
import { findParameterKind, type ParameterId } from './parameters/parameter.ts'
import type { ValueType } from './value.ts'

/** What a form takes for a value of a type; forms write money in units and shares in percent. */
const WHAT_FITS: Partial<Record<ValueType, string>> = {
  cents: 'Write an amount of 0 or more, like 4000.',
  bp: 'Write a percentage from 0 to 100, like 15.',
  choice: 'Choose one of these.',
  boolean: 'Choose one of these.',
}
const sayWhatFits = (type: ValueType) => WHAT_FITS[type] ?? 'Write a whole number of 0 or more.'

const CYCLE_BELOW_PURCHASE = 'A cycle has to hold one purchase. Write at least what one purchase may cost.'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `guardrail.${code}`, kind, message, details })

/** Refuses values by the field in which each stands and the type it must be of, with what to write instead. */
export const refuseValues = (fields: Readonly<Record<string, ValueType>>): AppError =>
  refusal('unfit-value', 'invalid', 'This is no value for this parameter. Write a whole number, or choose one.', {
    fields: Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, sayWhatFits(type)])),
  })

/** Every refusal of this room. */
export const refusals = {
  noSuchProfile: () =>
    refusal('no-such-profile', 'not-found', 'There is no such profile. Choose one of those that are offered.'),
  chooseProfile: () =>
    refusal('choose-profile', 'invalid', 'Choose one of these sets of rules.', {
      fields: { profile: 'Choose one of these sets of rules.' },
    }),
  noSuchRuleset: () => refusal('no-such-ruleset', 'not-found', 'There are no such rules in this project.'),
  noSuchRule: () => refusal('no-such-rule', 'not-found', 'There is no such rule in this project.'),
  noSuchCheck: () => refusal('no-such-check', 'not-found', 'There is no such check in this project.'),
  noRules: () =>
    refusal(
      'no-rules',
      'conflict',
      'No rules are in force in this project yet. Choose a profile and answer its questions first.',
    ),
  rulesInForce: () =>
    refusal(
      'rules-in-force',
      'conflict',
      'Rules are in force in this project already. Propose a change of them, which somebody else approves.',
    ),
  notDraft: () => refusal('not-draft', 'conflict', 'These rules are no draft any more. Propose a new change.'),
  notShadow: () => refusal('not-shadow', 'conflict', 'These rules do not run beside those in force.'),
  notPublic: () => refusal('not-public', 'not-found', 'There are no public rules at this address.'),
  answersMissing: (missing: readonly string[]) =>
    refusal('answers-missing', 'invalid', 'Answer every question.', {
      fields: Object.fromEntries(missing.map((id) => [id, 'Answer this question.'])),
    }),
  unfitValues: (parameters: readonly ParameterId[]) =>
    refuseValues(Object.fromEntries(parameters.map((id) => [id, findParameterKind(id).type]))),
  cycleBelowPurchase: () =>
    refusal('cycle-below-purchase', 'invalid', CYCLE_BELOW_PURCHASE, { fields: { cycleLimit: CYCLE_BELOW_PURCHASE } }),
  looser: (parameter: string, owner: string) =>
    refusal('looser', 'conflict', `A layer above allows less: ${owner}. Stay within it, or have a derogation signed.`, {
      fields: { [parameter]: `A layer above allows less: ${owner}. Stay within it, or have a derogation signed.` },
    }),
  locked: () =>
    refusal(
      'locked',
      'conflict',
      'Nobody can change or switch off this rule: it keeps duties apart, or asks where nothing can be decided.',
    ),
  broken: (rule: string, findings: readonly string[]) =>
    refusal('broken', 'invalid', `Rule ${rule} cannot be used as it is written.`, { rule, findings }),
  failedExamples: (failed: readonly string[]) =>
    refusal('failed-examples', 'conflict', 'An example no longer gives what it must. Mend the rule or the example.', {
      failed,
    }),
  ownProposal: () =>
    refusal('own-proposal', 'forbidden', 'You proposed these rules. Somebody else has to approve them.'),
  noRoom: () =>
    refusal('no-room', 'conflict', 'The files of this project take all the room there is. Remove some first.'),
  noSuchDerogation: () => refusal('no-such-derogation', 'not-found', 'There is no such derogation in this project.'),
  ownDerogation: () =>
    refusal('own-derogation', 'forbidden', 'You recorded this derogation. Somebody else has to confirm it.'),
  confirmedAlready: () => refusal('confirmed-already', 'conflict', 'Somebody has confirmed this derogation already.'),
  replayFirst: () =>
    refusal(
      'replay-first',
      'conflict',
      'Replay this proposal on earlier purchases first, as it now stands and against the rules then in force.',
    ),
  missesSplits: (subjects: readonly string[]) =>
    refusal(
      'misses-splits',
      'conflict',
      'This proposal lets go purchases that are confirmed as split. Change it, or have somebody sign for them.',
      { subjects },
    ),
  littleHistory: (cases: number) =>
    refusal(
      'little-history',
      'conflict',
      'Too few earlier purchases could be replayed to tell what this proposal does. Have somebody sign for that.',
      { cases },
    ),
  otherCurrency: (currency: string) =>
    refusal(
      'other-currency',
      'conflict',
      `The limits of these rules are amounts in ${currency}. What is bought must have its price in it, too.`,
    ),
  pastDay: () =>
    refusal('backdated', 'invalid', 'Rules cannot act in the past. Choose today or a later day.', {
      fields: { from: 'Choose today or a later day.' },
    }),
  backdated: () =>
    refusal('backdated', 'invalid', 'Rules cannot act in the past. Choose today or a later day.', {
      fields: { validFrom: 'Choose today or a later day.' },
    }),
} as const
