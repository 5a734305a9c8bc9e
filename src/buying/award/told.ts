/** What was said of one criterion, by each who assessed; nobody is named. */
export type CriterionFeedback = { criterion: string; said: { passes: boolean; rationale: string }[] }
/** What a supplier is told of its offer. */
export type GivenFeedback = { caseId: string; verdicts: CriterionFeedback[]; words: string; givenAt: Date }

/** Whether an offer passed, and whether its supplier was asked to take the work and did not. */
export type HowItWent = 'passed' | 'not-passed' | 'passed-on'
/** The same as its supplier reads it. */
export type Feedback = GivenFeedback & { how: HowItWent }
