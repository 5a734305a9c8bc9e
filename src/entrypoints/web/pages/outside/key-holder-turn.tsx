import type { Child, FC } from 'hono/jsx'
import type { AtLink } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../routes.ts'
import { LinkButton } from '../../ui/form.tsx'
import { A, Moment, P, Waits } from '../../ui/parts.tsx'
import { NotYourTurn } from './shared-case-parts.tsx'

type Props = { at: Pick<AtLink, 'found' | 'link' | 'partyId'>; hasKey: boolean }

/** What somebody who holds a key does now: makes it, waits for the deadline, or opens the offers. */
export const KeyHolderTurn: FC<Props> = ({ at, hasKey }) => {
  const { found, link, partyId } = at
  const { notice } = found.state
  const linkId = link.id
  const isOfThree = notice?.holders.includes(partyId)
  const key = <A href={path('shared-key', { linkId })}>{t('holder-key.title')}</A>
  if (found.stage === 'draft' && !hasKey)
    return (
      <Waits>
        <P>{t('holder-key.asked-now')}</P>
        <LinkButton href={path('shared-key', { linkId })}>{t('holder-key.button')}</LinkButton>
      </Waits>
    )
  if (found.stage === 'draft') return <Done words={t('holder-key.done-waits')}>{key}</Done>
  if (found.stage === 'open' && isOfThree && notice)
    return (
      <Done words={t('holder-key.closes-first')}>
        {t('offers.closes')}: <Moment at={notice.closesAt} />. {key}
      </Done>
    )
  if (found.stage === 'sealed' && isOfThree)
    return (
      <Waits>
        <P>{t('holder-key.open-now')}</P>
        <LinkButton href={path('shared-opening', { linkId })}>{t('offers.open-offers')}</LinkButton>
      </Waits>
    )
  return (
    <Waits>
      <NotYourTurn at={at} seat="key-holder" />
    </Waits>
  )
}

const Done: FC<{ words: string; children?: Child }> = ({ words, children }) => (
  <Waits>
    <P>{words}</P>
    <P>{children}</P>
  </Waits>
)
