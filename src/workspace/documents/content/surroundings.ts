import { readFile } from 'node:fs/promises'
import { contentOfClaim, describeClaims } from '#evidence/index.ts'
import { isId } from '#lib/ids.ts'
import type { ProseNode } from '#lib/prose/prose.ts'
import type { Ctx } from '#platform/context.ts'
import type { ClaimContent, Content, Picture } from '#platform/render/content.ts'
import { listPictures } from './pictures.store.ts'
import { liveKey, nodesOf, type Surroundings, toContent } from './to-content.ts'

/** What each live part of a text shows now. A part whose room is not there any more shows nothing. */
async function readLive(ctx: Ctx, projectId: string, prose: ProseNode): Promise<Map<string, Content>> {
  const shown = new Map<string, Content>()
  for (const node of nodesOf(prose, 'live')) {
    const block = ctx.things.blocks?.get(String(node.attrs?.id ?? ''))
    const settings = (node.attrs?.settings ?? {}) as Record<string, string>
    if (block && !shown.has(liveKey(node))) shown.set(liveKey(node), await block.read(ctx, projectId, settings))
  }
  return shown
}

async function readPictures(ctx: Ctx, documentId: string, prose: ProseNode): Promise<Map<string, Picture>> {
  const wanted = nodesOf(prose, 'image').map(({ attrs }) => String(attrs?.file ?? ''))
  const kept = await listPictures(ctx.db, documentId, wanted)
  const read = kept.map(async ({ sha256, type }): Promise<[string, Picture]> => {
    const bytes = await readFile(ctx.files.pathOf(sha256))
    return [sha256, { alt: '', bytes, type: type === 'image/png' ? 'image/png' : 'image/jpeg' }]
  })
  return new Map(await Promise.all(read))
}

/** What the claims of a text rest on now. */
async function readClaims(ctx: Ctx, projectId: string, prose: ProseNode): Promise<Map<string, ClaimContent>> {
  const ids = nodesOf(prose, 'claim').map(({ attrs }) => String(attrs?.claimId ?? ''))
  const known = ids.filter(isId)
  if (!known.length) return new Map()
  const claims = await describeClaims(ctx, projectId, [...new Set(known)])
  return new Map(claims.map((claim) => [claim.id, contentOfClaim(claim)]))
}

/** A text as everybody reads it now, with its claims, live parts and pictures. */
export async function contentOf(
  ctx: Ctx,
  which: { projectId: string; documentId: string },
  prose: ProseNode,
): Promise<Content> {
  const { projectId, documentId } = which
  const around: Surroundings = {
    claims: await readClaims(ctx, projectId, prose),
    live: await readLive(ctx, projectId, prose),
    pictures: await readPictures(ctx, documentId, prose),
  }
  return toContent(prose, around)
}
