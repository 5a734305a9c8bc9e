// `npm run bench [NAME…]`: runs bench/NAME.ts, or all, on the Node that the product runs on, bundled as the product is.
// Each prints ratios against a yardstick that ran in the same process or beside it; look at those, not at seconds.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const all = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
const args = process.argv.slice(2)
const named = args.filter((arg) => all.includes(arg))
const rest = args.filter((arg) => !all.includes(arg))
const out = join(root, 'dist/bench')
mkdirSync(out, { recursive: true })
const env = {
  ...process.env,
  UV_THREADPOOL_SIZE: '16',
  FAIRLEAD_ROOT: root,
  PATH: `${root}node_modules/.bin:${process.env.PATH}`,
}
let failed = 0
for (const name of named.length ? named : all) {
  console.log(`\n== ${name}`)
  await build({
    entryPoints: [join(root, 'bench', `${name}.ts`)],
    outdir: out,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  })
  const run = spawnSync('node', [join(out, `${name}.mjs`), ...rest], { cwd: root, env, stdio: 'inherit' })
  if (run.status !== 0) failed += 1
}
process.exit(failed ? 1 : 0)
