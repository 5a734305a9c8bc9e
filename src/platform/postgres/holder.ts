import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { locks } from './locks.ts'

/** By this name a connection to the embedded server tells which process of this machine has it. */
export const connectionName = (): string => `fairlead ${process.pid}`

/** Who serves from a database: its process, and the command (`publish`), unless that serves for good. */
export type Holder = { pid: number; command: string | undefined }

/** The command of a command line as the system keeps it; undefined for `serve`, and where it is not one of ours. */
export function readCommand(commandLine: string): string | undefined {
  const words = commandLine.split('\0')
  const start = words.findIndex((word) => word.endsWith('/fairlead.mjs') || word.endsWith('/fairlead'))
  const command = start < 0 ? undefined : words[start + 1]
  return command && command !== 'serve' && /^[a-z]+$/.test(command) ? command : undefined
}

function commandOf(pid: number): string | undefined {
  try {
    return readCommand(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return undefined
  }
}

/** The process that serves from an embedded database; undefined where it has just ended. */
export async function findHolder(client: pg.ClientBase): Promise<Holder | undefined> {
  const { rows } = await client.query(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
       join pg_database d on d.oid = l.database
     where d.datname = current_database() and l.locktype = 'advisory' and l.objid = $1 and l.objsubid = 1 and l.granted`,
    [locks.serving],
  )
  const pid = Number(rows[0]?.name.match(/^fairlead (\d+)$/)?.[1])
  return pid ? { pid, command: commandOf(pid) } : undefined
}
