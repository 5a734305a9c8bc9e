import { findProject, may, type Project } from '#people/index.ts'
import { hasDraftIds } from '#pipeline/map/index.ts'
import type { HttpContext } from './env.ts'

/** A part of the address; empty where the route has none of that name, which no operation takes for an id. */
export const param = (c: HttpContext, name: string): string => c.req.param(name) ?? ''

/** The project that the address names, for its members: whether the ids of its processes are drafts, and who may end that. */
export async function projectOf(c: HttpContext): Promise<Project & { isDraft: boolean; mayEndDraft: boolean }> {
  const { ctx } = c.var
  const projectId = param(c, 'projectId')
  const project = await findProject(ctx, projectId)
  const isDraft = await hasDraftIds(ctx, projectId)
  return { ...project, isDraft, mayEndDraft: isDraft && (await may(ctx, 'map.save', projectId)) }
}

/** A page's number in the address, from 1. */
export const pageNumber = (c: HttpContext): number => Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1)
