import type { Story } from '../../stories/story.ts'
import { discovery } from './discovery.ts'
import { microProcurement } from './micro-procurement.ts'
import { software } from './software.ts'
import { taskForce } from './task-force.ts'

/** A story with a door of its own: what stands on it, and what somebody comes for. */
export type OtherStory = Story & { title: string; purpose: string }

/** One project for each playbook but the reform's. */
export const otherStories: readonly OtherStory[] = [discovery, microProcurement, taskForce, software]
