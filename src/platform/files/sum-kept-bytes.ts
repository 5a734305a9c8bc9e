import type { Ctx } from '../context.ts'

/** What the files of a project take in all rooms together. */
export async function sumKeptBytes(ctx: Ctx, projectId: string): Promise<number> {
  const each = (ctx.things.projectParts ?? []).map((part) => part.bytes?.(ctx, projectId) ?? 0)
  return (await Promise.all(each)).reduce((sum, bytes) => sum + bytes, 0)
}
