import { spawn } from 'node:child_process'
import { serialize } from 'node:v8'

/** How long, and with how much memory, a process may work. */
export type Limits = { seconds: number; megabytes: number }

/** How a process ended, and what it wrote. */
export type Ended = { code: number | null; timedOut: boolean; out: Buffer; said: string }

/** The shell sets the limit on memory before it becomes Node: it holds for native code, too. */
const COMMAND = ['-c', 'ulimit -c 0; ulimit -d "$1"; shift; exec "$@"', 'limited']

/** Typst's own words on memory that it did not get, V8's, and the C++ library's. */
const OUT_OF_MEMORY = /out of memory|memory allocation of|bad_alloc|Cannot allocate memory/i

/** Whether a process ended because it was given no more memory. */
export const ranOutOfMemory = ({ said }: Ended): boolean => OUT_OF_MEMORY.test(said)

/**
 * Runs a script of ours in a process of its own, whatever loops or swells there: it is handed `job` on standard input
 * (`serialize` of node:v8) and killed when its time is over.
 */
export function runLimited(script: string, job: unknown, { seconds, megabytes }: Limits): Promise<Ended> {
  const args = [...COMMAND, String(megabytes * 1024), process.execPath, '--no-warnings', script]
  // Of a group of its own: a Ctrl-C is for the product, which ends what it started; and all of it can be killed at once.
  const child = spawn('/bin/sh', args, { detached: true, env: {}, stdio: ['pipe', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    const [out, said]: [Buffer[], Buffer[]] = [[], []]
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    }, seconds * 1000)
    child.stdout.on('data', (part: Buffer) => void out.push(part))
    child.stderr.on('data', (part: Buffer) => void said.push(part))
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, timedOut, out: Buffer.concat(out), said: Buffer.concat(said).toString() })
    })
    // A process that dies while it is written to closes its end; how it died is told by its end.
    child.stdin.on('error', () => {})
    child.stdin.end(serialize(job))
  })
}
