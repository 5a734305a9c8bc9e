import type { FC } from 'hono/jsx'
import { type Receipt, type ReceiptRule, sayAmount } from '#buying/file/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { Moment, P, SubHeading, SummaryList, Table } from '../../../ui/parts.tsx'

export type SeenReceipt = {
  receipt: Receipt
  names: ReadonlyMap<string, string>
  currency: string
  /** 3 below a heading of its own. */
  level?: 3
}

const Rules: FC<{ rules: readonly ReceiptRule[] }> = ({ rules }) => (
  <Table
    caption={t('case-file.receipt-rules')}
    hideCaption
    rows={rules}
    columns={[
      { head: t('case-file.receipt-rule'), rowHead: true, cell: ({ question }: ReceiptRule) => question },
      { head: t('case-file.receipt-said'), cell: ({ said }) => said },
      {
        head: t('case-file.receipt-facts'),
        cell: ({ facts }) => facts.map(({ name, value }) => `${name}: ${value}`).join('; '),
      },
    ]}
  />
)

/** What somebody signed, in whose place, and what the rules said when they did. */
export const ReceiptView: FC<SeenReceipt> = ({ receipt, names, currency, level }) => {
  const { type, party, seat, forParty, at, amountCents, words, check } = receipt
  const nameOf = (id: string) => names.get(id) || t('case-file.somebody')
  const rows = [
    { key: t('case-file.receipt-what'), value: findWords(`event.${type}`) ?? type },
    ...(amountCents === null ? [] : [{ key: t('case-file.receipt-amount'), value: sayAmount(amountCents, currency) }]),
    { key: t('case-file.receipt-who'), value: nameOf(party) },
    { key: t('case-file.receipt-as'), value: t(`case.seat-${seat}`) },
    ...(forParty ? [{ key: t('case-file.receipt-for'), value: nameOf(forParty) }] : []),
    { key: t('case-file.receipt-when'), value: <Moment at={at} /> },
    ...words.map((said) => ({ key: t('case-file.receipt-words'), value: said })),
  ]
  return (
    <>
      <SummaryList rows={rows} />
      {seat === 'supplier' ? null : (
        <>
          {level ? (
            <h3 class="govuk-heading-s">{t('case-file.receipt-rules')}</h3>
          ) : (
            <SubHeading>{t('case-file.receipt-rules')}</SubHeading>
          )}
          <P>{check ? (findWords(`case.outcome-${check.outcome}`) ?? check.outcome) : t('case-file.receipt-none')}</P>
          {check?.rules.length ? <Rules rules={check.rules} /> : null}
        </>
      )}
    </>
  )
}
