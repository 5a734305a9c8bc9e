import type { ApiProject } from './api-project.ts'

/** A call that must succeed: as the lead of the project unless told, with these parts of the path. */
export type Sample = {
  as?: keyof ApiProject['callers']
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
}
