import type { FC } from 'hono/jsx'
import type { OwnData } from '#buying/file/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { A, Day, P, SubHeading } from '../../../ui/parts.tsx'

type Props = { projectId: string; own: OwnData }

const Link: FC<Props> = ({ projectId, own: { published, measuredAt } }) => {
  if (measuredAt)
    return (
      <P>
        {t('pilot.measures-are', { count: published.size })} <Day at={measuredAt} />.{' '}
        <A href={path('measures', { projectId })}>{t('pilot.measures-link')}</A>
      </P>
    )
  const [words, link] = published.size
    ? (['pilot.measures-bring', 'case-file.take'] as const)
    : (['pilot.measures-publish', 'case-file.publishing'] as const)
  return (
    <P>
      {t(words)} <A href={path('purchases-publication', { projectId })}>{t(link)}</A>
    </P>
  )
}

/** How the purchases of a project are measured like those before them; what is still to be done where they are not yet. */
export const SameMeasures: FC<Props> = (props) => (
  <section>
    <SubHeading>{t('pilot.measures')}</SubHeading>
    <P>{t('pilot.measures-what')}</P>
    <Link {...props} />
  </section>
)
