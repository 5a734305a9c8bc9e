import type { Io } from './command.ts'

/** One line on stderr that is written over; nothing where stderr is not a terminal. */
export function showProgress(io: Io): { report(text: string): void; clear(): void } {
  const write = (text: string) => void (io.stderr.isTTY && io.stderr.write(`\r\u001b[K${text.slice(0, 100)}`))
  return { report: write, clear: () => write('') }
}
