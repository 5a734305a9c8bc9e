import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { root } from '#platform/root.ts'

/** A running Fairlead of a test's own, as `npm start` starts it. */
export type Product = {
  /** The address it printed: the setup's at a first start, else the home page. */
  printed: string
  url: string
  dataDir: string
  pid: number
  /** What went wrong inside and was only told on the terminal; a journey expects none. */
  faults(): string[]
  /** Ctrl-C; gives the exit code. */
  stop(): Promise<number | null>
  /** kill -9: what is left is what a crash leaves. */
  kill(): Promise<void>
}

type Options = { dataDir?: string; env?: Record<string, string> }

const START_MS = 60_000

/** Serves the demonstration, of a smaller city: all that it shows is there in a fraction of the time. */
export const demonstration = { FAIRLEAD_DEMO: '1', FAIRLEAD_DEMO_PROCESSES: '1000' }

/** A folder of a test's own, as a first start left it where the run made one. */
function copyFirstStart(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'fairlead-e2e-'))
  const made = inject('firstStart')
  if (made) cpSync(made, dataDir, { recursive: true, preserveTimestamps: true })
  return dataDir
}

/**
 * Starts Fairlead on a folder of its own and waits for its address. Remove the folder with `removeData`. A test about a
 * first start hands in an empty folder.
 */
export async function startProduct({ dataDir = copyFirstStart(), env = {} }: Options = {}): Promise<Product> {
  const own = {
    FAIRLEAD_DATA: join(dataDir, 'data'),
    FAIRLEAD_MASTER_KEY_FILE: join(dataDir, 'master.key'),
    FAIRLEAD_PORT: '0',
  }
  const child = spawn('node', [join(root, 'bin/fairlead.mjs'), 'serve'], {
    env: { ...process.env, ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const exited = once(child, 'exit') as Promise<[number | null]>
  const deadline = Date.now() + START_MS
  while (!/https?:\/\/\S+/.test(said)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`Fairlead did not start: ${said}`)
    await Promise.race([once(child.stdout, 'data'), exited])
  }
  const printed = said.match(/https?:\/\/\S+/)![0]
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return (await exited)[0]
  }
  return {
    printed,
    url: new URL(printed).origin,
    dataDir,
    pid: child.pid!,
    faults: () => said.split('\n').filter((line) => line.includes(' fault: ')),
    stop: () => end('SIGINT'),
    kill: async () => void (await end('SIGKILL')),
  }
}

/** Removes what `startProduct` made. */
export const removeData = (product: Product) => rmSync(product.dataDir, { recursive: true, force: true })
