import type { FC } from 'hono/jsx'
import { receiptByLink } from '#buying/file/index.ts'
import { findOwnWords } from '#buying/guardrails/index.ts'
import { findWords, speakAs, t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Empty, Heading, P, SubHeading } from '../../ui/parts.tsx'
import { ReceiptView } from '../buying/file/receipt-view.tsx'
import { heldIn } from './held-link.ts'
import { asHolder } from './stop.tsx'

const Receipts: FC<{ linkId: string } & Awaited<ReturnType<typeof receiptByLink>>> = (shown) => {
  const { linkId, found, receipts, names } = shown
  return (
    <>
      <P>
        <A href={path('shared', { linkId: linkId })}>{found.title}</A>
      </P>
      <Heading caption={t('case.one', { number: found.number })}>{t('case-file.receipts')}</Heading>
      <P>{t('case-file.receipts-intro')}</P>
      {receipts.length ? null : <Empty>{t('case-file.receipts-none')}</Empty>}
      {receipts.map((receipt) => (
        <section>
          <SubHeading>{findWords(`event.${receipt.type}`) ?? receipt.type}</SubHeading>
          <ReceiptView receipt={receipt} names={names} currency={found.currency} level={3} />
          <P>
            <A href={path('shared-receipt-file', { linkId: linkId, eventId: receipt.eventId })} download>
              {t('receipt.download')}
            </A>
          </P>
        </section>
      ))}
      {receipts.length ? (
        <P>
          <A href={path('check-receipt')}>{t('receipt.check')}</A>
        </P>
      ) : null}
    </>
  )
}

/** The receipts of somebody from outside for what they signed in the purchase that their link leads to. */
export const get = (c: HttpContext) =>
  asHolder(c, async () => {
    const held = heldIn(c)
    const shown = await receiptByLink(c.var.ctx, held)
    const own = await findOwnWords(c.var.ctx, shown.found.projectId)
    const children = <Receipts linkId={held.linkId} {...shown} />
    return speakAs(own, () => page(c, { title: t('case-file.receipts'), children }))
  })
