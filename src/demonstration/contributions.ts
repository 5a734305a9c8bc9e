import { fillDemonstration } from './start-demonstration.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: [], jobs: { 'demonstration.fill': fillDemonstration } }
