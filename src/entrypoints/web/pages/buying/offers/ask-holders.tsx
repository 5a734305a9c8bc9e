import type { FC } from 'hono/jsx'
import type { WithoutKey } from '#buying/offers/sealing/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { A, Moment, P, SubHeading, SummaryList } from '../../../ui/parts.tsx'

type Props = { projectId: string; without: readonly WithoutKey[]; made: number }
/** How many hold the keys of one purchase. */
export const HOLDERS = 3
/** The form that the buttons belong to, so that nothing typed there is lost. */
export const NOTICE_FORM = 'notice'

const rowOf = ({ partyId, name, askedAt }: WithoutKey) => ({
  key: name,
  value: askedAt ? (
    <>
      {t('holder-key.asked-on')} <Moment at={askedAt} />
    </>
  ) : (
    t('holder-key.not-asked-yet')
  ),
  actions: (
    <SubmitButton look="secondary" name="askForKey" value={partyId} form={NOTICE_FORM}>
      {t(askedAt ? 'holder-key.ask-again' : 'holder-key.ask', { name })}
    </SubmitButton>
  ),
})

/** Who is to open the offers and has no key yet, when they were asked, each with a button that writes to them; nothing where nobody is missing. */
export const AskHolders: FC<Props> = ({ projectId, without, made }) => {
  const areTooFew = made + without.length < HOLDERS
  if (!areTooFew && without.length === 0) return null
  return (
    <section id="without-key">
      {without.length ? (
        <>
          <SubHeading>{t('holder-key.without-key')}</SubHeading>
          <P>{t('holder-key.without-key-what')}</P>
          <SummaryList rows={without.map(rowOf)} />
        </>
      ) : null}
      {areTooFew ? (
        <P>
          {t('holder-key.too-few')} <A href={path('buying-people', { projectId })}>{t('buying.people')}</A>.
        </P>
      ) : null}
    </section>
  )
}
