import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { listClaimsResting } from '#evidence/index.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import {
  countBeneath,
  explainMeasure,
  type FoundMeasure,
  findMeasure,
  nameGroup,
  type Summary,
  sayMissing,
  unitOf,
} from '#pipeline/indicators/index.ts'
import { type Chart, renderFigure } from '#platform/render/charts/index.ts'
import { renderMarkdown } from '#platform/render/markdown.ts'
import { showExact } from '#platform/render/shown.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ClaimsAbove } from '../../ui/ground.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, More, P, SubHeading, Table } from '../../ui/parts.tsx'
import { countUnknown, nameOfFigure, sayCounted, sayReason, showFigure } from './figures.ts'

const BARS = 12

const unknownInWords = (unknown: Summary['unknown']) =>
  Object.entries(unknown)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => t('frame.pair', { name: t('data.number', { count }), value: sayReason(reason) }))
    .join('; ')

const Figures: FC<{ measure: FoundMeasure; projectId: string }> = ({ measure, projectId }) => (
  <Table
    caption={t('measures.figure')}
    rows={measure.summary}
    columns={[
      { head: t('measures.group'), cell: nameOfFigure, rowHead: true },
      { head: t('measures.value'), cell: (figure) => showFigure(measure, figure), numeric: true },
      {
        head: t('measures.base'),
        cell: (figure) =>
          figure.denominator === '1'
            ? '–'
            : t('measures.of', {
                numerator: showExact(figure.numerator),
                denominator: showExact(figure.denominator),
              }),
        numeric: true,
      },
      { head: t('measures.n'), cell: (figure) => sayCounted(measure.code, figure.n), numeric: true },
      { head: t('measures.unknown'), cell: (figure) => (countUnknown(figure) ? unknownInWords(figure.unknown) : '0') },
      {
        head: t('measures.behind'),
        cell: (figure) => (
          <A
            href={path(
              'measure-rows',
              { projectId, code: measure.code },
              { group: figure.group, currency: figure.currency },
            )}
          >
            <span class="ground ground--rows">{t('measures.rows')}</span>
          </A>
        ),
      },
    ]}
  />
)

/** The largest groups as bars, where a measure has groups of one unit. */
function chartOf(measure: FoundMeasure): Chart | undefined {
  const figures = measure.summary.filter((figure) => figure.group && figure.value !== null)
  const first = figures[0]
  const same = figures.filter((figure) => figure.currency === first?.currency).slice(0, BARS)
  if (!first || same.length < 2) return undefined
  return {
    kind: 'bars',
    id: `chart-${measure.code.toLowerCase()}`,
    title: say(measure.title),
    subtitle: t('measures.chart-n', { n: countBeneath(measure, same) }),
    words: t('measures.chart-words', {
      group: nameGroup(first),
      value: showFigure(measure, first),
    }),
    of: t('measures.group'),
    unit: unitOf(measure, first),
    bars: same.map((figure) => ({ label: nameGroup(figure), value: figure.value ?? 0 })),
  }
}

const Missing: FC<{ missing: string[] }> = ({ missing }) => (
  <>
    <P>{t('measures.missing')}</P>
    <ul class="govuk-list govuk-list--bullet">
      {missing.map((field) => (
        <li>
          <code>{sayMissing(field)}</code>
        </li>
      ))}
    </ul>
  </>
)

const History: FC<{ measure: FoundMeasure }> = ({ measure }) => (
  <More summary={t('measures.history', { count: measure.history.length })}>
    <Table
      caption={t('measures.history-caption')}
      hideCaption
      rows={measure.history.filter((past) => past.summary.length)}
      columns={[
        { head: t('measures.measured'), cell: (past) => <Day at={past.measuredAt} />, rowHead: true },
        { head: t('measures.value'), cell: (past) => showFigure(measure, past.summary[0]!), numeric: true },
        {
          head: t('measures.n'),
          cell: (past) => sayCounted(measure.code, past.summary[0]!.n),
          numeric: true,
        },
      ]}
    />
  </More>
)

export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const measure = await findMeasure(c.var.ctx, { projectId, code: param(c, 'code') })
  const chart = chartOf(measure)
  const { about, method } = explainMeasure(measure)
  const claims = await listClaimsResting(c.var.ctx, projectId, `measure:${measure.code}`)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('measures.title'), href: path('measures', { projectId }) }]} />
      <Heading caption={`${measure.kind === 'flag' ? t('measures.flag') : t('measures.measure')} ${measure.code}`}>
        {say(measure.title)}
      </Heading>
      <P>{about}</P>
      {measure.kind === 'flag' ? <P>{t('measures.flags-what')}</P> : null}
      {measure.missing.length ? <Missing missing={measure.missing} /> : null}
      {measure.summary.length ? <Figures measure={measure} projectId={projectId} /> : null}
      {chart ? raw(renderFigure(chart, { table: t('measures.chart-table') }).markup) : null}
      {measure.history.length > 1 ? <History measure={measure} /> : null}
      <ClaimsAbove claims={claims} projectId={projectId} />
      <SubHeading>{t('measures.method')}</SubHeading>
      <div class="method">{raw(renderMarkdown(method, 3).markup)}</div>
    </>
  )
  return page(c, { title: say(measure.title), project, room: 'measures', children: content })
}
