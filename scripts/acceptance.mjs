// `npm run acceptance -- DIR`: runs tests/acceptance against real published data in DIR (cities' exports and OCDS files).
// DIR defaults to $FAIRLEAD_ACCEPTANCE_DATA. The published schemas and examples are looked for in DIR/../standard.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [given, ...rest] = process.argv.slice(2)
const folder = given ?? process.env.FAIRLEAD_ACCEPTANCE_DATA
if (!folder || !existsSync(folder)) {
  console.error(`acceptance: there is no folder ${folder ?? '(none given)'}. Usage: npm run acceptance -- DIR`)
  process.exit(2)
}
const env = {
  ...process.env,
  FAIRLEAD_ACCEPTANCE_DATA: resolve(folder),
  UV_THREADPOOL_SIZE: '16',
  PATH: `${root}node_modules/.bin:${process.env.PATH}`,
}
const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.acceptance.config.ts', ...rest]
const run = spawnSync('node', args, { cwd: root, env, stdio: 'inherit' })
process.exit(run.status ?? 1)
