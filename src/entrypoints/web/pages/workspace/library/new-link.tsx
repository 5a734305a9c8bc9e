import { createReadStream } from 'node:fs'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { addFile, addLink } from '#workspace/library/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  FileField,
  type FormState,
  SubmitButton,
  submit,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { ItemFields, readItem } from './item-form.tsx'

async function show(c: HttpContext, sent?: FormState) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'link.write', projectId)
  const state = sent ?? emptyForm({ foundIn: c.req.query('from') ?? '' })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('link.title'), href: path('library', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('link.add')}</Heading>
      <P>{t('link.add-what')}</P>
      <form method="post" action={path('new-link', { projectId })} enctype="multipart/form-data" novalidate>
        <TextField name="address" type="url" label={t('link.address')} spellcheck={false} state={state} />
        <FileField name="file" label={t('link.file')} hint={t('link.file-hint')} state={state} />
        <ItemFields state={state} isNew />
        <SubmitButton>{t('registers.save')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('link.add'), project, room: 'library', children: content }, sent ? 422 : 200)
}

function add(ctx: Ctx, projectId: string, form: Form, signal: AbortSignal): Promise<{ id: string; isNew?: boolean }> {
  const [file, item] = [form.files.file, readItem(form)]
  if (!file?.bytes) return addLink(ctx, { projectId, ...item, address: form.text('address') })
  const kind = item.kind === 'website' ? 'document' : item.kind
  return addFile(ctx, { projectId, ...item, kind, content: createReadStream(file.path), name: file.name, signal })
}

export const get = (c: HttpContext) => show(c)

export async function post(c: HttpContext) {
  const projectId = param(c, 'projectId')
  // Before a byte is taken in: a stranger must not be able to fill the disk.
  await allow(c.var.ctx, 'link.write', projectId)
  return submit(
    c,
    async (form) => {
      const { id, isNew } = await add(c.var.ctx, projectId, form, c.req.raw.signal)
      return c.redirect(path('link', { projectId, linkId: id }, isNew === false ? { known: 1 } : {}), 303)
    },
    (state) => show(c, state),
    { takesFiles: true },
  )
}
