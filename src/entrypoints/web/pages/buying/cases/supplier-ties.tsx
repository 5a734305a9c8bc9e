import type { FC } from 'hono/jsx'
import type { Party, SupplierTie } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { P, Waits } from '../../../ui/parts.tsx'
import { sayParty } from './frame.tsx'

type Props = { ties: readonly SupplierTie[]; parties: ReadonlyMap<string, Party> }

/** Who is tied to whoever was asked or chosen, by what, and what can be done about it. */
export const SupplierTies: FC<Props> = ({ ties, parties }) =>
  ties.length ? (
    <Waits>
      {ties.map(({ supplierId, partyId, kind, shared }) => (
        <P>
          {t(`supplier-tie.${kind}`, {
            name: sayParty(parties, partyId),
            supplier: sayParty(parties, supplierId),
            shared,
          })}
        </P>
      ))}
      <P>{t('supplier-tie.what')}</P>
    </Waits>
  ) : null
