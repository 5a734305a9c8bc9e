import { spawn } from 'node:child_process'
import { serialize } from 'node:v8'
import { shipped } from '../../../root.ts'
import { refusals } from '../render.errors.ts'
import type { TypesetJob } from './typeset.ts'

/** How long, and with how much memory, the process may work. */
export type Limits = { seconds: number; megabytes: number }

/** As `REFUSED` of the process, which must not be loaded into this one. */
const REFUSED = 65

type Ended = { code: number | null; timedOut: boolean; out: Buffer; said: string }

/** The shell sets the limit on memory before it becomes Node: it holds for the native typesetter, too. */
const COMMAND = ['-c', 'ulimit -c 0; ulimit -d "$1"; shift; exec "$@"', 'typeset']

function start(job: TypesetJob, { seconds, megabytes }: Limits): Promise<Ended> {
  const script = shipped('platform', 'render', 'formats', 'pdf', 'typeset.ts')
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

/** Typst's own words on memory that it did not get, V8's, and the C++ library's. */
const OUT_OF_MEMORY = /out of memory|memory allocation of|bad_alloc|Cannot allocate memory/i

/** A PDF, or what the typesetter refused. Throws `render.too-long`, `render.too-much`; a fault where the process fell over otherwise. */
export async function runTypesetter(
  job: TypesetJob,
  limits: Limits,
): Promise<{ pdf: Uint8Array } | { refused: string }> {
  const { code, timedOut, out, said } = await start(job, limits)
  if (timedOut) throw refusals.tookTooLong(limits.seconds)
  if (code === 0) return { pdf: new Uint8Array(out) }
  if (code === REFUSED) return { refused: out.toString() }
  if (OUT_OF_MEMORY.test(said)) throw refusals.tookTooMuch(limits.megabytes)
  throw new Error(`The typesetter ended with ${code}: ${said.slice(0, 2000)}`)
}
