import type { FC } from 'hono/jsx'
import { effectiveParameters, findParameterKind, type ParameterId } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { findWords, t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { A, Day, Table, Tag } from '../../../ui/parts.tsx'
import { sayOf } from './values.tsx'
import { type FoundVersion, saySetter } from './version-frame.tsx'

type SettingsProps = { found: FoundVersion; day: string; nameOf: (id: string | null) => string }

/** What stands beside all rules: the risk appetite, how long people take, how much history a try needs; each is signed for. */
export const Settings: FC<SettingsProps> = ({ found, day, nameOf }) => {
  const { place, version, mayWrite, currency } = found
  const { rules, values } = version.content
  const ofRules = new Set<string>(rules.flatMap(({ parameters }) => parameters))
  const all = Object.values(effectiveParameters({ values }, day)).filter(({ parameter }) => !ofRules.has(parameter))
  type One = (typeof all)[number]
  const label = (id: ParameterId) => findParameterKind(id).label[currentLanguage()]
  const columns = [
    {
      head: t('draft.setting'),
      rowHead: true,
      cell: ({ parameter }: One) =>
        mayWrite ? (
          <A href={path('draft-setting', { ...place, parameterId: parameter })}>{label(parameter)}</A>
        ) : (
          label(parameter)
        ),
    },
    {
      head: t('draft.value'),
      cell: ({ parameter, value }: One) => sayOf(findParameterKind(parameter), value, currency),
    },
    {
      head: t('draft.layer'),
      cell: (one: One) => [findWords(`rules.layer-${one.layer}`), saySetter(one, nameOf)].filter(Boolean).join(', '),
    },
    {
      head: t('draft.source'),
      cell: ({ source, seen, adoptedBy }: One) => (
        <>
          {say(source)} <Day at={seen} />{' '}
          {adoptedBy ? (
            <Tag look="done">{t('draft.verified')}</Tag>
          ) : (
            <Tag look="waits">{t('buying.not-verified')}</Tag>
          )}
        </>
      ),
    },
  ]
  return <Table caption={t('draft.settings')} columns={columns} rows={all} />
}
