/** SQLSTATEs by which a server takes leave: ended by its operator, a crash, starting or stopping; class 08 besides. */
const SAID = /^(57P0[1235]|08...)$/
const BROKEN = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE'])
/** What `pg` says of a connection that is gone; these have no code. */
const WORDS = /^(Connection terminated|Client has encountered a connection error|Client was closed)/

/** Whether work failed because the database could not be reached any more, so that it may go well when done again. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code !== undefined && (SAID.test(code) || BROKEN.has(code))) return true
  return (code === 'ENOENT' && syscall === 'connect') || WORDS.test(error.message)
}
