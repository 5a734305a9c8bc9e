import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { offerReport, REPORT_FORMATS, type Report, readReport, type Snapshot } from '#reports/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { hrefOf } from '../../things.ts'
import { ContentView } from '../../ui/content.tsx'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, Moment, P, SubHeading, SummaryList } from '../../ui/parts.tsx'
import { findNames } from '../claims/names.ts'
import { ForAll } from './for-all.tsx'

const Files: FC<{ report: Report }> = ({ report: { id: reportId, projectId } }) => (
  <>
    <SubHeading>{t('reports.take')}</SubHeading>
    <ul class="govuk-list">
      {REPORT_FORMATS.map((format) => (
        <li>
          <A href={path('report-file', { projectId, reportId, format })} download>
            {t(`reports.format.${format}`)}
          </A>
        </li>
      ))}
    </ul>
    <P quiet>{t('reports.check-json')}</P>
  </>
)

type Facts = { report: Report; snapshot: Snapshot; nameOf: (id: string | null) => string }

const Facts: FC<Facts> = ({ report, snapshot, nameOf }) => {
  const source = report.source && hrefOf(report.projectId, report.source)
  const rows = [
    { key: t('reports.hash'), value: <code>{report.sha256}</code> },
    {
      key: t('reports.made'),
      value: (
        <>
          <Moment at={report.madeAt} /> {t('claims.by', { name: nameOf(report.madeBy) })}
        </>
      ),
    },
    ...(source ? [{ key: t('reports.source'), value: <A href={source}>{snapshot.title}</A> }] : []),
    ...snapshot.about.map(({ name, value }) => ({ key: name, value })),
  ]
  return <SummaryList rows={rows} />
}

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const { report, snapshot } = await readReport(ctx, { projectId, reportId: param(c, 'reportId') })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('reports.title'), href: path('reports', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading caption={t(`reports.kind.${report.kind}`)}>{report.title}</Heading>
      <Facts report={report} snapshot={snapshot} nameOf={await findNames(ctx, projectId)} />
      <Files report={report} />
      <ForAll report={report} mayOffer={await may(ctx, 'report.offer', projectId)} />
      <SubHeading>{t('reports.read')}</SubHeading>
      <div lang={snapshot.language}>
        <ContentView content={snapshot.content} topLevel={3} />
      </div>
    </>
  )
  return page(c, { title: report.title, project, room: 'reports', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

/** Takes whether the paper is for everybody. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const address = { projectId: param(c, 'projectId'), reportId: param(c, 'reportId') }
      await offerReport(c.var.ctx, { ...address, isForAll: form.text('for') === 'all' })
      return c.redirect(path('report', address), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
