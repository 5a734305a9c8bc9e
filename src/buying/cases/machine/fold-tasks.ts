import type { CaseState, CaseTask } from './state.ts'

/** What a check tells people to do, and what it tells nobody any more. */
type Said = { checkId: string; at: string; told: Pick<CaseTask, 'id' | 'seat' | 'until'>[]; lapsed: string[] }

/** What is told again keeps since when, and stays done; what is not told any more is nobody's, unless it was done. */
export function foldTasks(tasks: CaseState['tasks'], { checkId, at, told, lapsed }: Said): CaseState['tasks'] {
  const again = new Set(told.map(({ id }) => id))
  const kept = tasks
    .filter(({ id, isDone }) => isDone || !lapsed.includes(id))
    .map((task) => (again.has(task.id) ? { ...task, checkId } : task))
  const known = new Set(kept.map(({ id }) => id))
  const added = told.filter(({ id }) => !known.has(id)).map((one) => ({ ...one, from: at, checkId, isDone: false }))
  return [...kept, ...added]
}
