import type { FC } from 'hono/jsx'
import type { WithoutKey } from '#buying/offers/sealing/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { A, P, SubHeading } from '../../../ui/parts.tsx'

type Props = { projectId: string; without: readonly WithoutKey[]; made: number; action: string }
const HOLDERS = 3

/** Who is to open the offers and has no key yet, each with a button that writes to them; nothing where nobody is missing. */
export const AskHolders: FC<Props> = ({ projectId, without, made, action }) => {
  const areTooFew = made + without.length < HOLDERS
  if (!areTooFew && without.length === 0) return null
  return (
    <section>
      {without.length ? (
        <>
          <SubHeading>{t('holder-key.without-key')}</SubHeading>
          <P>{t('holder-key.without-key-what')}</P>
          <form method="post" action={action} novalidate>
            <input type="hidden" name="do" value="askForKey" />
            {without.map(({ partyId, name }) => (
              <SubmitButton look="secondary" name="partyId" value={partyId}>
                {t('holder-key.ask', { name })}
              </SubmitButton>
            ))}
          </form>
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
