import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Imported, importDocument } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  FileField,
  type FormState,
  LinkButton,
  SubmitButton,
  submit,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../ui/parts.tsx'
import { documentTrail } from './frame.tsx'

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'document.create', project.id)
  const content = (
    <>
      <Breadcrumbs trail={documentTrail(project.id)} />
      <ErrorSummary state={state} />
      <Heading>{t('import-document.title')}</Heading>
      <P>{t('import-document.what')}</P>
      <form
        method="post"
        action={path('import-document', { projectId: project.id })}
        enctype="multipart/form-data"
        novalidate
      >
        <TextField name="title" label={t('new-document.name')} hint={t('import-document.title-hint')} state={state} />
        <FileField name="file" label={t('import-document.file')} accept=".docx,.md,.markdown" state={state} />
        <SubmitButton>{t('import-document.button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('import-document.title'), project, room: 'documents', children: content }, status)
}

/** What was not taken over as it was, a sentence each. */
function sentencesOf({ leftOut }: Imported): string[] {
  const { deletions, insertions, comments, pictures, lostPictures, notes } = leftOut
  return [
    ...(deletions ? [t('import-document.dropped-deletions', { count: deletions })] : []),
    ...(insertions ? [t('import-document.kept-insertions', { count: insertions })] : []),
    ...(comments ? [t('import-document.dropped-comments', { count: comments })] : []),
    ...(pictures ? [t('import-document.pictures', { count: pictures })] : []),
    ...(lostPictures ? [t('import-document.lost-pictures', { count: lostPictures })] : []),
    ...(notes.length ? [t('import-document.note')] : []),
  ]
}

async function showDone(c: HttpContext, imported: Imported) {
  const project = await projectOf(c)
  const sentences = sentencesOf(imported)
  const which = { projectId: project.id, documentId: imported.document.id }
  const content = (
    <>
      <Breadcrumbs trail={documentTrail(project.id)} />
      <Heading>{imported.document.title}</Heading>
      <P>{sentences.length ? t('import-document.done') : t('import-document.all')}</P>
      {sentences.length ? (
        <ul class="govuk-list govuk-list--bullet">
          {sentences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <LinkButton href={path('edit-document', which)}>{t('document.write')}</LinkButton>
    </>
  )
  return page(c, { title: imported.document.title, project, room: 'documents', children: content })
}

export const get = (c: HttpContext) => show(c, emptyForm())

export async function post(c: HttpContext) {
  const projectId = param(c, 'projectId')
  await allow(c.var.ctx, 'document.create', projectId)
  return submit(
    c,
    async (form) => {
      const { file } = form.files
      if (!file) return show(c, { values: form.values, errors: { file: t('import-document.no-file') } }, 422)
      return showDone(c, await importDocument(c.var.ctx, { projectId, title: form.text('title'), ...file }))
    },
    (state) => show(c, state, 422),
    { takesFiles: true },
  )
}
