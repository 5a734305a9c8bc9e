import { stat } from 'node:fs/promises'

const stampOf = async (path: string) => {
  const { mtimeMs, size } = await stat(path)
  return `${path} ${mtimeMs} ${size}`
}

/**
 * Reads something made of files, once for as long as the files stay as they are: the YAML of a playbook takes a tenth of
 * a second to read, and every page of a step needs the templates. Nobody may change what is given.
 */
export function readOnce<T>(read: (...paths: string[]) => Promise<T>): (...paths: string[]) => Promise<T> {
  const known = new Map<string, { stamp: string; value: Promise<T> }>()
  return async (...paths) => {
    const stamp = (await Promise.all(paths.map(stampOf))).join('\n')
    const key = paths.join('\n')
    const found = known.get(key)
    if (found?.stamp === stamp) return found.value
    const value = read(...paths)
    known.set(key, { stamp, value })
    value.catch(() => known.delete(key))
    return value
  }
}
