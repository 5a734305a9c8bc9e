import type { ExitCode, Io } from './command.ts'

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EIO: 'the disk does not answer',
}

/** Why standard output could not be written; undefined where it could, and where its reader has only gone away. */
export function findUnwritten({ readerGone }: Io): NodeJS.ErrnoException | undefined {
  const reason: NodeJS.ErrnoException | undefined = readerGone?.aborted ? readerGone.reason : undefined
  return reason instanceof Error && reason.name !== 'AbortError' && reason.code !== 'EPIPE' ? reason : undefined
}

/** Says that not all was printed, and gives the exit code for it; undefined where everything was. */
export function tellUnwritten(io: Io): ExitCode | undefined {
  const reason = findUnwritten(io)
  if (!reason) return undefined
  const why = REASONS[reason.code ?? ''] ?? reason.message
  io.stderr.write(`fairlead: standard output could not be written: ${why}. What is there is not complete.\n`)
  return 1
}
