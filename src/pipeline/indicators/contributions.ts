import { measurePolicies } from './indicators.policy.ts'
import { runMeasure } from './measurements/measure-project.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: measurePolicies, jobs: { 'measure.run': runMeasure } }
