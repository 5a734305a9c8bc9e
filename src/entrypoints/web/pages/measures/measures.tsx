import type { FC } from 'hono/jsx'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type ListedMeasure, listMeasures, sayMissing } from '#pipeline/indicators/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { LinkButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Empty, Heading, More, Next, P, SubHeading, Table } from '../../ui/parts.tsx'
import { countUnknown, listCounted, nameOfFigure, showFigure } from './figures.ts'

const SHOWN = 3

const Answer: FC<{ measure: ListedMeasure }> = ({ measure }) => (
  <>
    {measure.summary.slice(0, SHOWN).map((figure) => (
      <p class="govuk-body numbers">
        <strong>{showFigure(measure, figure)}</strong>
        {figure.group || figure.currency ? ` ${nameOfFigure(figure)}` : ''}
      </p>
    ))}
    {measure.summary.length > SHOWN ? <P quiet>{t('measures.more-groups')}</P> : null}
  </>
)

const Listed: FC<{ measures: ListedMeasure[]; projectId: string; caption: string }> = ({
  measures,
  projectId,
  caption,
}) => (
  <Table
    caption={caption}
    rows={measures}
    columns={[
      {
        head: t('measures.measure'),
        cell: (measure) => (
          <>
            <A href={path('measure', { projectId, code: measure.code })}>{say(measure.title)}</A>{' '}
            <span class="quiet">{measure.code}</span>
          </>
        ),
        rowHead: true,
      },
      { head: t('measures.value'), cell: (measure) => <Answer measure={measure} />, numeric: true },
      {
        head: t('measures.n'),
        cell: (measure) =>
          listCounted(measure, measure.summary.slice(0, SHOWN)).map((words) => <p class="govuk-body">{words}</p>),
        numeric: true,
      },
      {
        head: t('measures.unknown'),
        cell: (measure) => (measure.summary[0] ? t('data.number', { count: countUnknown(measure.summary[0]) }) : ''),
        numeric: true,
      },
    ]}
  />
)

const NotComputed: FC<{ measures: ListedMeasure[]; projectId: string }> = ({ measures, projectId }) => (
  <More summary={t('measures.not-computed', { count: measures.length })}>
    <ul class="govuk-list">
      {measures.map((measure) => (
        <li>
          <A href={path('measure', { projectId, code: measure.code })}>{say(measure.title)}</A>{' '}
          {t('mapping.misses', { fields: measure.missing.map(sayMissing).join(', ') })}
        </li>
      ))}
    </ul>
  </More>
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const { measurement, measures } = await listMeasures(ctx, { projectId })
  const computed = measures.filter((measure) => measure.summary.length > 0)
  const missing = measures.filter((measure) => measure.missing.length > 0)
  const flags = computed.filter((measure) => measure.kind === 'flag')
  const figures = computed.filter((measure) => measure.kind === 'figure')
  const content = (
    <>
      <Heading>{t('measures.title')}</Heading>
      {measurement ? (
        <P>
          {t('measures.as-of', { processes: measurement.counts.processes })} <Day at={measurement.measuredAt} />
        </P>
      ) : (
        <Empty>{t('measures.none')}</Empty>
      )}
      {figures.length ? <Listed measures={figures} projectId={projectId} caption={t('measures.figures')} /> : null}
      {flags.length ? (
        <>
          <SubHeading>{t('measures.flags')}</SubHeading>
          <P>{t('measures.flags-what')}</P>
          <Listed measures={flags} projectId={projectId} caption={t('measures.flags-caption')} />
        </>
      ) : null}
      {measurement && missing.length ? <NotComputed measures={missing} projectId={projectId} /> : null}
      {(await may(ctx, 'measure.configure', projectId)) ? (
        <P>
          <A href={path('measure-settings', { projectId })}>{t('measures.settings')}</A>
        </P>
      ) : null}
      {measurement ? (
        <Next>
          <P>{t('measures.next')}</P>
          <LinkButton href={path('publish', { projectId })}>{t('measures.next-button')}</LinkButton>
        </Next>
      ) : null}
    </>
  )
  return page(c, { title: t('measures.title'), project, room: 'measures', children: content })
}
