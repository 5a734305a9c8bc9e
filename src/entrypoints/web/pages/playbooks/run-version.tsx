import type { FC } from 'hono/jsx'
import { findWords, t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import {
  type Change,
  type FieldChange,
  findRun,
  listOtherVersions,
  type MovedDays,
  migrateRun,
  previewMigration,
  sayField,
} from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, P, SubHeading, Table, Tag } from '../../ui/parts.tsx'
import { Days, trailOf } from './parts.tsx'

const addressOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), runId: param(c, 'runId') })

const sayName = ({ name, within }: Change): string => (within ? t('version.within', { name, step: within }) : name)

const Side: FC<{ head: string; said: readonly string[] }> = ({ head, said }) => (
  <>
    <dt>{head}</dt>
    {said.length ? said.map((one) => <dd>{one}</dd>) : <dd class="quiet">{t('version.nothing')}</dd>}
  </>
)

const Fields: FC<{ fields: readonly FieldChange[] }> = ({ fields }) => (
  <>
    {fields.map(({ field, before, after }) => (
      <section>
        <strong>{sayField(field)}</strong>
        <dl class="before-after">
          <Side head={t('version.before')} said={before} />
          <Side head={t('version.after')} said={after} />
        </dl>
      </section>
    ))}
  </>
)

const Changes: FC<{ changes: Change[] }> = ({ changes }) =>
  changes.length ? (
    <Table
      caption={t('version.changes', { count: changes.length })}
      rows={changes}
      columns={[
        { head: t('version.change'), cell: ({ change }) => <Tag>{t(`version.${change}`)}</Tag> },
        { head: t('version.part'), cell: ({ part }) => findWords(`version.part-${part}`) ?? part },
        { head: t('version.name'), rowHead: true, cell: sayName },
        { head: t('version.what-changes'), cell: ({ fields = [] }) => <Fields fields={fields} /> },
        { head: t('version.done'), cell: ({ isDone }) => (isDone ? t('version.kept') : '') },
      ]}
    />
  ) : (
    <P>{t('version.no-changes')}</P>
  )

/** Whether roles that the project has already are given other rights by the playbook. */
const changesRights = (changes: readonly Change[]) =>
  changes.some(({ part, fields }) => part === 'role' && fields?.some(({ field }) => field === 'grants'))

const MovedTable: FC<{ moved: readonly MovedDays[] }> = ({ moved }) =>
  moved.length ? (
    <Table
      caption={t('version.days', { count: moved.length })}
      rows={moved}
      columns={[
        { head: t('run.step'), rowHead: true, cell: ({ name }) => name },
        {
          head: t('version.days-before'),
          cell: ({ from }) => (from ? <Days from={from.start} to={from.end} /> : t('version.days-new')),
        },
        { head: t('version.days-after'), cell: ({ to }) => <Days from={to.start} to={to.end} /> },
      ]}
    />
  ) : (
    <P quiet>{t('version.no-days')}</P>
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
      {previews.map(({ to, isOwn, changes, moved }, at) => (
        <section>
          <SubHeading>{t(isOwn ? 'version.own' : 'version.shipped', { version: to })}</SubHeading>
          <Changes changes={changes} />
          {changesRights(changes) ? <P>{t('version.rights-stay')}</P> : null}
          <MovedTable moved={moved} />
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
      return c.redirect(path('run', address, { moved: 1 }), 303)
    },
    (state) => show(c, state, 422),
  )
