import type { Child } from 'hono/jsx'
import { findOwnKey } from '#buying/offers/sealing/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { HolderKeyParts, takeKey } from './holder-key-parts.tsx'

async function asPage(c: HttpContext, children: Child, status: 200 | 409 | 422 = 200) {
  const project = await projectOf(c)
  return page(c, { title: t('holder-key.title'), project, room: 'purchases', children }, status)
}

async function show(c: HttpContext, state: FormState, status: 200 | 409 | 422 = 200) {
  const projectId = param(c, 'projectId')
  const own = await findOwnKey(c.var.ctx, { projectId })
  const content = <HolderKeyParts own={own} action={path('holder-key', { projectId })} state={state} />
  return asPage(c, content, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    (form) => {
      const projectId = param(c, 'projectId')
      return takeKey(c, { projectId }, form, {
        next: path('holder-key', { projectId }),
        asPage: (content) => asPage(c, content),
      })
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
