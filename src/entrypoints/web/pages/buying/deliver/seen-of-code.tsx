import type { FC } from 'hono/jsx'
import { bringsCode, isSeenWhole, type RepositoryLook } from '#buying/deliver/index.ts'
import { t } from '#lib/words/words.ts'
import { type FormState, TextAreaField } from '../../../ui/form.tsx'
import { P, SubHeading, SummaryList } from '../../../ui/parts.tsx'
import type { Acting } from '../cases/act-forms.tsx'

const sayLicence = ({ licence, licenceFound }: RepositoryLook) =>
  [
    t(`deliver.paper-licenceSeen-${licence}`),
    licence === 'other' && licenceFound ? t('deliver.licence-found', { name: licenceFound }) : '',
  ]
    .filter(Boolean)
    .join('. ')

const Look: FC<{ look: RepositoryLook }> = ({ look }) => (
  <SummaryList
    rows={[
      { key: t('deliver.paper-answers'), value: t(`deliver.paper-answers-${look.answers ? 'true' : 'false'}`) },
      { key: t('deliver.paper-commitSeen'), value: t(`deliver.paper-commitSeen-${look.commit}`) },
      { key: t('deliver.paper-licenceSeen'), value: sayLicence(look) },
      { key: t('deliver.paper-runSeen'), value: t(`deliver.paper-runSeen-${look.run}`) },
    ]}
  />
)

/** What was seen of the code from outside, for whoever accepts it; where that is not all, they say how they saw it (abuse:A33). */
export const SeenOfCode: FC<{ acting: Acting; state: FormState }> = ({ acting: { found, look }, state }) => {
  if (!look) return bringsCode(found) ? <P>{t('deliver.seen-not-yet')}</P> : null
  return (
    <>
      <SubHeading>{t('deliver.seen')}</SubHeading>
      <Look look={look} />
      {isSeenWhole(look) ? null : (
        <>
          <P>
            <strong>{t('deliver.seen-not-all')}</strong>
          </P>
          <TextAreaField name="despite" label={t('deliver.despite')} rows={2} state={state} />
        </>
      )}
    </>
  )
}
