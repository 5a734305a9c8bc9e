import type { FC } from 'hono/jsx'
import type { FoundCase, KeptEvent } from '#buying/cases/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { Day, Moment, P, SubHeading, SummaryList, Tag } from '../../../ui/parts.tsx'

type Judged = Extract<KeptEvent, { type: 'work.accepted' | 'work.returned' | 'work.rejected' }>
type Verdict = Judged['data']['verdicts'][number]

/** A verdict on one criterion, with its note, as one line. */
export const sayVerdict = ({ criterion, met, note }: Verdict): string =>
  [t('deliver.verdict', { criterion, verdict: t(met ? 'deliver.met' : 'deliver.not-met') }), note]
    .filter(Boolean)
    .join('. ')

const Verdicts: FC<{ verdicts: readonly Verdict[] }> = ({ verdicts }) => (
  <SummaryList
    rows={verdicts.map(({ criterion, met, note }) => ({
      key: criterion,
      value: (
        <>
          <Tag look={met ? 'done' : 'waits'}>{t(met ? 'deliver.met' : 'deliver.not-met')}</Tag>{' '}
          <span class="typed">{note}</span>
        </>
      ),
    }))}
  />
)

/** Work that was given back or rejected last: what was said of each criterion, and until when it is awaited. */
export const GivenBack: FC<{ found: FoundCase }> = ({ found: { stage, state, events } }) => {
  const last = events.findLast(({ type }) => type === 'work.returned' || type === 'work.rejected')
  if (last?.type !== 'work.returned' && last?.type !== 'work.rejected') return null
  const day = stage === 'contracted' && last.type === 'work.returned' ? state.contract?.deliverBy : undefined
  return (
    <section>
      <SubHeading>{findWords(`event.${last.type}`)}</SubHeading>
      <P>
        <Moment at={last.at} />
        {day ? (
          <>
            . {t('buying.deliver-by')} <Day at={day} />.
          </>
        ) : null}
      </P>
      <Verdicts verdicts={last.data.verdicts} />
    </section>
  )
}
