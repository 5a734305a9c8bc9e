import { splitRef } from '#platform/describe-things.ts'
import { findHeldLink } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { heldIn } from './held-link.ts'
import { showSharedAgreement } from './shared-agreement.tsx'
import { sendToCase, showSharedCase } from './shared-case.tsx'
import { sendToDocument, showSharedDocument } from './shared-document.tsx'
import { sendToPilot, showSharedPilot } from './shared-pilot.tsx'
import { showSharedSupplier } from './shared-supplier.tsx'
import { asHolder } from './stop.tsx'

/** The one thing that a link leads to. */
export const get = (c: HttpContext) =>
  asHolder(c, async () => {
    const { thing } = await findHeldLink(c.var.ctx, heldIn(c))
    const { kind } = splitRef(thing)
    if (kind === 'case') return showSharedCase(c)
    if (kind === 'supplier') return showSharedSupplier(c)
    if (kind === 'pilot') return showSharedPilot(c)
    return kind === 'agreement' ? showSharedAgreement(c) : showSharedDocument(c)
  })

/** Documents take comments, purchases what their people do; an agreement takes a signature alone, elsewhere. */
export const post = (c: HttpContext) =>
  asHolder(c, async () => {
    const { thing } = await findHeldLink(c.var.ctx, heldIn(c))
    const { kind } = splitRef(thing)
    if (kind === 'pilot') return sendToPilot(c)
    return kind === 'case' ? sendToCase(c) : sendToDocument(c)
  })
