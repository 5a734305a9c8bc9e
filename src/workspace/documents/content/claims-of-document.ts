import { keepClaimsIn, type SaidClaim } from '#evidence/index.ts'
import { isId } from '#lib/ids.ts'
import { claimKinds, plainText } from '#lib/prose/prose.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { needDocument } from '../find-documents.ts'
import { openText } from '../live/text.ts'
import { nodesOf } from './to-content.ts'
import { readProse } from './y-prose.ts'

const MOST_CHARACTERS = 4000

/**
 * Tells the room of evidence which claims a document makes now, in which words: new ones are added, changed ones worded
 * anew, those that were taken out of the text are removed (and come back with it). One without words is none.
 */
export function keepClaims(ctx: Ctx, input: { projectId: string; documentId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, documentId } = input
    await allow(ctx, 'claim.write', projectId)
    await needDocument(ctx, input, true)
    const said = new Map<string, SaidClaim>()
    for (const node of nodesOf(readProse(await openText(ctx, documentId)), 'claim')) {
      const id = String(node.attrs?.claimId ?? '')
      const text = plainText(node).trim().slice(0, MOST_CHARACTERS)
      if (!isId(id) || !text || said.has(id)) continue
      const kind = claimKinds.find((one) => one === node.attrs?.kind) ?? 'finding'
      said.set(id, { id, kind, text })
    }
    await keepClaimsIn(ctx, { projectId, inRef: `document:${documentId}`, said: [...said.values()] })
  })
}
