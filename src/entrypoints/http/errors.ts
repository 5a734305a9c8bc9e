import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError, isAppError, type RefusalKind } from '#lib/app-error.ts'

const STATUS: Record<RefusalKind, ContentfulStatusCode> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
  unavailable: 503,
}

export const statusOf = (error: AppError): ContentfulStatusCode =>
  error.code === 'http.too-large' ? 413 : STATUS[error.kind]

export const noSuchPage = () =>
  new AppError({
    code: 'http.no-such-page',
    kind: 'not-found',
    message: 'There is no page at this address. Check it, or start from the home page.',
  })

/**
 * A refusal as it is, told to the server's log by its code alone where only the operator can mend it (abuse:A05); anything
 * else becomes one plain sentence, and the fault itself goes to the log.
 */
export function toRefusal(error: unknown, requestId: string, log: (line: string) => void): AppError {
  if (isAppError(error)) {
    if (error.kind === 'unavailable') log(`${requestId} unavailable: ${error.code}`)
    return error
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log(`${requestId} fault: ${stack}`)
  return new AppError({
    code: 'http.fault',
    kind: 'unavailable',
    message: `Something went wrong on our side. Nothing you entered was changed. Try again; if it stays, tell your administrator this number: ${requestId}.`,
  })
}
