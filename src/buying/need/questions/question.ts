/** A question to an officer at a step of a work package, with the answer. */
export type OfficerQuestion = {
  id: string
  packageId: string | null
  /** The purchase of the package, in which the question went on where it had no answer yet. */
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

/** Whether an officer has to answer it here: it has no answer, and did not go on into a purchase. */
export const isOpen = ({ answeredAt, caseId }: OfficerQuestion): boolean => answeredAt === null && caseId === null
