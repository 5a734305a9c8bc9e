// `npm test [-- unit|db|e2e] [vitest arguments]`: the tests, all kinds or one, on the Node that the product runs on.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const kinds = ['unit', 'db', 'e2e']
const args = process.argv.slice(2)
const chosen = args.filter((a) => kinds.includes(a)).flatMap((kind) => ['--project', kind])
const rest = args.filter((a) => !kinds.includes(a))
const env = { ...process.env, UV_THREADPOOL_SIZE: '16', PATH: `${root}node_modules/.bin:${process.env.PATH}` }
const run = spawnSync('node', ['node_modules/vitest/vitest.mjs', 'run', ...chosen, ...rest], {
  cwd: root,
  env,
  stdio: 'inherit',
})
process.exit(run.status ?? 1)
