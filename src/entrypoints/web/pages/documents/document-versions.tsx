import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { findAccess, listVersions, makeVersion, restoreVersion } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Empty, Moment, P, SubHeading, Table } from '../../ui/parts.tsx'
import { DocumentTop, documentOf, namesOf, whichOf } from './frame.tsx'

async function show(c: HttpContext, state: FormState, status: 200 | 409 | 422 = 200) {
  const { project, document, which } = await documentOf(c)
  const [versions, access, nameOf] = await Promise.all([
    listVersions(c.var.ctx, which),
    findAccess(c.var.ctx, which),
    namesOf(c, project.id),
  ])
  const restore = {
    head: t('versions.restore'),
    cell: ({ number }: { number: number }) => (
      <form method="post" action={path('document-versions', which)}>
        <input type="hidden" name="restore" value={String(number)} />
        <SubmitButton look="secondary">{t('versions.restore-one', { number })}</SubmitButton>
      </form>
    ),
  }
  const columns = [
    {
      head: t('versions.number'),
      rowHead: true,
      cell: ({ number }: { number: number }) => (
        <A href={path('document-version', { ...which, number: String(number) })}>{number}</A>
      ),
    },
    { head: t('versions.name'), cell: (one: (typeof versions)[number]) => say(one.name) },
    { head: t('versions.by'), cell: (one: (typeof versions)[number]) => nameOf(one.madeBy) },
    { head: t('versions.at'), cell: (one: (typeof versions)[number]) => <Moment at={one.madeAt} /> },
    {
      head: t('versions.compare'),
      cell: ({ number }: { number: number }) => (
        <A href={path('document-compare', which, { from: number })}>{t('versions.compare-one', { number })}</A>
      ),
    },
  ]
  const body = (
    <>
      <ErrorSummary state={state} />
      <DocumentTop document={document} which={which} view="versions" mayWrite={access.mayWrite} />
      {versions.length ? (
        <Table
          caption={t('versions.caption')}
          rows={versions}
          columns={access.mayWrite ? [...columns, restore] : columns}
        />
      ) : (
        <Empty>{t('versions.none')}</Empty>
      )}
      {access.mayWrite ? (
        <form method="post" action={path('document-versions', which)} novalidate>
          <SubHeading>{t('versions.new')}</SubHeading>
          <P>{t('versions.new-what')}</P>
          <TextField name="name" label={t('versions.name')} state={state} />
          <SubmitButton>{t('versions.button')}</SubmitButton>
        </form>
      ) : null}
    </>
  )
  return page(c, { title: document.title, project, room: 'documents', children: body }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const which = whichOf(c)
      const number = Number(form.text('restore'))
      if (form.has('restore')) await restoreVersion(c.var.ctx, { ...which, number })
      else await makeVersion(c.var.ctx, { ...which, name: form.text('name') })
      return c.redirect(path('document-versions', which), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
