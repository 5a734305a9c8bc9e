// `npm run check`: everything that can be said about the code without running it. Each check prints its own findings.
import { spawnSync } from 'node:child_process'

const checks = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['-p', '.']],
  ['arrows', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']],
  ['dead code', 'knip', []],
  ['sizes', 'node', ['scripts/check-sizes.mjs']],
  ['lock file', 'node', ['scripts/check-lock.mjs']],
]
const path = `${new URL('../node_modules/.bin', import.meta.url).pathname}:${process.env.PATH}`
const only = process.argv.slice(2)
let failed = 0
for (const [name, command, args] of checks) {
  if (only.length && !only.includes(name)) continue
  const started = Date.now()
  const run = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
    cwd: new URL('..', import.meta.url),
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${run.status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (run.status === 0) continue
  failed += 1
  console.log(`${run.stdout}${run.stderr}`)
}
process.exit(failed ? 1 : 0)
