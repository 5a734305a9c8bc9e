import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { listSnapshots } from '#pipeline/import/index.ts'
import { findSource, renameSource } from '#pipeline/systems/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Empty, Heading, More, P, Table } from '../../ui/parts.tsx'
import { SnapshotState } from './snapshot-state.tsx'

const ChangeForm = ({ action, state, remove }: { action: string; state: FormState; remove: string }) => (
  <More summary={t('source.change')} open={Object.keys(state.errors).length > 0}>
    <form method="post" action={action} novalidate>
      <TextField name="name" label={t('look.name')} state={state} />
      <TextField name="licence" label={t('look.licence')} hint={t('look.licence-hint')} state={state} />
      <SubmitButton look="secondary">{t('source.save')}</SubmitButton>
    </form>
    <P>
      <A href={remove}>{t('source.remove')}</A>
    </P>
  </More>
)

async function show(c: HttpContext, state?: FormState) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const source = await findSource(ctx, { projectId, sourceId: param(c, 'sourceId') })
  const sourceId = source.id
  const snapshots = await listSnapshots(ctx, { projectId, sourceId })
  const mayEdit = await may(ctx, 'source.rename', projectId)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('data.title'), href: path('data', { projectId }) }]} />
      {state ? <ErrorSummary state={state} /> : null}
      <Heading>{source.name}</Heading>
      {source.licence ? <P>{t('source.licence', { licence: source.licence })}</P> : null}
      {snapshots.length ? (
        <Table
          caption={t('source.imports')}
          rows={snapshots}
          columns={[
            {
              head: t('snapshot.taken'),
              cell: (s) => (
                <A href={path('snapshot', { projectId, sourceId, snapshotId: s.id })}>
                  <Day at={s.takenAt} />
                </A>
              ),
              rowHead: true,
            },
            { head: t('snapshot.file'), cell: (s) => s.fileName },
            { head: t('data.rows'), cell: (s) => t('data.number', { count: s.rowsLoaded }), numeric: true },
            { head: t('data.aside'), cell: (s) => t('data.number', { count: s.rowsSetAside }), numeric: true },
            { head: t('data.state'), cell: (s) => <SnapshotState snapshot={s} /> },
          ]}
        />
      ) : (
        <Empty>{t('source.none')}</Empty>
      )}
      {mayEdit ? (
        <ChangeForm
          action={path('source', { projectId, sourceId })}
          state={state ?? emptyForm({ name: source.name, licence: source.licence })}
          remove={path('remove-source', { projectId, sourceId })}
        />
      ) : null}
    </>
  )
  return page(c, { title: source.name, project, room: 'data', children: content }, state ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const address = { projectId: param(c, 'projectId'), sourceId: param(c, 'sourceId') }
      await renameSource(c.var.ctx, { ...address, name: form.text('name'), licence: form.text('licence') })
      return c.redirect(path('source', address), 303)
    },
    (state) => show(c, state),
  )
