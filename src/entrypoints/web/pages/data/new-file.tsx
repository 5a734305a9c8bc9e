import { createReadStream } from 'node:fs'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Incoming, receiveFile } from '#pipeline/import/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, FileField, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Heading, More, P } from '../../ui/parts.tsx'

const fieldError = (field: string, message: string) =>
  new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { [field]: message } } })

/** The one place the person named: a file sent along, an address, or a path on the server. */
export function incomingOf(form: Form): Incoming {
  const file = form.files.file
  if (file?.bytes) return { kind: 'upload', content: createReadStream(file.path), name: file.name }
  if (file) throw fieldError('file', t('new-file.empty', { name: file.name }))
  if (form.text('url')) return { kind: 'url', url: form.text('url') }
  if (form.text('path')) return { kind: 'path', path: form.text('path') }
  throw fieldError('file', t('new-file.nothing'))
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'import.receive', project.id)
  const takesPaths = Boolean(c.var.ctx.config.FAIRLEAD_IMPORT_PATHS)
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('new-file.title')}</Heading>
      <P>{t('new-file.what')}</P>
      <form method="post" action={path('new-file', { projectId: project.id })} enctype="multipart/form-data" novalidate>
        <FileField name="file" label={t('new-file.file')} hint={t('new-file.file-hint')} state={state} />
        <More
          summary={t('new-file.elsewhere')}
          open={Boolean(state.errors.url || state.errors.path || state.values.url || state.refusal)}
        >
          <TextField
            name="url"
            label={t('new-file.url')}
            hint={t('new-file.url-hint')}
            type="url"
            spellcheck={false}
            state={state}
          />
          {takesPaths ? (
            <TextField
              name="path"
              label={t('new-file.path')}
              hint={t('new-file.path-hint')}
              spellcheck={false}
              state={state}
            />
          ) : null}
        </More>
        <SubmitButton>{t('new-file.button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('new-file.title'), project, room: 'data', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export async function post(c: HttpContext) {
  const projectId = param(c, 'projectId')
  // Before a byte is taken in: a stranger must not be able to fill the disk.
  await allow(c.var.ctx, 'import.receive', projectId)
  return submit(
    c,
    async (form) => {
      const file = await receiveFile(c.var.ctx, { projectId, from: incomingOf(form), signal: c.req.raw.signal })
      return c.redirect(path('look', { projectId, fileId: file.id }), 303)
    },
    (state) => show(c, state, 422),
    { takesFiles: true },
  )
}
