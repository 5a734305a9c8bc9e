import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `award.${code}`, kind, message, details })

/** Every refusal of the award room. */
export const awardRefusals = {
  notOpenedYet: () => refusal('not-opened-yet', 'conflict', 'The offers are not open yet. There is nothing to assess.'),
  declareFirst: () =>
    refusal('declare-first', 'conflict', 'Say first whether you have an interest in who is chosen. Then assess.'),
  hasInterest: () =>
    refusal(
      'has-interest',
      'forbidden',
      'You have said that you have an interest in who is chosen. Somebody else assesses these offers.',
    ),
  noContract: () => refusal('no-contract', 'conflict', 'Nothing is ordered or signed here that could be changed.'),
  changeStopped: (why: string) =>
    refusal('change-stopped', 'conflict', 'The rules do not allow this change. Beside the price it says why.', {
      fields: { priceCents: why },
    }),
  noSuchFile: () => refusal('no-such-file', 'not-found', 'There is no such file of an offer here.'),
  answerEach: () => refusal('answer-each', 'invalid', 'Give a verdict for each criterion, in their order.'),
  sayWhy: (criterion: number) =>
    refusal('say-why', 'invalid', 'Say in at least 20 letters why this criterion is met or not.', {
      fields: { [`rationale-${criterion}`]: 'Say in at least 20 letters why this criterion is met or not.' },
    }),
  scoreNeeded: () =>
    refusal('score-needed', 'invalid', 'Give a score from 0 to 100: this notice chooses by ranking.', {
      fields: { score: 'Give a score from 0 to 100: this notice chooses by ranking.' },
    }),
  moreEvaluators: (count: number, least: number) =>
    refusal(
      'more-evaluators',
      'conflict',
      `This notice promises that ${least} people assess every offer. ${count} have locked their assessment.`,
    ),
  openNotSelected: () => refusal('not-selected', 'conflict', 'No supplier is asked at this moment to accept the work.'),
  standing: () =>
    refusal(
      'standing',
      'conflict',
      'By what the register says now, this supplier may not be given work. An officer has to look at it first.',
    ),
  allSetAside: () =>
    refusal(
      'all-set-aside',
      'conflict',
      'Nobody who passed may be given the work by what the register says now. An officer can look at the register; otherwise cancel this purchase, and publish the need again.',
    ),
  changed: () =>
    refusal(
      'changed',
      'conflict',
      'Something that decides who comes first has changed since the rules were asked. Choose again: they are asked anew.',
    ),
  turnedSinceClose: () =>
    refusal(
      'turned-since-close',
      'forbidden',
      'The register was changed after the offers closed, and that changes who is chosen. An officer has to look at it and choose.',
    ),
  perhapsOne: () =>
    refusal(
      'perhaps-one',
      'forbidden',
      'Two of those who passed have an address, a telephone or an account in common. An officer has to look at it and choose.',
    ),
  chosen: () => refusal('chosen', 'conflict', 'This supplier was chosen. Feedback is for those who were not.'),
  noSuchBid: () => refusal('no-such-bid', 'not-found', 'There is no offer of this supplier that was assessed.'),
  feedbackGiven: () => refusal('feedback-given', 'conflict', 'This supplier has its feedback already.'),
  notDrawn: () => refusal('not-drawn', 'not-found', 'No draw was made for this opportunity.'),
  officersOnly: () =>
    refusal('officers-only', 'forbidden', 'These signals are for an officer of this project to judge.'),
}
