import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { takeOverCriteria } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { A, P } from '../../../ui/parts.tsx'
import { showList } from '../register/list-page.tsx'
import { criterionView } from './views.tsx'

/** The criteria that served before, to take over all at once. */
async function TakeOver(c: HttpContext) {
  const projectId = param(c, 'projectId')
  const mayWrite = await may(c.var.ctx, 'criterion.write', projectId)
  return (
    <>
      {mayWrite ? (
        <form method="post" action={path('criteria', { projectId })}>
          <SubmitButton look="secondary">{t('criterion.take-over')}</SubmitButton>
        </form>
      ) : null}
      <P>
        <A href={path('selection', { projectId })}>{t('candidate.title')}</A>
      </P>
    </>
  )
}

export const get = (c: HttpContext) => showList(c, { ...criterionView, besides: TakeOver })

export async function post(c: HttpContext) {
  const projectId = param(c, 'projectId')
  await takeOverCriteria(c.var.ctx, { projectId })
  return c.redirect(path('criteria', { projectId }), 303)
}
