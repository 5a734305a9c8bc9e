/** What was said of one criterion, by each who assessed; nobody is named. */
export type CriterionFeedback = { criterion: string; said: { passes: boolean; rationale: string }[] }
/** What a supplier is told of its offer. */
export type Feedback = { caseId: string; verdicts: CriterionFeedback[]; words: string; givenAt: Date }
