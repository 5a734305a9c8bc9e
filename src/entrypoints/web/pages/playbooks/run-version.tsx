import type { FC } from 'hono/jsx'
import { findWords, t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Change, findRun, listOtherVersions, migrateRun, previewMigration } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, P, SubHeading, Table, Tag } from '../../ui/parts.tsx'
import { trailOf } from './parts.tsx'

const addressOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), runId: param(c, 'runId') })

const sayFields = (fields: readonly string[]) =>
  fields.map((field) => findWords(`version.field-${field}`) ?? field).join(', ')

function sayName({ name, within, fields }: Change): string {
  if (within) return t('version.within', { name, step: within })
  return fields ? t('version.fields', { name, fields: sayFields(fields) }) : name
}

const Changes: FC<{ changes: Change[] }> = ({ changes }) => (
  <Table
    caption={t('version.changes', { count: changes.length })}
    rows={changes}
    columns={[
      { head: t('version.change'), cell: ({ change }) => <Tag>{t(`version.${change}`)}</Tag> },
      { head: t('version.part'), cell: ({ part }) => findWords(`version.part-${part}`) ?? part },
      {
        head: t('version.name'),
        rowHead: true,
        cell: sayName,
      },
      { head: t('version.done'), cell: ({ isDone }) => (isDone ? t('version.kept') : '') },
    ]}
  />
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  await allow(ctx, 'run.migrate', project.id)
  const address = addressOf(c)
  const [run, versions] = await Promise.all([findRun(ctx, address), listOtherVersions(ctx, address)])
  const previews = await Promise.all(versions.map(({ isOwn }) => previewMigration(ctx, { ...address, isOwn })))
  const content = (
    <>
      <Breadcrumbs trail={trailOf(run)} />
      <ErrorSummary state={state} />
      <Heading caption={run.name}>{t('version.title')}</Heading>
      {versions.length ? <P>{t('version.what', { version: run.version })}</P> : <Empty>{t('version.none')}</Empty>}
      {previews.map(({ to, isOwn, changes }, at) => (
        <section>
          <SubHeading>{t(isOwn ? 'version.own' : 'version.shipped', { version: to })}</SubHeading>
          <Changes changes={changes} />
          {run.state === 'running' ? (
            <form method="post" action={path('run-version', address)}>
              <input type="hidden" name="isOwn" value={String(isOwn)} />
              <input type="hidden" name="sha256" value={versions[at]!.sha256} />
              <SubmitButton>{t('version.move', { version: to })}</SubmitButton>
            </form>
          ) : null}
        </section>
      ))}
    </>
  )
  return page(c, { title: t('version.title'), project, room: 'runs', children: content }, status)
}

/** Moving a run to another version of its playbook, after seeing what changes. */
export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const address = addressOf(c)
      await migrateRun(c.var.ctx, { ...address, isOwn: form.text('isOwn') === 'true', sha256: form.text('sha256') })
      return c.redirect(path('run', address), 303)
    },
    (state) => show(c, state, 422),
  )
