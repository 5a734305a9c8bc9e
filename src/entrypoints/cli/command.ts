import type { Writable } from 'node:stream'

/** What a command may touch of the outside world; tests hand in their own. */
export type Io = {
  stdout: Writable & { isTTY?: boolean }
  stderr: Writable & { isTTY?: boolean }
  stdin: NodeJS.ReadableStream
  env: Record<string, string | undefined>
  cwd: string
  /** Aborted at Ctrl-C: a command stops what it does and returns. */
  signal: AbortSignal
  /** Aborted where nobody reads stdout any more (`| head`), or it cannot be written; the reason is the stream's error. */
  readerGone?: AbortSignal
}

/** 0: fine · 1: there are findings, or it did not succeed · 2: used wrongly · 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 130

/** One verb of the command line: a file of its own under `cli/`, a line in `commands.ts`. */
export type Command = {
  /** As typed after `fairlead`, e.g. `ocds validate FILE…`. */
  usage: string
  /** One sentence for the list of commands. */
  summary: string
  /** The full help: options with their defaults, and an example. */
  help: string
  /** It changes something, or serves, so it goes on though nobody reads what it prints any more. */
  outlivesReader?: true
  run(args: string[], io: Io): Promise<ExitCode>
}

/** Wrong arguments: the message and the usage go to stderr, the exit code is 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
