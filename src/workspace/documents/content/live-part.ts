import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Content } from '#platform/render/content.ts'
import { needDocument } from '../find-documents.ts'

const wanted = z.object({
  part: z.string().max(80),
  settings: z.record(z.string(), z.string().max(200)).default({}),
})

type Input = { projectId: string; documentId: string } & z.input<typeof wanted>

/** What a live part shows now, for whoever writes around it; nothing where there is no such part any more. */
export async function readLivePart(ctx: Ctx, { projectId, documentId, ...given }: Input): Promise<Content> {
  await allow(ctx, 'document.read', projectId)
  await needDocument(ctx, { projectId, documentId })
  const { part, settings } = checkInput(wanted, given)
  return (await ctx.things.blocks?.get(part)?.read(ctx, projectId, settings)) ?? []
}
