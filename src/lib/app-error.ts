/** The seven ways an operation can refuse; every entrypoint translates them in one place. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-many'
  | 'unavailable'

type Details = Readonly<Record<string, unknown>>

/** A refusal: something the caller can understand and act on. Anything else that is thrown is a fault. */
export class AppError extends Error {
  readonly code: string
  readonly kind: RefusalKind
  readonly details: Details

  constructor(refusal: { code: string; kind: RefusalKind; message: string; details?: Details }) {
    super(refusal.message)
    this.name = 'AppError'
    this.code = refusal.code
    this.kind = refusal.kind
    this.details = refusal.details ?? {}
  }
}

/** True for a refusal, also for one that crossed two copies of this module. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'kind' in error && 'code' in error
}

/** True where the code that gave up did so because the caller's AbortSignal was aborted. */
export function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
