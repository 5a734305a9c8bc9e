#!/usr/bin/env node
// Starts Fairlead on the Node it was built for: asserts it (and re-executes itself with the packaged one where the
// caller's is another), gives it enough threads for the embedded database, and bundles src/ when it has changed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const MAJOR = 24
const THREADS = '16'

/** The path of the packaged Node, or undefined where this platform has none. */
function packagedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/package.json`)
    const binary = join(dirname(manifest), 'bin', 'node')
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

function runAgain(node) {
  const env = { ...process.env, UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? THREADS }
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  if (process.execve) process.execve(node, [node, ...args], env)
  const child = spawn(node, args, { stdio: 'inherit', env })
  // In a terminal the child receives Ctrl-C too; main.ts takes two signals within half a second for one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
}

async function start() {
  const { bundle } = await import('./build.mjs')
  const { run } = await import(pathToFileURL(await bundle()).href)
  await run(process.argv.slice(2))
}

if (process.platform !== 'linux') {
  console.error(
    'Fairlead runs on Linux. On macOS or Windows, run it in a container: see "Other systems" in the README.',
  )
  process.exit(2)
}
const right = Number(process.versions.node.split('.')[0]) === MAJOR
if (right && process.env.UV_THREADPOOL_SIZE) await start()
else if (right) runAgain(process.execPath)
else {
  const node = packagedNode()
  if (node) runAgain(node)
  else {
    console.error(
      `Fairlead needs Node ${MAJOR}; this is ${process.version}, and the packaged one is not installed. Run npm ci again without --omit=optional.`,
    )
    process.exit(2)
  }
}
