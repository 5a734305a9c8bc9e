import { readFile } from 'node:fs/promises'
import { importBacklog } from '#buying/need/index.ts'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, FileField, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Heading, More, P } from '../../../ui/parts.tsx'
import { PackageTrail } from './parts.tsx'

/** Larger files are not taken into memory; the operation says how large a backlog may be. */
const MOST_BYTES = 20_000_000

const fileError = (message: string) =>
  new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { file: message } } })

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'backlog.import', project.id)
  const content = (
    <>
      <PackageTrail projectId={project.id} />
      <ErrorSummary state={state} />
      <Heading>{t('backlog.import')}</Heading>
      <P>{t('backlog.import-what')}</P>
      <form
        method="post"
        action={path('import-backlog', { projectId: project.id })}
        enctype="multipart/form-data"
        novalidate
      >
        <FileField name="file" label={t('backlog.file')} hint={t('backlog.file-hint')} state={state} />
        <SubmitButton>{t('backlog.import-button')}</SubmitButton>
      </form>
      <More summary={t('backlog.how')}>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('backlog.how-github')}</li>
          <li>{t('backlog.how-gitlab')}</li>
          <li>{t('backlog.how-table')}</li>
        </ul>
      </More>
    </>
  )
  return page(c, { title: t('backlog.import'), project, room: 'work-packages', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export async function post(c: HttpContext) {
  const projectId = param(c, 'projectId')
  // Before a byte is taken in: a stranger must not be able to fill the disk.
  await allow(c.var.ctx, 'backlog.import', projectId)
  return submit(
    c,
    async (form) => {
      const file = form.files.file
      if (!file?.bytes) throw fileError(t('backlog.no-file'))
      if (file.bytes > MOST_BYTES) throw fileError(t('backlog.too-large'))
      const content = await readFile(file.path)
      const made = await importBacklog(c.var.ctx, { projectId, fileName: file.name, content })
      return c.redirect(path('backlog-import', { projectId, importId: made.id }), 303)
    },
    (state) => show(c, state, 422),
    { takesFiles: true },
  )
}
