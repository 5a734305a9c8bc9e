import type { Child, FC } from 'hono/jsx'
import { findTerms, type NoticeFieldName, sayIn } from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { ChoiceField, type FormState } from '../../../ui/form.tsx'
import { A, Breadcrumbs, More, P } from '../../../ui/parts.tsx'

/** The trail of a page below a work package. */
export const PackageTrail: FC<{ projectId: string; one?: { id: string; title: string } }> = ({ projectId, one }) => (
  <Breadcrumbs
    trail={[
      { text: t('work-package.title'), href: path('work-packages', { projectId }) },
      ...(one ? [{ text: one.title, href: path('work-package', { projectId, packageId: one.id }) }] : []),
    ]}
  />
)

/** The words of the other side that stand in a text, each with what it means; nothing where none does (buying:M25). */
export const Explained: FC<{ text: string }> = ({ text }) => {
  const found = findTerms(text)
  if (found.length === 0) return null
  return (
    <More summary={t('need.words-here', { count: found.length })}>
      <dl>
        {found.map(({ term, from, to }) => (
          <>
            <dt>
              <dfn>{text.slice(from, to)}</dfn>
            </dt>
            <dd>{sayIn(term.meaning)}</dd>
          </>
        ))}
      </dl>
    </More>
  )
}

/** Where to ask an officer about the step in hand (buying:M31). */
export const AskHere: FC<{ projectId: string; packageId: string; step: string }> = ({ projectId, packageId, step }) => (
  <P>
    <A href={path('package-questions', { projectId, packageId }, { step })}>{t('officer-question.ask-here')}</A>
  </P>
)

/** What a text of a notice is called. */
export const sayField = (name: NoticeFieldName): string =>
  t(name === 'title' ? 'draft-notice.name' : `draft-notice.${name}`)

/** A question that is answered with yes, no, or not yet. */
export const YesNo: FC<{ name: string; label: string; hint?: Child; state: FormState }> = (props) => (
  <ChoiceField
    {...props}
    kind="radio"
    choices={[
      { value: 'yes', text: t('need.yes') },
      { value: 'no', text: t('need.no') },
      { value: '', text: t('need.not-said') },
    ]}
  />
)
