import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `workspace.${code}`, kind, message, details })

const CHOOSE_MEMBER = 'Choose among the members of this project.'

/** What meetings, actions and decisions refuse beside what every register refuses. */
export const meetingRefusals = {
  noMember: (field: string) => refusal('no-member', 'invalid', CHOOSE_MEMBER, { fields: { [field]: CHOOSE_MEMBER } }),
  minutesApproved: () =>
    refusal(
      'minutes-approved',
      'conflict',
      'The minutes of this meeting are approved, so nothing of it changes any more. Who may approve them can open them again.',
    ),
  notNextState: (from: string, to: string) =>
    refusal(
      'not-next-state',
      'conflict',
      `This meeting is ${from} and cannot become ${to} from there. Load the page again to see what it can become.`,
    ),
  reasonNeeded: () =>
    refusal('reason-needed', 'invalid', 'Say why, in a sentence: it is kept.', {
      fields: { reason: 'Say why, in a sentence: it is kept.' },
    }),
  outcomeNeeded: () =>
    refusal('outcome-needed', 'invalid', 'Say why it was dropped, in a sentence.', {
      fields: { outcome: 'Say why it was dropped, in a sentence.' },
    }),
  circle: () =>
    refusal('circle', 'conflict', 'That decision was taken after this one, so this one cannot supersede it.', {
      fields: { supersedes: 'That decision was taken after this one. Choose an earlier one.' },
    }),
  tooManyLines: (most: number) =>
    refusal('too-many-lines', 'invalid', `Paste at most ${most} lines at once, and the rest after them.`, {
      fields: { text: `Paste at most ${most} lines at once, and the rest after them.` },
    }),
  alreadyKept: () =>
    refusal('already-kept', 'conflict', 'These notes were kept already. The meeting shows what became of them.'),
} as const
