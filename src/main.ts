import type { ExitCode, Io } from '#entrypoints/cli/command.ts'
import { runCommandLine } from '#entrypoints/cli/run.ts'
import { tellUnwritten } from '#entrypoints/cli/unwritten.ts'

/** Two signals this close together are one Ctrl-C that reached us twice (from the terminal and from our parent). */
const SAME_SIGNAL_MS = 500

/** The only place that listens for signals: the first asks for an orderly end, a second ends at once. */
function abortOnSignals(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const onSignal = () => {
    const now = Date.now()
    if (!first) first = now
    else if (now - first > SAME_SIGNAL_MS) process.exit(130)
    controller.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal)
  return controller.signal
}

/** Tells when what we print reaches nobody: the reader has gone away (`| head`), or the disk is full. */
function abortOnUnwritten(): AbortSignal {
  const controller = new AbortController()
  process.stdout.on('error', (error) => controller.abort(error))
  return controller.signal
}

const written = (stream: NodeJS.WriteStream) => new Promise<void>((done) => stream.write('', () => done()))

/** Runs Fairlead with the arguments after its name and ends the process. */
export async function run(args: string[]): Promise<void> {
  const io: Io = {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    signal: abortOnSignals(),
    readerGone: abortOnUnwritten(),
  }
  const code: ExitCode = await runCommandLine(args, io)
  await written(process.stdout)
  process.exit(tellUnwritten(io) ?? code)
}
