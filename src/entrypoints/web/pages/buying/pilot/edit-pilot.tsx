import { changePilot } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { pilotOf, pilotTrail } from './frame.tsx'
import { readOffered, readScope, ScopeForm, stateOfPilot } from './scope-form.tsx'

async function show(c: HttpContext, given?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const { project, place, pilot } = await pilotOf(c)
  await allow(ctx, 'pilot.write', project.id)
  const state = given ?? stateOfPilot(pilot)
  const offered = await readOffered(ctx, project.id)
  const content = (
    <>
      <Breadcrumbs trail={pilotTrail(project.id, pilot)} />
      <ErrorSummary state={state} />
      <Heading caption={pilot.name}>{t('pilot.edit')}</Heading>
      <P>{t(pilot.state === 'draft' ? 'pilot.edit-what' : 'pilot.edit-signed')}</P>
      {pilot.state === 'draft' ? (
        <ScopeForm action={path('edit-pilot', place)} offered={offered} state={state} basedOn={pilot.version} />
      ) : null}
    </>
  )
  return page(c, { title: t('pilot.edit'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

/** Changes a pilot that is not in force; both sponsors sign again. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const place = { projectId: param(c, 'projectId'), pilotId: param(c, 'pilotId') }
      const basedOn = Number(form.text('basedOn')) || 0
      await changePilot(c.var.ctx, { ...place, basedOn, ...readScope(form) })
      return c.redirect(path('pilot', place), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
