// `npm test [-- unit|db|e2e] [vitest arguments]`: the tests, all kinds or one, on the Node that the product runs on.
import { spawnSync } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const kinds = ['unit', 'db', 'e2e']
const args = process.argv.slice(2)
const chosen = args.filter((a) => kinds.includes(a)).flatMap((kind) => ['--project', kind])
const rest = args.filter((a) => !kinds.includes(a))

/** What tests write is thrown away: a thousand copies of a database are made in memory where it has room, not on a disk. */
function temporaryFolder() {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return {}
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 8e9 ? { TMPDIR: memory } : {}
}

const env = {
  ...process.env,
  ...temporaryFolder(),
  UV_THREADPOOL_SIZE: '16',
  PATH: `${root}node_modules/.bin:${process.env.PATH}`,
}
const run = spawnSync('node', ['node_modules/vitest/vitest.mjs', 'run', ...chosen, ...rest], {
  cwd: root,
  env,
  stdio: 'inherit',
})
process.exit(run.status ?? 1)
