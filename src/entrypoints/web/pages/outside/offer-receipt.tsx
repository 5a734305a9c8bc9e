import type { FC } from 'hono/jsx'
import { type OfferLeaf, readLeaf } from '#lib/sealing/offer-log.ts'
import { type Receipt, writeReceipt } from '#lib/sealing/receipt.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../routes.ts'
import { A, Moment, More, P, SummaryList } from '../../ui/parts.tsx'

/** What the receipt of an offer says, in words. */
export function rowsOf(leaf: OfferLeaf | undefined) {
  if (!leaf || leaf.kind === 'dummy') return []
  const received = { key: t(`offers.receipt-${leaf.kind}`), value: <Moment at={leaf.receivedAt} /> }
  if (leaf.kind === 'withdrawal') return [received]
  return [
    received,
    { key: t('offers.receipt-sealed'), value: t(`offers.receipt-by-${leaf.sealedBy}`) },
    ...(leaf.replaces ? [{ key: t('offers.receipt-before'), value: t('offers.receipt-replaces') }] : []),
  ]
}

/** The receipt of an offer: in words, as a file to keep, and as it is signed. It is never mailed: a letter would tell that somebody has offered. */
export const OfferReceipt: FC<{ receipt: Receipt }> = ({ receipt }) => {
  const text = writeReceipt(receipt)
  const address = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`
  return (
    <>
      <SummaryList rows={rowsOf(readLeaf(receipt.leaf))} />
      <P>{t('offers.receipt-what')}</P>
      <P>
        <a class="govuk-link" href={address} download="offer-receipt.json">
          {t('offers.receipt-save')}
        </a>{' '}
        · <A href={path('check-receipt')}>{t('offers.receipt-check')}</A>
      </P>
      <More summary={t('award.draw-working')}>
        <textarea class="govuk-textarea code" rows={8} readonly aria-label={t('offers.receipt')}>
          {text}
        </textarea>
      </More>
    </>
  )
}
