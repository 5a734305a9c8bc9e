import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { findSource, removeSource } from '#pipeline/systems/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { SubmitButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Heading, P } from '../../ui/parts.tsx'

export async function get(c: HttpContext) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'source.remove', project.id)
  const address = { projectId: project.id, sourceId: param(c, 'sourceId') }
  const source = await findSource(c.var.ctx, address)
  const content = (
    <>
      <Heading caption={source.name}>{t('remove-source.title')}</Heading>
      <P>{t('remove-source.what')}</P>
      <form method="post" action={path('remove-source', address)}>
        <SubmitButton look="warning">{t('remove-source.button')}</SubmitButton>
      </form>
      <P>
        <A href={path('source', address)}>{t('remove-source.keep')}</A>
      </P>
    </>
  )
  return page(c, { title: t('remove-source.title'), project, room: 'data', children: content })
}

export async function post(c: HttpContext): Promise<Response> {
  const address = { projectId: param(c, 'projectId'), sourceId: param(c, 'sourceId') }
  await removeSource(c.var.ctx, address)
  return c.redirect(path('data', address), 303)
}
