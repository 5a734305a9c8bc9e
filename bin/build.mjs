// Bundles the product when its sources have changed since the last time: the server (dist/server), the islands and
// htmx (dist/assets/js) and the styles (dist/assets/css). `npm run build` runs it by hand.
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const CODE = /\.(tsx?|scss|css|mjs|json)$/

/** Every file that the bundles are made from, with its size and time of change. */
function fingerprint() {
  const hash = createHash('sha256')
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (CODE.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) {
        const { size, mtimeMs } = statSync(path)
        hash.update(`${path} ${size} ${mtimeMs}\n`)
      }
    }
  }
  visit(join(root, 'src'))
  visit(join(root, 'bin'))
  hash.update(readFileSync(join(root, 'package.json')))
  return hash.digest('hex')
}

/** dist/ beside the sources, or a folder of the temporary directory where the sources cannot be written to. */
function outputFolder() {
  const beside = join(root, 'dist')
  try {
    mkdirSync(beside, { recursive: true })
    writeFileSync(join(beside, '.writable'), '')
    rmSync(join(beside, '.writable'))
    return beside
  } catch {
    return join(tmpdir(), `fairlead-dist-${process.getuid?.() ?? 0}`)
  }
}

async function bundleServer(esbuild, out) {
  await esbuild.build({
    entryPoints: [join(root, 'src/main.ts')],
    outdir: join(out, 'server'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'linked',
    outExtension: { '.js': '.mjs' },
    define: { 'process.env.FAIRLEAD_ROOT': JSON.stringify(root) },
    logLevel: 'error',
  })
}

async function bundleIslands(esbuild, out) {
  const folder = join(root, 'src/entrypoints/web/islands')
  const entries = existsSync(folder) ? readdirSync(folder).filter((f) => /\.tsx?$/.test(f) && !/\.test\./.test(f)) : []
  if (entries.length)
    await esbuild.build({
      entryPoints: entries.map((f) => join(folder, f)),
      outdir: join(out, 'assets/js'),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      logLevel: 'error',
    })
}

async function bundleStyles(out) {
  const { compile } = await import('sass')
  const folder = join(root, 'src/entrypoints/web/styles')
  mkdirSync(join(out, 'assets/css'), { recursive: true })
  for (const file of existsSync(folder) ? readdirSync(folder).filter((f) => /^[a-z].*\.scss$/.test(f)) : []) {
    const { css } = compile(join(folder, file), {
      style: 'compressed',
      loadPaths: [join(root, 'node_modules')],
      quietDeps: true,
      silenceDeprecations: ['import', 'if-function'],
    })
    writeFileSync(join(out, 'assets/css', file.replace('.scss', '.css')), css)
  }
}

function copyVendored(out) {
  mkdirSync(join(out, 'assets/fonts'), { recursive: true })
  cpSync(join(root, 'node_modules/htmx.org/dist/htmx.min.js'), join(out, 'assets/js/htmx.js'))
  const fonts = join(root, 'node_modules/@fontsource-variable/public-sans/files')
  for (const file of readdirSync(fonts).filter((f) => /(latin|latin-ext)-wght-(normal|italic)\.woff2$/.test(f)))
    cpSync(join(fonts, file), join(out, 'assets/fonts', file))
}

/** A running server still loads parts of the bundle it was started from, so one is kept for a day. */
function removeOldBundles(out, current) {
  const dayAgo = Date.now() - 86_400_000
  for (const name of readdirSync(out)) {
    if (name === current || statSync(join(out, name)).mtimeMs > dayAgo) continue
    rmSync(join(out, name), { recursive: true, force: true })
  }
}

/** Puts a finished bundle in its place; where another process was faster, its bundle is as good as ours. */
function putInPlace(fresh, final) {
  try {
    renameSync(fresh, final)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Bundles where needed; gives the path of the server's entry. A bundle is named by the sources it was made from. */
export async function bundle() {
  const out = outputFolder()
  const name = fingerprint().slice(0, 16)
  const final = join(out, name)
  const entry = join(final, 'server/main.mjs')
  if (existsSync(entry)) return entry
  const esbuild = await import('esbuild')
  const fresh = join(out, `${name}.${process.pid}`)
  mkdirSync(join(fresh, 'assets/js'), { recursive: true })
  await Promise.all([bundleServer(esbuild, fresh), bundleIslands(esbuild, fresh), bundleStyles(fresh)])
  copyVendored(fresh)
  putInPlace(fresh, final)
  removeOldBundles(out, name)
  return entry
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await bundle())
