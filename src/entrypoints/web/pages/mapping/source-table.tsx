import type { FC } from 'hono/jsx'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import {
  type ColumnProfile,
  columnsOfRule,
  type Mapping,
  type MappingDescription,
  type profileSources,
  type Rule,
} from '#pipeline/map/index.ts'
import { path } from '../../routes.ts'
import { A, P, SubHeading, Table, Tag } from '../../ui/parts.tsx'
import { Crosswalk } from './crosswalk.tsx'
import type { Draft } from './draft.ts'
import { nameField } from './plain-names.ts'

type Profiles = Awaited<ReturnType<typeof profileSources>>

const fieldsOf = (mapping: Mapping, source: string, column: string): Record<string, Rule> =>
  Object.fromEntries(
    Object.entries(mapping.sources[source]?.fields ?? {}).filter(([, rule]) => columnsOfRule(rule).includes(column)),
  )

const SURE = 0.85
const LIKELY = 0.65
const sureness = (confidence: number) =>
  t(confidence >= SURE ? 'mapping.sure' : confidence >= LIKELY ? 'mapping.likely' : 'mapping.guess')

const isSame = (one: Rule, other: Rule) => JSON.stringify(one) === JSON.stringify(other)

/** How sure the suggestion is and why, as long as it is the suggestion that stands there. */
const Why: FC<{ draft: Draft; source: string; fields: Record<string, Rule> }> = ({ draft, source, fields }) => {
  const own = draft.proposals.find((one) => one.source === source)?.fields ?? []
  // In the order of the fields beside them.
  const suggested = Object.entries(fields).flatMap(
    ([target, rule]) => own.find((field) => field.target === target && isSame(field.rule, rule)) ?? [],
  )
  if (!suggested.length)
    return <>{Object.keys(fields).length ? t(draft.version ? 'mapping.by-hand' : 'mapping.suggested-column') : '–'}</>
  return (
    <>
      {suggested.map((field) => (
        <p class="govuk-body">
          <Tag look={field.confidence >= SURE ? 'done' : 'waits'}>{sureness(field.confidence)}</Tag>{' '}
          {field.reasons.map(say).join('; ')}
        </p>
      ))}
    </>
  )
}

type BecomesProps = {
  profile: ColumnProfile
  fields: Record<string, Rule>
  reason: string | undefined
  isKey: boolean
}

const Becomes: FC<BecomesProps> = ({ profile, fields, reason, isKey }) => (
  <>
    {isKey ? <p class="govuk-body">{t('mapping.is-key')}</p> : null}
    {Object.entries(fields).map(([target, rule]) => (
      <>
        <p class="govuk-body">
          {nameField(target)} <code class="quiet">{target}</code>
        </p>
        <Crosswalk profile={profile} rule={rule} field={nameField(target)} />
      </>
    ))}
    {Object.keys(fields).length || isKey ? null : (
      <span class="quiet">{reason ? t('mapping.nothing-because', { reason: say(reason) }) : t('mapping.nothing')}</span>
    )}
  </>
)

type SourceProps = {
  draft: Draft
  source: string
  profiles: Profiles
  description: MappingDescription
  projectId: string
  mayEdit: boolean
}

/** The columns of a source, what each becomes, how sure that is and why. */
export const SourceTable: FC<SourceProps> = ({ draft, source, profiles, description, projectId, mayEdit }) => {
  const mapped = draft.mapping.sources[source]!
  const key = typeof mapped.key === 'string' ? mapped.key : mapped.key.text
  const profile = profiles.find((one) => one.name === source)
  const columns = profile?.columns ?? []
  const reasonFor = (column: string) =>
    description.unmapped.find((one) => one.source === source && one.column === column)?.reason
  return (
    <>
      <SubHeading>{source}</SubHeading>
      <P>
        {t('mapping.row-is', { row: t(`mapping.row-${mapped.row}`), key })} {mapped.adds ? t('mapping.adds') : ''}
      </P>
      <Table
        caption={t('mapping.columns-of', { source })}
        hideCaption
        rows={columns}
        columns={[
          { head: t('snapshot.column'), cell: (column) => column.name, rowHead: true },
          { head: t('snapshot.examples'), cell: (column) => column.examples.slice(0, 2).join(' · ').slice(0, 90) },
          {
            head: t('mapping.becomes'),
            cell: (column) => (
              <Becomes
                profile={column}
                fields={fieldsOf(draft.mapping, source, column.name)}
                reason={reasonFor(column.name)}
                isKey={key.includes(`{${column.name}}`)}
              />
            ),
          },
          {
            head: t('mapping.why'),
            cell: (column) => (
              <Why draft={draft} source={source} fields={fieldsOf(draft.mapping, source, column.name)} />
            ),
          },
          ...(mayEdit
            ? [
                {
                  head: t('mapping.change'),
                  cell: (column: { name: string }) => (
                    <A href={path('mapping-column', { projectId }, { source, column: column.name })}>
                      {t('mapping.change')} <span class="govuk-visually-hidden">{column.name}</span>
                    </A>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
