import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { readAgreementByLink, type SharedAgreement } from '#workspace/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { LinkButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Day, P, Waits } from '../../ui/parts.tsx'
import { Items, Signatures } from '../workspace/agreement/agreement-parts.tsx'
import { heldIn } from './held-link.ts'
import { Kept, OutsideTop } from './parts.tsx'

const ToDo: FC<{ shared: SharedAgreement; linkId: string }> = ({ shared, linkId }) => {
  const { agreement, waitsFor, signedAt, link } = shared
  const party = agreement.signers.find((signer) => signer.party === link.party)?.name ?? ''
  if (signedAt)
    return (
      <P>
        {t('outside.signed', { party })} <Day at={signedAt} />
      </P>
    )
  if (agreement.state === 'draft') return <P>{t('outside.taken-back')}</P>
  if (waitsFor)
    return (
      <Waits>
        <P>{t('outside.sign-now', { party: waitsFor.name })}</P>
        <LinkButton href={path('sign-shared', { linkId })}>{t('outside.approve-link')}</LinkButton>
      </Waits>
    )
  return link.may === 'sign' ? <P>{t('outside.sign-by-other', { party })}</P> : <P>{t('outside.read-only')}</P>
}

/** The version of the agreement that a link leads to, for its holder. */
export async function showSharedAgreement(c: HttpContext) {
  const held = heldIn(c)
  const shared = await readAgreementByLink(c.var.ctx, held)
  const { agreement, names, link, asking } = shared
  const body = (
    <>
      <OutsideTop title={t('agreement.title')} link={link} asking={asking}>
        <P>{t('agreement.what')}</P>
        <ToDo shared={shared} linkId={held.linkId} />
      </OutsideTop>
      {agreement.state === 'draft' ? null : (
        <>
          <Items items={agreement.items} caption={t('agreement.version', { version: agreement.version })} />
          <Signatures agreement={agreement} names={names} />
        </>
      )}
      <Kept asking={asking} />
    </>
  )
  return page(c, { title: t('agreement.title'), children: body })
}
