import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type Binaries, findBinaries } from './binaries.ts'
import { chooseIdentity, giveTo, type Identity } from './identity.ts'
import {
  findPostmaster,
  type Postmaster,
  removeSocketFolder,
  SOCKET_FOLDER,
  waitUntilReady,
  waitUntilStopped,
} from './postmaster.ts'

/** Settings of the server beyond PostgreSQL's defaults; durability stays on, as it comes. */
export type ServerSettings = Record<string, string>

const SETTINGS: ServerSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Values and statements can hold personal data: neither belongs in a log file.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}
const SOCKET = '.s.PGSQL.5432'
/** What fits into the address of a Unix socket, the ending zero included. */
const SOCKET_PATH_LIMIT = 107
const LOG_LIMIT_BYTES = 10_000_000
const STOP_MS = 30_000
const HALF_MADE_MS = 600_000

const logOf = (folder: string) => `${folder}.log`

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-12).join('\n') : ''
}

/** A private folder for the socket, short enough for an address of one. */
function makeSocketFolder(identity: Identity): string {
  const made = [tmpdir(), '/tmp'].map((parent) => join(parent, SOCKET_FOLDER))
  const prefix = made.find((path) => `${path}XXXXXX/${SOCKET}`.length <= SOCKET_PATH_LIMIT) ?? made[1]!
  const folder = mkdtempSync(prefix)
  if (identity.owner !== undefined) chownSync(folder, identity.owner, identity.owner)
  return folder
}

/** Runs a program of PostgreSQL to its end; throws what it printed where it failed. */
function runProgram(identity: Identity, program: string, args: string[]): Promise<void> {
  const { file, args: all, options } = identity.command(program, args)
  const child = spawn(file, all, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`PostgreSQL could not be prepared:\n${Buffer.concat(said).toString().trim()}`)),
    )
  })
}

/** Clears away what a start that was killed had begun; a younger one may be another process at work. */
function removeHalfMade(folder: string): void {
  const parent = dirname(folder)
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(`${basename(folder)}.new-`)))
    if (Date.now() - statSync(join(parent, name)).mtimeMs > HALF_MADE_MS)
      rmSync(join(parent, name), { recursive: true, force: true })
}

/** Makes the data folder aside and moves it in when it is whole, so that a kill in between leaves nothing half made. */
async function initialise(binaries: Binaries, identity: Identity, folder: string, durable: boolean): Promise<void> {
  removeHalfMade(folder)
  const fresh = mkdtempSync(`${folder}.new-`)
  giveTo(identity, fresh)
  await runProgram(identity, binaries.initdb, [
    `--pgdata=${fresh}`,
    '--username=fairlead',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ])
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
}

function openLog(folder: string): number {
  const file = logOf(folder)
  const isLong = existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES
  return openSync(file, isLong ? 'w' : 'a', 0o600)
}

/** Starts the server as a process of its own, which neither Ctrl-C nor our end reaches. */
async function launch(binaries: Binaries, identity: Identity, folder: string, settings: ServerSettings) {
  const socketFolder = makeSocketFolder(identity)
  const all = { ...SETTINGS, ...settings, unix_socket_directories: socketFolder }
  const { file, args, options } = identity.command(binaries.postgres, [
    '-D',
    folder,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = openLog(folder)
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()
  let ended: string | undefined
  child.on('error', (error) => {
    ended = `PostgreSQL could not be started: ${error.message}`
  })
  child.on('exit', (code) => {
    ended = `PostgreSQL ended while it started (code ${code}):\n${lastLines(logOf(folder))}`
  })
  const failed = () => (ended !== undefined && findPostmaster(folder) ? undefined : ended)
  const ready = await waitUntilReady(folder, failed).catch((error) => {
    removeSocketFolder(socketFolder)
    throw error
  })
  // Two starts at once: PostgreSQL lets one server into the folder, and the other start joins it.
  if (ready.socketFolder !== socketFolder) removeSocketFolder(socketFolder)
  return ready
}

/** Attaches to the server that runs in the folder, or starts one; makes the folder at the first start. */
export async function startEmbedded(folder: string, settings: ServerSettings = {}): Promise<Postmaster> {
  const binaries = findBinaries()
  mkdirSync(dirname(folder), { recursive: true })
  const identity = chooseIdentity(binaries.postgres, folder, [tmpdir()])
  const running = findPostmaster(folder)
  if (running?.status === 'stopping') await waitUntilStopped(folder, STOP_MS)
  else if (running)
    return waitUntilReady(folder, () =>
      findPostmaster(folder) ? undefined : `PostgreSQL ended while it started:\n${lastLines(logOf(folder))}`,
    )
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(binaries, identity, folder, settings.fsync !== 'off')
  giveTo(identity, folder)
  // PostgreSQL refuses a folder that others may enter, as copies and mounted volumes often are.
  chmodSync(folder, 0o700)
  return launch(binaries, identity, folder, settings)
}

/** Stops the server: open transactions are rolled back, everything committed is on disk. */
export async function stopEmbedded(folder: string): Promise<void> {
  const running = findPostmaster(folder)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  if (!(await waitUntilStopped(folder, STOP_MS))) process.kill(running.pid, 'SIGQUIT')
  removeSocketFolder(running.socketFolder)
}
