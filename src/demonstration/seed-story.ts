import type { Ctx } from '#platform/context.ts'
import type { Progress } from './progress.ts'
import { findPresent, foundProject } from './stories/found-project.ts'
import type { Story } from './stories/story.ts'
import { tellStory } from './stories/tell-story.ts'

/** Makes the project of a story, its people and all that has happened in it. */
export async function seedStory(ctx: Ctx, story: Story, progress: Progress): Promise<void> {
  await progress.report(`Telling what happened: ${story.name}`)
  const projectId = await foundProject(ctx, story)
  await tellStory(ctx, { projectId, present: await findPresent(ctx, projectId, story), story }, progress)
}
