import { measurePolicies } from './indicators.policy.ts'
import { runMeasure } from './measurements/measure-project.ts'
import { measureKind } from './measurements/measure-thing.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: measurePolicies, kinds: [measureKind], jobs: { 'measure.run': runMeasure } }
