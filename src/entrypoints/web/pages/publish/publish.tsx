import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { listWork, may } from '#people/index.ts'
import { findLine } from '#pipeline/line/index.ts'
import {
  findPublishSettings,
  findSite,
  findUsualParts,
  listPublications,
  type Publication,
  type PublicationPart,
  startPreparation,
} from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  LinkButton,
  SubmitButton,
  submit,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Empty, Heading, Next, P, SubHeading, Table, Waits } from '../../ui/parts.tsx'
import { Progress } from '../../ui/progress.tsx'
import { PublicationState } from './publication-state.tsx'

const PARTS = ['data', 'project'] as const
const OPEN = ['draft', 'approved', 'refused', 'published', 'retracted', 'replaced']

const List: FC<{ publications: Publication[]; projectId: string }> = ({ publications, projectId }) => (
  <Table
    caption={t('publish.list')}
    rows={publications}
    columns={[
      {
        head: t('publish.prepared'),
        cell: (one) => (
          <A href={path('publication', { projectId, publicationId: one.id })}>
            <Day at={one.preparedAt} />
            <span class="govuk-visually-hidden">
              {t('publish.number', { number: publications.length - publications.indexOf(one) })}
            </span>
          </A>
        ),
        rowHead: true,
      },
      { head: t('publish.state'), cell: (one) => <PublicationState state={one.state} /> },
      { head: t('processes.title'), cell: (one) => t('data.number', { count: one.processes }), numeric: true },
      { head: t('mapping.note'), cell: (one) => one.note },
    ]}
  />
)

type PrepareProps = { projectId: string; state: FormState; usual: PublicationPart[]; isWaiting: boolean }

const PrepareForm: FC<PrepareProps> = ({ projectId, state, usual, isWaiting }) => (
  <form method="post" action={path('publish', { projectId })} novalidate>
    <SubHeading>{t('publish.prepare')}</SubHeading>
    <P>{t('publish.prepare-what')}</P>
    {isWaiting ? <Waits>{t('publish.replaces-waiting')}</Waits> : null}
    <ChoiceField
      kind="checkbox"
      name="parts"
      label={t('publish.parts')}
      hint={t('publish.parts-hint')}
      choices={PARTS.map((part) => ({ value: part, text: t(`publish.parts-${part}`) }))}
      chosen={state.chosen?.('parts') ?? usual}
      state={state}
    />
    <TextField name="note" label={t('publish.note')} hint={t('publish.note-hint')} state={state} />
    <SubmitButton>{t('publish.prepare-button')}</SubmitButton>
  </form>
)

/** What to do first where nothing was prepared yet. */
function noneYet(isMeasured: boolean, usual: readonly PublicationPart[]) {
  if (usual.includes('project')) return 'publish.none-project'
  return isMeasured ? 'publish.none' : 'publish.none-measured'
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [publications, settings, site, work, line, usual, mayPrepare, mayConfigure, mayCancel] = await Promise.all([
    listPublications(ctx, { projectId }),
    findPublishSettings(ctx, { projectId }),
    findSite(ctx, { projectId }),
    listWork(ctx, projectId),
    findLine(ctx, projectId),
    findUsualParts(ctx, { projectId }),
    may(ctx, 'publish.prepare', projectId),
    may(ctx, 'publish.configure', projectId),
    may(ctx, 'work.cancel', projectId),
  ])
  const shown = publications.filter((one) => OPEN.includes(one.state))
  const draft = shown.find((one) => one.state === 'draft')
  const isWaiting = shown.some((one) => one.state === 'draft' || one.state === 'approved')
  const working = work.filter((task) => task.kind.startsWith('publish.') && ['waiting', 'running'].includes(task.state))
  const failed = work[0]?.state === 'failed' && work[0].kind.startsWith('publish.') ? [work[0]] : []
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('publish.title')}</Heading>
      <P>{t('publish.what')}</P>
      {site && shown.some((one) => one.state === 'published') ? (
        <P>
          <A href={`/published/${site.slug}/`}>{t('publish.see-site')}</A>
        </P>
      ) : null}
      {site && site.slug !== settings.slug ? <P>{t('publish.moves', { from: site.slug, to: settings.slug })}</P> : null}
      {[...working, ...failed].map((task) => (
        <Progress task={task} projectId={projectId} mayCancel={mayCancel} />
      ))}
      {shown.length ? <List publications={shown} projectId={projectId} /> : null}
      {shown.length || working.length ? null : <Empty>{t(noneYet(line.measurement !== undefined, usual))}</Empty>}
      {mayPrepare && !working.length ? (
        <PrepareForm projectId={projectId} state={state} usual={usual} isWaiting={isWaiting} />
      ) : null}
      <P>
        {mayConfigure ? (
          <>
            <A href={path('publish-settings', { projectId })}>{t('publish.settings')}</A> ·{' '}
          </>
        ) : null}
        <A href={path('updates', { projectId })}>{t('updates.title')}</A> ·{' '}
        <A href={path('questions', { projectId })}>{t('questions.title')}</A> ·{' '}
        <A href={path('purchases-publication', { projectId })}>{t('case-file.publishing')}</A>
      </P>
      {draft ? (
        <Next>
          <LinkButton href={path('publication', { projectId, publicationId: draft.id })}>
            {t('publish.next-review')}
          </LinkButton>
        </Next>
      ) : null}
    </>
  )
  return page(c, { title: t('publish.title'), project, room: 'publish', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const parts = PARTS.filter((part) => form.all('parts').includes(part))
      await startPreparation(c.var.ctx, { projectId, note: form.text('note'), parts })
      return c.redirect(path('publish', { projectId }), 303)
    },
    (state) => show(c, state, 422),
  )
