import { addClaim, type ClaimKind } from '#evidence/index.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../ui/parts.tsx'
import { ClaimFields } from './claim-fields.tsx'

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'claim.write', projectId)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('claims.title'), href: path('claims', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('claims.new')}</Heading>
      <form method="post" action={path('new-claim', { projectId })} novalidate>
        <ClaimFields state={state} />
        <SubmitButton>{t('claims.new-button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('claims.new'), project, room: 'claims', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm({ kind: 'finding' }))

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const said = { kind: form.text('kind') as ClaimKind, text: form.text('text') }
      const { id: claimId } = await addClaim(c.var.ctx, { projectId, ...said })
      return c.redirect(path('claim-ground', { projectId, claimId }), 303)
    },
    (state) => show(c, state, 422),
  )
