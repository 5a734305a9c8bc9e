import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A PostgreSQL server as its own lock file, postmaster.pid, tells of it. */
export type Postmaster = { pid: number; socketFolder: string; status: string }

const POLL_MS = 10

/** How the name of such a folder begins. */
export const SOCKET_FOLDER = 'fairlead-socket-'

/** Reads postmaster.pid: process id, folder, start, port, socket folder, address, shared memory, status, a line each. */
export function readPostmaster(folder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), socketFolder: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? '' }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** True where the process is a PostgreSQL server that works in this folder, not another that got the same number. */
function isServerOf(folder: string, pid: number): boolean {
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch {
    return false
  }
}

/**
 * The server that runs in this folder, whoever started it: after a kill -9 of Node its PostgreSQL goes on. A lock file
 * without its server (a crash, a restart of the machine) is removed, since PostgreSQL itself trusts a reused number.
 */
export function findPostmaster(folder: string): Postmaster | undefined {
  const found = readPostmaster(folder)
  if (!found) return undefined
  if (isServerOf(folder, found.pid)) return found
  rmSync(join(folder, 'postmaster.pid'), { force: true })
  removeSocketFolder(found.socketFolder)
  return undefined
}

/** Removes the folder that was made for the socket of a server that is gone. */
export function removeSocketFolder(folder: string): void {
  if (basename(folder).startsWith(SOCKET_FOLDER)) rmSync(folder, { recursive: true, force: true })
}

/** Waits until a server accepts connections in this folder; `failed` says why that will not happen any more. */
export async function waitUntilReady(folder: string, failed: () => string | undefined): Promise<Postmaster> {
  for (;;) {
    const found = readPostmaster(folder)
    if (found?.status === 'ready') return found
    const reason = failed()
    if (reason !== undefined) throw new Error(reason)
    await sleep(POLL_MS)
  }
}

/** Waits until the server has let go of the folder; false where it has not by then. */
export async function waitUntilStopped(folder: string, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (readPostmaster(folder)) {
    if (Date.now() > end) return false
    await sleep(POLL_MS)
  }
  return true
}
