import { linePolicies } from './line.policy.ts'
import { rebuildLine, rebuildLines } from './rebuild-lines.ts'
import { runLine } from './run-line.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: linePolicies,
  jobs: { 'line.run': runLine, 'line.rebuild': rebuildLines, 'line.rebuild-project': rebuildLine },
}
