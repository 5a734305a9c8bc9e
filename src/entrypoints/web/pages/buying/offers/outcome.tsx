import type { FC } from 'hono/jsx'
import type { Outcome } from '#buying/file/index.ts'
import { t } from '#lib/words/words.ts'
import { P } from '../../../ui/parts.tsx'
import { sayCents } from '../cases/frame.tsx'

/** How an opportunity came out: how many offered and passed, with whom the contract is where that is published, and its end. */
export const OutcomeSays: FC<{ outcome: Outcome }> = ({ outcome: { offers, passed, contract, isFinished } }) => (
  <>
    <P>{t('outcome.offers', { count: offers, passed })}</P>
    {contract ? (
      <P>
        {t('outcome.contract', {
          supplier: contract.supplier,
          price: sayCents(contract.priceCents, contract.currency),
        })}
      </P>
    ) : null}
    {isFinished ? <P>{t('outcome.finished')}</P> : null}
  </>
)
