import type { OrderWarning } from './order.ts'

/** What a merge could do, but its releases should be looked at for. `path` names fields without list indexes. */
export type MergeWarning =
  | OrderWarning
  | { code: 'duplicate-id'; path: string; id: string | number }
  | { code: 'changed-type'; path: string }

/** Collects warnings while a merge walks down the fields of its releases. */
export type Notes = {
  enter(key: string): void
  leave(): void
  duplicateId(id: string | number): void
  changedType(key: string): void
}

/** Notes that add to `warnings`, each path and id once. */
export function takeNotes(warnings: MergeWarning[]): Notes {
  const path: string[] = []
  const add = (warning: MergeWarning) => {
    const isKnown = warnings.some((w) => JSON.stringify(w) === JSON.stringify(warning))
    if (!isKnown) warnings.push(warning)
  }
  return {
    enter: (key) => void path.push(key),
    leave: () => void path.pop(),
    duplicateId: (id) => add({ code: 'duplicate-id', path: path.join('/'), id }),
    changedType: (key) => add({ code: 'changed-type', path: [...path, key].join('/') }),
  }
}
