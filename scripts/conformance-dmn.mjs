// `npm run conformance:dmn -- DIR`: runs every suite of the DMN TCK below DIR (`*.dmn` beside `*-test-*.xml`) against
// our DMN engine: a line a suite, what failed beneath it, and the totals last. Exits 0 only where all passed,
// 1 where something failed, 2 where there was nothing to run.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

function refuse(message) {
  console.error(`conformance:dmn: ${message}`)
  process.exit(2)
}

async function loadRunner() {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-conformance-'))
  const outfile = join(folder, 'run.mjs')
  try {
    await build({
      entryPoints: [join(root, 'src/buying/guardrails/dmn/conformance/run.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      logLevel: 'error',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [given, ...rest] = process.argv.slice(2)
if (!given || given.startsWith('-') || rest.length > 0) refuse('usage: npm run conformance:dmn -- DIR')
const folder = resolve(given)
if (!existsSync(folder) || !statSync(folder).isDirectory())
  refuse(`there is no folder ${given}. Usage: npm run conformance:dmn -- DIR`)
const { runSuites } = await loadRunner()
const passed = runSuites(folder, (line) => console.log(line))
if (passed === null) refuse(`there is no suite below ${given}: a suite is a folder with *.dmn beside *-test-*.xml`)
process.exitCode = passed ? 0 : 1
