import { compilePolicies } from './compile.policy.ts'
import { runCompile } from './dataset/start-compile.ts'
import { processKind } from './processes/process-thing.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: compilePolicies, kinds: [processKind], jobs: { 'compile.run': runCompile } }
