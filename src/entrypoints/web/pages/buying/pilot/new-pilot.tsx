import { findTermsOfProject } from '#buying/need/index.ts'
import { askSponsor, listSponsors, openPilot, sides } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { pilotTrail } from './frame.tsx'
import { readOffered, readScope, ScopeForm } from './scope-form.tsx'

const USUAL_CURRENCY = 'CAD'

async function show(c: HttpContext, given?: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  await allow(ctx, 'pilot.write', projectId)
  const offered = await readOffered(ctx, projectId)
  const { currency } = await findTermsOfProject(ctx, projectId)
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const state = given ?? emptyForm({ currency: currency ?? USUAL_CURRENCY, firstDay: today })
  const content = (
    <>
      <Breadcrumbs trail={pilotTrail(projectId)} />
      <ErrorSummary state={state} />
      <Heading>{t('pilot.new')}</Heading>
      <P>{t('pilot.new-what')}</P>
      <ScopeForm action={path('new-pilot', { projectId })} offered={offered} state={state} />
    </>
  )
  return page(c, { title: t('pilot.new'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

/** Sponsors with an account find it among their work; the others get a link. */
async function askChosen(c: HttpContext, at: { projectId: string; pilotId: string }, form: Form): Promise<void> {
  const sponsors = await listSponsors(c.var.ctx, at.projectId)
  for (const side of sides) {
    const chosen = sponsors[side].find(({ partyId }) => partyId === form.text(side))
    if (chosen && !chosen.hasAccount) await askSponsor(c.var.ctx, { ...at, partyId: chosen.partyId, side })
  }
}

/** Writes down a pilot, and asks the chosen sponsors to sign it. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const { id: pilotId } = await openPilot(c.var.ctx, { projectId, ...readScope(form) })
      await askChosen(c, { projectId, pilotId }, form)
      return c.redirect(path('pilot', { projectId, pilotId }), 303)
    },
    (state) => show(c, state, 422),
  )
