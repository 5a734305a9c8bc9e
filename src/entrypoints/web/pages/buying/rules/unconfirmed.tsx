import type { FC } from 'hono/jsx'
import {
  findFactKind,
  findParameterKind,
  type KeptDerogation,
  type listUnconfirmed,
  type StoredRuleset,
} from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { A, Day, P, SubHeading, SummaryList } from '../../../ui/parts.tsx'
import { sayOf } from './values.tsx'
import { nameOfRule } from './version-frame.tsx'

export type Place = { projectId: string }
export type NameOf = (id: string | null) => string
type Waiting = Awaited<ReturnType<typeof listUnconfirmed>>[number]

export const labelOf = ({ parameter }: Pick<KeptDerogation, 'parameter'>) =>
  findParameterKind(parameter).label[currentLanguage()]

/** Which limit of which rule it is for. */
export const sayLimit = (active: StoredRuleset, one: Pick<KeptDerogation, 'rule' | 'parameter'>): string =>
  t('frame.pair', { name: nameOfRule(active, one.rule), value: labelOf(one) })

/** For whom it holds, in words. */
export function sayScope({ scope }: KeptDerogation): string {
  const { teams = [], kinds = [], cases = [] } = scope
  const options = findFactKind('category').options ?? {}
  const parts = [
    ...teams.map((team) => t('derogations.team', { team })),
    ...kinds.map((kind) => t('derogations.kind', { kind: options[kind]?.[currentLanguage()] ?? kind })),
    ...(cases.length ? [t('derogations.cases', { count: cases.length })] : []),
  ]
  return parts.join(', ') || t('derogations.for-all')
}

/** The signed document, to be saved; nothing where only its hash is known. */
export const DocumentLink: FC<{ place: Place; of: KeptDerogation }> = ({ place, of: { id, fileName } }) =>
  fileName ? (
    <A href={path('derogation-document', { ...place, derogationId: id })} download>
      {t('frame.pair', { name: t('derogations.document-link'), value: fileName })}
    </A>
  ) : null

type OneProps = { place: Place; active: StoredRuleset; nameOf: NameOf; mayConfirm: boolean }

const One: FC<OneProps & { one: Waiting }> = ({ place, active, nameOf, mayConfirm, one }) => (
  <section class="act">
    <h3 class="govuk-heading-s">{sayLimit(active, one)}</h3>
    <SummaryList
      rows={[
        {
          key: t('derogations.value'),
          value: sayOf(findParameterKind(one.parameter), one.value, active.content.head.currency),
        },
        { key: t('derogations.scope'), value: sayScope(one) },
        {
          key: t('derogations.days'),
          value: (
            <>
              <Day at={one.from} /> – <Day at={one.until} />
            </>
          ),
        },
        { key: t('derogations.signer'), value: `${one.signedBy}: ${one.reason}` },
        { key: t('derogations.recorded-by'), value: nameOf(one.recordedBy) },
      ]}
    />
    {one.fileName ? (
      <P>
        <DocumentLink place={place} of={one} />
      </P>
    ) : null}
    {one.isOwn ? <P>{t('derogations.own')}</P> : null}
    {mayConfirm && !one.isOwn ? (
      <form method="post" action={path('derogations', place)}>
        <input type="hidden" name="derogationId" value={one.id} />
        <SubmitButton name="do" value="confirm">
          {t('derogations.confirm-which', { limit: sayLimit(active, one) })}
        </SubmitButton>
      </form>
    ) : null}
  </section>
)

/** Derogations that do not count yet, each with what somebody else has to read before they confirm it. */
export const Unconfirmed: FC<OneProps & { all: readonly Waiting[] }> = ({ all, ...props }) =>
  all.length ? (
    <section>
      <SubHeading>{t('derogations.unconfirmed')}</SubHeading>
      <P>{t('derogations.unconfirmed-what')}</P>
      {all.map((one) => (
        <One {...props} one={one} />
      ))}
    </section>
  ) : null
