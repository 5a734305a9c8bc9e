import type { FC } from 'hono/jsx'
import type { CardView, ListedCard, Payment, Statement, StatementLine } from '#buying/deliver/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Day, Moment, P, SubHeading, SummaryList, Table } from '../../../ui/parts.tsx'
import { sayCents, trailOf } from '../cases/frame.tsx'

type Of = { view: CardView }

export const trailOfCard = (projectId: string, card: Pick<ListedCard, 'id' | 'name'>) => [
  ...trailOf(projectId),
  { text: t('card.title'), href: path('cards', { projectId }) },
  { text: card.name, href: path('card', { projectId, cardId: card.id }) },
]

const namePurchase = ({ title, number }: { title: string; number: number }) =>
  t('card.purchase-of', { title, number: String(number) })

const CaseLink: FC<{ of: { caseId: string; title: string; number: number }; projectId: string }> = ({
  of,
  projectId,
}) => <A href={path('case', { projectId, caseId: of.caseId })}>{namePurchase(of)}</A>

/** What the card has spent in this cycle, what is ordered on it and what is free. */
export const Sums: FC<Of> = ({ view: { card, spentCents, committedCents, freeCents } }) => (
  <SummaryList
    rows={[
      { key: t('card.spent'), value: sayCents(spentCents, card.currency) },
      { key: t('card.committed'), value: sayCents(committedCents, card.currency) },
      { key: t('card.free'), value: sayCents(freeCents, card.currency) },
      { key: t('card.cycle-limit'), value: sayCents(card.cycleLimitCents, card.currency) },
    ]}
  />
)

/** What a line of a statement shows: a purchase, a receipt, something given back, or nothing anybody has said. */
const Shown: FC<{ line: StatementLine; byId: ReadonlyMap<string, Payment>; projectId: string }> = (props) => {
  const { line, byId, projectId } = props
  const payment = byId.get(line.paymentId ?? '')
  if (payment) return <CaseLink of={payment} projectId={projectId} />
  if (line.receiptName) return <>{t('card.shows-receipt', { name: line.receiptName })}</>
  return <>{t(line.cents < 0 ? 'card.shows-back' : 'card.shows-nothing')}</>
}

export const Lines: FC<Of & { c: HttpContext }> = ({ c, view: { card, lines, payments } }) => {
  if (lines.length === 0) return <P>{t('card.no-lines')}</P>
  const byId = new Map(payments.map((payment) => [payment.id, payment]))
  const columns = [
    { head: t('card.words'), rowHead: true, cell: ({ words }: StatementLine) => words },
    { head: t('card.day'), cell: ({ day }: StatementLine) => <Day at={day} /> },
    { head: t('card.amount'), numeric: true, cell: ({ cents }: StatementLine) => sayCents(cents, card.currency) },
    {
      head: t('card.shows'),
      cell: (line: StatementLine) => <Shown line={line} byId={byId} projectId={card.projectId} />,
    },
  ]
  return <PagedTable c={c} name="lines" caption={t('card.lines')} columns={columns} rows={lines} />
}

const MatchForm: FC<{ payment: Payment; line: StatementLine; action: string }> = ({ payment, line, action }) => (
  <form method="post" action={action}>
    <input type="hidden" name="do" value="match" />
    <input type="hidden" name="caseId" value={payment.caseId} />
    <SubmitButton look="secondary" name="lineId" value={line.id}>
      {t('card.match')}
      <span class="govuk-visually-hidden">
        {' '}
        {t('card.match-hidden', { purchase: namePurchase(payment), words: line.words })}
      </span>
    </SubmitButton>
  </form>
)

/** Payments that no line shows yet, each with the line that may show it; a person decides. */
export const Unmatched: FC<Of & { action: string; mayMatch: ReadonlySet<string> }> = ({
  view: { card, unmatched, proposals },
  action,
  mayMatch,
}) => {
  if (unmatched.length === 0) return <P>{t('card.unmatched-none')}</P>
  const lineOf = new Map(proposals.map(({ payment, line }) => [payment.id, line]))
  const columns = [
    {
      head: t('card.purchase'),
      rowHead: true,
      cell: (one: Payment) => <CaseLink of={one} projectId={card.projectId} />,
    },
    { head: t('card.paid-on'), cell: ({ paidAt }: Payment) => <Day at={paidAt} /> },
    { head: t('card.amount'), numeric: true, cell: ({ cents }: Payment) => sayCents(cents, card.currency) },
    {
      head: t('card.fitting-line'),
      cell: (payment: Payment) => {
        const line = lineOf.get(payment.id)
        if (!line) return t('card.unmatched-no-line')
        return (
          <>
            <Day at={line.day} /> {line.words}{' '}
            {mayMatch.has(payment.caseId) ? <MatchForm payment={payment} line={line} action={action} /> : null}
          </>
        )
      },
    },
  ]
  return <Table caption={t('card.unmatched')} columns={columns} rows={unmatched} />
}

export const Commitments: FC<Of> = ({ view: { card, commitments } }) => {
  if (commitments.length === 0) return null
  type Row = CardView['commitments'][number]
  const columns = [
    { head: t('card.purchase'), rowHead: true, cell: (one: Row) => <CaseLink of={one} projectId={card.projectId} /> },
    { head: t('card.amount'), numeric: true, cell: ({ cents }: Row) => sayCents(cents, card.currency) },
  ]
  return <Table caption={t('card.commitments')} columns={columns} rows={commitments} />
}

export const Missing: FC<Of & { c: HttpContext; mayAdd: boolean }> = ({ c, view: { card, missing }, mayAdd }) => {
  if (missing.length === 0) return null
  type Row = CardView['missing'][number]
  const addReceipt = {
    head: t('card.add-receipt'),
    cell: ({ line }: Row) => (
      <A href={path('card-receipt', { projectId: card.projectId, cardId: card.id, lineId: line.id })}>
        {t('card.add-receipt')}
        <span class="govuk-visually-hidden"> {line.words}</span>
      </A>
    ),
  }
  const columns = [
    { head: t('card.words'), rowHead: true, cell: ({ line }: Row) => line.words },
    { head: t('card.amount'), numeric: true, cell: ({ line }: Row) => sayCents(line.cents, card.currency) },
    { head: t('card.age'), cell: ({ days }: Row) => t('card.days', { count: days }) },
    ...(mayAdd ? [addReceipt] : []),
  ]
  return (
    <>
      <SubHeading>{t('card.missing')}</SubHeading>
      <P>{t('card.missing-what')}</P>
      <PagedTable c={c} name="missing" caption={t('card.missing')} hideCaption columns={columns} rows={missing} />
    </>
  )
}

const sayState = ({ importedAt, taken, knownBefore, leftOut }: Statement) =>
  importedAt ? t('card.state-taken', { taken, known: knownBefore, left: leftOut.length }) : t('card.state-waits')

export const Statements: FC<Of> = ({ view: { card, statements } }) => {
  if (statements.length === 0) return <P>{t('card.statements-none')}</P>
  const columns = [
    {
      head: t('card.statement'),
      rowHead: true,
      cell: (one: Statement) => (
        <A href={path('statement', { projectId: card.projectId, cardId: card.id, statementId: one.id })}>
          {one.fileName}
        </A>
      ),
    },
    { head: t('card.received'), cell: ({ receivedAt }: Statement) => <Moment at={receivedAt} /> },
    { head: t('card.state'), cell: (one: Statement) => sayState(one) },
  ]
  return <Table caption={t('card.statements')} hideCaption columns={columns} rows={statements} />
}
