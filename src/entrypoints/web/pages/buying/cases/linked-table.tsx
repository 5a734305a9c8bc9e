import type { FC } from 'hono/jsx'
import { type FoundCase, type LinkedCase, type Party, SEPARATE, type Split, splitOf } from '#buying/cases/index.ts'
import type { StoredCheck } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { A, Day, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { StageTag, sayCents, sayParty } from './frame.tsx'

type TableProps = {
  found: FoundCase
  linked: readonly LinkedCase[]
  parties: ReadonlyMap<string, Party>
  split: Split | null
  /** Where whoever reads can open no other purchase. */
  isByLink?: boolean
}

/** The same as the drawing says, and more: who asked, of whom it is bought, where it stands. */
export const LinkedTable: FC<TableProps> = ({ found: { projectId, currency }, linked, parties, split, isByLink }) => {
  const isCounted = ({ id }: LinkedCase) => split?.caseIds.includes(id)
  const columns = [
    {
      head: t('buying.what'),
      rowHead: true,
      cell: (one: LinkedCase) => {
        const name = `${one.title} (${one.number})`
        return isByLink ? name : <A href={path('case', { projectId, caseId: one.id })}>{name}</A>
      },
    },
    {
      head: t('linked.because'),
      cell: ({ because }: LinkedCase) => because.map((tie) => t(`linked.tie-${tie}`)).join(', '),
    },
    { head: t('linked.total'), numeric: true, cell: ({ cents }: LinkedCase) => sayCents(cents, currency) },
    { head: t('linked.on'), cell: ({ on }: LinkedCase) => <Day at={on} /> },
    { head: t('linked.who'), cell: ({ requester }: LinkedCase) => sayParty(parties, requester) },
    { head: t('linked.supplier'), cell: ({ supplier }: LinkedCase) => (supplier ? sayParty(parties, supplier) : '') },
    { head: t('linked.stands'), cell: ({ stage }: LinkedCase) => <StageTag stage={stage} /> },
    {
      head: t('linked.counted'),
      cell: (one: LinkedCase) => t(isCounted(one) ? 'linked.counted-yes' : 'linked.counted-no'),
    },
  ]
  return <Table caption={t('linked.title')} columns={columns} rows={linked} />
}

/** What the requester said in favour of separate needs. */
export const Explanations: FC<{ found: FoundCase }> = ({ found }) => {
  const said = found.events.flatMap((event) =>
    event.type === 'officer.asked' && event.data.step === SEPARATE ? [event.data.text] : [],
  )
  if (!said.length) return null
  return (
    <section>
      <SubHeading>{t('linked.separate-said')}</SubHeading>
      {said.map((text) => (
        <blockquote class="typed govuk-inset-text">{text}</blockquote>
      ))}
    </section>
  )
}

type ByLink = Pick<TableProps, 'found' | 'linked' | 'parties'> & { check: StoredCheck | undefined }

/** The same for an officer by a link, who decides on it there: which purchases, why, and what the requester says. */
export const LinkedByLink: FC<ByLink> = ({ found, linked, parties, check }) => {
  if (!linked.length) return null
  const split = check ? splitOf(check.report, found.totalCents ?? 0) : null
  return (
    <section>
      <SubHeading>{t('linked.title')}</SubHeading>
      <P>{t('linked.what')}</P>
      <LinkedTable {...{ found, linked, parties, split }} isByLink />
      <Explanations found={found} />
    </section>
  )
}
