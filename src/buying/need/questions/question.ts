/** A question to an officer at a step of a work package or a purchase, with the answer. */
export type OfficerQuestion = {
  id: string
  packageId: string | null
  caseId: string | null
  step: string
  question: string
  askedAt: Date
  askedBy: string | null
  answer: string | null
  answeredAt: Date | null
  answeredBy: string | null
}

const MINUTE = 60_000

/** How long a question waited, or waits by `now`, in whole minutes. */
export const waitOf = ({ askedAt, answeredAt }: Pick<OfficerQuestion, 'askedAt' | 'answeredAt'>, now: Date): number =>
  Math.max(0, Math.floor(((answeredAt ?? now).getTime() - askedAt.getTime()) / MINUTE))
