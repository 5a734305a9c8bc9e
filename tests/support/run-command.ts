import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '#platform/root.ts'

/** How a command ended, and what it said. */
export type Ran = { code: number | null; out: string; err: string; rows: Record<string, unknown>[] }

export type Running = { child: ChildProcess; ended: Promise<Ran> }

function collect(child: ChildProcess): Promise<Ran> {
  let [out, err] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text))
  const parse = () => out.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []))
  return new Promise((done) => child.on('close', (code) => done({ code, out, err, rows: parse() })))
}

/** Commands on one data folder, run as a script runs them: through a pipe, without a terminal. */
export function commandsOn(dataDir: string) {
  const env = {
    ...process.env,
    FAIRLEAD_DATA: join(dataDir, 'data'),
    FAIRLEAD_MASTER_KEY_FILE: join(dataDir, 'master.key'),
  }
  const start = (args: string[], stdin = ''): Running => {
    const child = spawn('node', [join(root, 'bin/fairlead.mjs'), ...args], { cwd: dataDir, env })
    child.stdin?.on('error', () => {}).end(stdin)
    return { child, ended: collect(child) }
  }
  return {
    env,
    start,
    run: (args: string[], stdin?: string) => start(args, stdin).ended,
    /** A line of a shell, in which `fairlead` stands for ours. */
    shell: (line: string) => {
      const script = `fairlead() { node '${join(root, 'bin/fairlead.mjs')}' "$@"; }; ${line}`
      return collect(spawn('bash', ['-c', script], { cwd: dataDir, env, stdio: ['ignore', 'pipe', 'pipe'] }))
    },
  }
}
