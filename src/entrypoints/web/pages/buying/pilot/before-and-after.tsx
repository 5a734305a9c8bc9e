import type { FC } from 'hono/jsx'
import type { BeforeAndAfter, OwnData } from '#buying/file/index.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import type { MeasuredParts, Summary } from '#pipeline/indicators/index.ts'
import { path } from '../../../routes.ts'
import { A, Day, More, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { listCounted, showFigure } from '../../measures/figures.ts'

type Props = { projectId: string; own: OwnData }

const ToDo: FC<Props> = ({ projectId, own: { published } }) => {
  const [words, link] = published.size
    ? (['pilot.measures-bring', 'case-file.take'] as const)
    : (['pilot.measures-publish', 'case-file.publishing'] as const)
  return (
    <P>
      {t(words)} <A href={path('purchases-publication', { projectId })}>{t(link)}</A>
    </P>
  )
}

/** The figures of a measure over one part of the data, each with what it counts. */
const Figures: FC<{ measure: MeasuredParts; figures: readonly Summary[] }> = ({ measure, figures }) => (
  <>
    {figures.map((figure) => (
      <p class="govuk-body numbers">
        <strong>{showFigure(measure, figure)}</strong>
      </p>
    ))}
    {listCounted(measure, figures).map((words) => (
      <p class="govuk-body-s quiet">{words}</p>
    ))}
  </>
)

const SideBySide: FC<{ projectId: string; compared: BeforeAndAfter }> = ({ projectId, compared }) => (
  <Table
    caption={t('pilot.measures-table')}
    hideCaption
    rows={compared.measures}
    columns={[
      {
        head: t('measures.measure'),
        rowHead: true,
        cell: ({ code, title }: MeasuredParts) => <A href={path('measure-rows', { projectId, code })}>{say(title)}</A>,
      },
      {
        head: t('pilot.measures-before'),
        numeric: true,
        cell: (measure: MeasuredParts) => <Figures measure={measure} figures={measure.parts[0] ?? []} />,
      },
      {
        head: t('pilot.measures-in'),
        numeric: true,
        cell: (measure: MeasuredParts) => <Figures measure={measure} figures={measure.parts[1] ?? []} />,
      },
    ]}
  />
)

/** The purchases behind the right column, as the data holds them. */
const Behind: FC<{ projectId: string; compared: BeforeAndAfter }> = ({ projectId, compared: { purchases } }) => (
  <More summary={t('pilot.measures-counted', { count: purchases.length })}>
    <ul class="govuk-list govuk-list--bullet">
      {purchases.map(({ ocid, title }) => (
        <li>
          <A href={path('process', { projectId, ocid })}>{title}</A>
        </li>
      ))}
    </ul>
  </More>
)

/** How a pilot stands beside what was bought before it, by the same measures; what is still to be done where it cannot yet. */
export const BesideBefore: FC<Props & { compared: BeforeAndAfter | null }> = ({ compared, ...props }) => (
  <section id="before">
    <SubHeading>{t('pilot.measures')}</SubHeading>
    <P>{t('pilot.measures-what')}</P>
    {compared ? (
      <>
        <SideBySide projectId={props.projectId} compared={compared} />
        <Behind projectId={props.projectId} compared={compared} />
        <P quiet>
          {t('pilot.measures-at')} <Day at={compared.measuredAt} />
        </P>
      </>
    ) : (
      <ToDo {...props} />
    )}
  </section>
)

/** Where a pilot stands beside what was bought before it. */
export const SameMeasures: FC<Props & { report: string }> = ({ report, ...props }) => (
  <section>
    <SubHeading>{t('pilot.measures')}</SubHeading>
    {props.own.measuredAt ? (
      <P>
        {t('pilot.measures-are', { count: props.own.published.size })} <Day at={props.own.measuredAt} />.{' '}
        <A href={`${report}#before`}>{t('pilot.measures-link')}</A>
      </P>
    ) : (
      <ToDo {...props} />
    )}
  </section>
)
