import { setTimeout as sleep } from 'node:timers/promises'
import { isAborted, isAppError } from '#lib/app-error.ts'
import { readVersion } from '#platform/version.ts'
import { type Command, type ExitCode, type Io, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { listVerbs } from './list-verbs.ts'
import { findUnwritten } from './unwritten.ts'

const wantsHelp = (args: string[]) => args.includes('--help') || args.includes('-h')

async function printOverview(io: Io): Promise<void> {
  const loaded = Object.entries(commands).map(async ([name, load]) => ({ name, ...(await load()).command }))
  const listed = await Promise.all(loaded)
  const width = Math.max(...listed.map(({ name }) => name.length)) + 2
  const lines = listed.map(({ name, summary }) => `  fairlead ${name.padEnd(width)}${summary}`)
  io.stdout.write(
    `Fairlead: a workbench for public procurement reform.\n\n${lines.join('\n')}\n\nfairlead COMMAND --help tells more; fairlead --version, which Fairlead this is.\n`,
  )
}

/** The longest known name at the start of the arguments: `ocds validate` before `ocds`. */
function findCommand(args: string[]) {
  for (const length of [2, 1]) {
    const name = args.slice(0, length).join(' ')
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (load && args.length >= length) return { load, rest: args.slice(length) }
  }
  return undefined
}

/** Runs one command line; never throws for what a person can cause. */
export async function runCommandLine(args: string[], io: Io): Promise<ExitCode> {
  if (args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '')) {
    await printOverview(io)
    return args.length === 0 ? 2 : 0
  }
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
    io.stdout.write(`Fairlead ${readVersion()}\n`)
    return 0
  }
  const found = findCommand(args)
  if (!found) {
    const unknown = `fairlead: there is no command "${args.slice(0, 2).join(' ')}". fairlead --help lists them.\n`
    io.stderr.write((await listVerbs(args[0])) ?? unknown)
    return 2
  }
  const { command } = await found.load()
  if (wantsHelp(found.rest)) {
    io.stdout.write(`Usage: fairlead ${command.usage}\n\n${command.help.trim()}\n`)
    return 0
  }
  try {
    return await runUnlessUnread(command, found.rest, io)
  } catch (error) {
    return reportError(error, command.usage, io)
  }
}

/** How long a command that nobody reads any more may take to clear away what it made. */
const CLEARING_MS = 2000

/** A reader that has gone away (`| head`) ends a command that only prints, quietly, as other tools do. */
async function runUnlessUnread(command: Command, args: string[], io: Io): Promise<ExitCode> {
  const { readerGone } = io
  if (!readerGone || command.outlivesReader) return command.run(args, io)
  const unread = new Promise<void>((done) => readerGone.addEventListener('abort', () => done(), { once: true }))
  const running = command.run(args, { ...io, signal: AbortSignal.any([io.signal, readerGone]) })
  const ended = running.catch((error) => {
    if (readerGone.aborted) return 0
    throw error
  })
  const cleared = unread.then(() => Promise.race([ended, sleep(CLEARING_MS, undefined, { ref: false })])).then(() => 0)
  return Promise.race([ended, cleared]) as Promise<ExitCode>
}

function reportError(error: unknown, usage: string, io: Io): ExitCode {
  // Told once, at the very end: the command may have failed by it, or gone on.
  if (findUnwritten(io)) return 1
  if (isAborted(error) || io.signal.aborted) return 130
  if (
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  ) {
    io.stderr.write(`fairlead: ${error.message}\nUsage: fairlead ${usage}\n`)
    return 2
  }
  if (isAppError(error)) {
    io.stderr.write(`fairlead: ${error.message}\n`)
    return error.kind === 'invalid' ? 2 : 1
  }
  io.stderr.write(
    `fairlead: something went wrong that should not have: ${error instanceof Error ? error.stack : String(error)}\n`,
  )
  return 1
}
