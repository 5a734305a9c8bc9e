import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { findOwnPlaybook, savePlaybook } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextAreaField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../ui/parts.tsx'
import { FindingList, findingsOf } from './findings.tsx'

const addressOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), key: param(c, 'key') })

async function show(c: HttpContext, given?: FormState, findings = findingsOf(undefined)) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const at = addressOf(c)
  await allow(ctx, 'playbook.change', project.id)
  const { playbook, text, sha256 } = await findOwnPlaybook(ctx, at)
  const state = given ?? emptyForm({ text, basedOn: sha256 })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: playbook.name, href: path('own-playbook', at) }]} />
      {findings.length ? null : <ErrorSummary state={state} />}
      <Heading caption={playbook.name}>{t('own.edit-text')}</Heading>
      <FindingList findings={findings} />
      <P>{t('own.edit-text-what')}</P>
      <form method="post" action={path('own-playbook-text', at)} novalidate>
        <input type="hidden" name="basedOn" value={state.values.basedOn} />
        <TextAreaField
          name="text"
          label={t('own.text')}
          rows={40}
          code
          state={findings.length ? { ...state, errors: {} } : state}
        />
        <SubmitButton>{t('own.save-text')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('own.edit-text'), project, room: 'runs', children: content }, given ? 422 : 200)
}

/** A project's own playbook as text; what is wrong with it is listed by line. */
export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = addressOf(c)
      await savePlaybook(c.var.ctx, { ...at, text: form.values.text ?? '', basedOn: form.text('basedOn') })
      return c.redirect(path('own-playbook', at), 303)
    },
    (state, refusal) => show(c, state, findingsOf(refusal)),
  )
