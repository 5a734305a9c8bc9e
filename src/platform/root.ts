import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(from: string): string {
  const manifest = join(from, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'fairlead') return from
  const above = dirname(from)
  if (above === from) throw new Error('The folder that holds Fairlead was not found.')
  return findRoot(above)
}

/** The folder that holds package.json, also when we run from a bundle elsewhere. */
export const root = process.env.FAIRLEAD_ROOT ?? findRoot(dirname(fileURLToPath(import.meta.url)))

/** The path of a file that ships beside the code (SQL, texts, tables), given from the folder `src`. */
export const shipped = (...path: string[]): string => join(root, 'src', ...path)
