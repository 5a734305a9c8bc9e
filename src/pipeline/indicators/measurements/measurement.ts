import type { FactCounts } from '#pipeline/measure/index.ts'
import type { Measured, NotComputed } from '../measure.ts'
import type { Settings } from '../settings.ts'

/** One time a project was measured. */
export type Measurement = {
  id: string
  projectId: string
  measuredAt: Date
  settings: Settings
  currency: Measured['currency'] | null
  counts: FactCounts
  notComputed: NotComputed[]
}

/** In a list each measure shows its largest groups; on its own page all that a page can carry. */
export const GROUPS_LISTED = 12
export const GROUPS_FOUND = 500
