import { listExceptions, readPilotByLink, signPilotByLink } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import { findAsking } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, type FormState, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { P, Said, SubHeading } from '../../ui/parts.tsx'
import { ScopeView } from '../buying/pilot/frame.tsx'
import { SignForm } from '../buying/pilot/sponsors.tsx'
import { heldIn } from './held-link.ts'
import { Kept, OutsideTop } from './parts.tsx'

const SIGNED = {
  draft: 'pilot.shared-waits',
  'in-force': 'pilot.shared-in-force',
  ended: 'pilot.next-ended',
} as const

/** A pilot for a sponsor without an account: what it covers, and their signature for one side. */
export async function showSharedPilot(c: HttpContext, state?: FormState, status: 200 | 409 | 422 = 200) {
  const held = heldIn(c)
  const { link, pilot, side } = await readPilotByLink(c.var.ctx, held)
  const exceptions = await listExceptions(c.var.ctx, pilot, { withReason: true })
  const asking = await findAsking(c.var.ctx, link)
  const isSigned = pilot.state !== 'draft' || pilot.signatures.some((one) => one.side === side)
  const body = (
    <>
      {state ? <ErrorSummary state={state} /> : null}
      <OutsideTop title={pilot.name} link={link} asking={asking}>
        <P>{t('pilot.shared-what')}</P>
      </OutsideTop>
      <SubHeading>{t('pilot.covers')}</SubHeading>
      <ScopeView pilot={pilot} exceptions={exceptions} />
      {isSigned ? (
        <Said>{t(SIGNED[pilot.state])}</Said>
      ) : (
        <SignForm pilot={pilot} side={side} action={path('shared', { linkId: held.linkId })} />
      )}
      <Kept asking={asking} />
    </>
  )
  return page(c, { title: pilot.name, children: body }, status)
}

/** Takes a sponsor's signature by a link. */
export const sendToPilot = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const held = heldIn(c)
      await signPilotByLink(c.var.ctx, held, Number(form.text('version')) || 0)
      return c.redirect(path('shared', { linkId: held.linkId }), 303)
    },
    (state, { kind }) => showSharedPilot(c, state, kind === 'conflict' ? 409 : 422),
  )
