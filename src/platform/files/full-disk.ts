import { AppError } from '#lib/app-error.ts'

/** How Node, PostgreSQL (SQLSTATE 53100) and ClickHouse (NOT_ENOUGH_SPACE) say that nothing more fits. */
const CODES = new Set(['ENOSPC', 'EDQUOT', '53100', '243', 'NOT_ENOUGH_SPACE'])

const fullDisk = () =>
  new AppError({
    code: 'files.disk-full',
    kind: 'unavailable',
    message:
      'The disk of this server is full, so this could not be done; nothing that was there before was changed. Ask whoever runs the server to make room, then try again.',
  })

function saysFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return CODES.has(String(code)) || error.message.includes('No space left on device')
}

/** The refusal `files.disk-full` in place of an error that means it, any other error as it is. */
export function explainFullDisk(error: unknown): unknown {
  return saysFull(error) || (error instanceof Error && saysFull(error.cause)) ? fullDisk() : error
}
