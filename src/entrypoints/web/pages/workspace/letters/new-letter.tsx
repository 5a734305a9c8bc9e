import { readFile } from 'node:fs/promises'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import {
  fileLetter,
  findMailAddress,
  type IncomingLetter,
  letterTooLarge,
  MOST_LETTER_BYTES,
} from '#workspace/letters/index.ts'
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
  TextAreaField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'

async function show(c: HttpContext, sent?: FormState) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'letter.write', projectId)
  const state = sent ?? emptyForm()
  const address = findMailAddress(c.var.ctx, projectId)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('letter.title'), href: path('letters', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('letter.add')}</Heading>
      <P>{t('letter.add-what')}</P>
      {address ? <P>{t('letter.mailbox', { address })}</P> : null}
      <form method="post" action={path('new-letter', { projectId })} enctype="multipart/form-data" novalidate>
        <FileField
          name="file"
          label={t('letter.file')}
          hint={t('letter.file-hint')}
          accept=".eml,message/rfc822"
          state={state}
        />
        <TextAreaField name="text" label={t('letter.text')} hint={t('letter.text-hint')} rows={14} state={state} />
        <SubmitButton>{t('letter.file-button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('letter.add'), project, room: 'letters', children: content }, sent ? 422 : 200)
}

/** The file where one was sent along, else the text. */
async function letterOf(form: Form): Promise<IncomingLetter> {
  const file = form.files.file
  if (!file) return { text: form.text('text') }
  if (file.bytes > MOST_LETTER_BYTES) throw letterTooLarge()
  return { eml: await readFile(file.path) }
}

export const get = (c: HttpContext) => show(c)

export async function post(c: HttpContext) {
  const projectId = param(c, 'projectId')
  // Before a byte is taken in: a stranger must not be able to fill the disk.
  await allow(c.var.ctx, 'letter.write', projectId)
  return submit(
    c,
    async (form) => {
      const { id, isNew } = await fileLetter(c.var.ctx, { projectId, letter: await letterOf(form) })
      return c.redirect(path('letter', { projectId, letterId: id }, isNew ? {} : { known: 1 }), 303)
    },
    (state) => show(c, state),
    { takesFiles: true },
  )
}
