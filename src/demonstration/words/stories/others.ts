import type { OtherStory } from '../../stories/story.ts'
import { discovery } from './discovery.ts'
import { microProcurement } from './micro-procurement.ts'
import { software } from './software.ts'
import { taskForce } from './task-force.ts'

/** One project for each playbook but the reform's. */
export const otherStories: readonly OtherStory[] = [discovery, microProcurement, taskForce, software]
