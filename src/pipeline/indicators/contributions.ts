import { measurePolicies } from './indicators.policy.ts'
import { measureBlock } from './measurements/measure-block.ts'
import { runMeasure } from './measurements/measure-project.ts'
import { measureKind } from './measurements/measure-thing.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: measurePolicies,
  kinds: [measureKind],
  blocks: [measureBlock],
  jobs: { 'measure.run': runMeasure },
}
