import { splitRef } from '#platform/describe-things.ts'
import { findHeldLink } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { heldIn } from './held-link.ts'
import { showSharedAgreement } from './shared-agreement.tsx'
import { sendToDocument, showSharedDocument } from './shared-document.tsx'
import { asHolder } from './stop.tsx'

/** The one thing that a link leads to. */
export const get = (c: HttpContext) =>
  asHolder(c, async () => {
    const { thing } = await findHeldLink(c.var.ctx, heldIn(c))
    return splitRef(thing).kind === 'agreement' ? showSharedAgreement(c) : showSharedDocument(c)
  })

/** Only documents take something besides a signature: comments. */
export const post = (c: HttpContext) => asHolder(c, () => sendToDocument(c))
