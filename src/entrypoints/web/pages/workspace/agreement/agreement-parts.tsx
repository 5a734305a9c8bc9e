import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type Agreement, type AgreementItem, sayMoment } from '#workspace/index.ts'
import { Day, Table, Tag } from '../../../ui/parts.tsx'
import { sayFromOutside } from '../../documents/frame.tsx'

/** What is agreed on each work product. */
export const Items: FC<{ items: AgreementItem[]; caption: string }> = ({ items, caption }) => (
  <Table
    caption={caption}
    rows={items}
    columns={[
      { head: t('agreement.product'), cell: (item) => item.name, rowHead: true },
      { head: t('agreement.access'), cell: (item) => t(`agreement.access-${item.access}`) },
      { head: t('agreement.when'), cell: sayMoment },
      {
        head: t('agreement.approvedBy'),
        cell: (item) => (item.when === 'approved' ? item.approvedBy.join(', ') || t('agreement.another') : ''),
      },
    ]}
  />
)

/** Who must sign, and who has; `names` are those of members, by id. */
export const Signatures: FC<{ agreement: Agreement; names: ReadonlyMap<string, string> }> = ({ agreement, names }) => {
  const signatureOf = (party: string) => agreement.signatures.find((one) => one.party === party)
  return (
    <Table
      caption={t('agreement.signatures')}
      rows={agreement.signers}
      columns={[
        { head: t('agreement.party'), cell: (signer) => signer.name, rowHead: true },
        {
          head: t('agreement.signed'),
          cell: ({ party }) => {
            const signature = signatureOf(party)
            if (!signature) return <Tag look="waits">{t('agreement.not-signed')}</Tag>
            const { outsider, signedBy } = signature
            const member = names.get(signedBy ?? '') ?? t('agreement.somebody-left')
            const name = outsider === null ? member : sayFromOutside(outsider)
            return (
              <>
                {t('agreement.signed-by', { name })}
                <Day at={signature.signedAt} />
              </>
            )
          },
        },
      ]}
    />
  )
}
