import { compilePolicies } from './compile.policy.ts'
import { runCompile } from './dataset/start-compile.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: compilePolicies, jobs: { 'compile.run': runCompile } }
