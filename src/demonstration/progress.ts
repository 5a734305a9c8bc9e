import type { Work } from '#platform/queue/work.ts'

/** What the steps of the demonstration say while they run, and how they learn that they should stop. */
export type Progress = {
  readonly signal: AbortSignal
  report(words: string, counts?: Record<string, number>): Promise<void>
}

/** Numbers the steps: step 3 of 5, and what happens in it. */
export function followStep(work: Work, step: number, steps: number): Progress {
  return { signal: work.signal, report: (words, counts = {}) => work.report({ step, steps, ...counts }, words) }
}
