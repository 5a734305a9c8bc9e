import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `guardrail.${code}`, kind, message, details })

/** Every refusal of this room. */
export const refusals = {
  noSuchProfile: () =>
    refusal('no-such-profile', 'not-found', 'There is no such profile. Choose one of those that are offered.'),
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
  unfitValue: (parameter: string) =>
    refusal('unfit-value', 'invalid', 'This is no value for this parameter. Write a whole number, or choose one.', {
      fields: { [parameter]: 'This is no value for this parameter. Write a whole number, or choose one.' },
    }),
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
  backdated: () =>
    refusal('backdated', 'invalid', 'Rules cannot act in the past. Choose today or a later day.', {
      fields: { validFrom: 'Choose today or a later day.' },
    }),
} as const
