import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import { may, type Project } from '#people/index.ts'
import { forecastMeasures } from '#pipeline/indicators/index.ts'
import { startLine } from '#pipeline/line/index.ts'
import {
  columnsOfRule,
  describeMapping,
  type Mapping,
  type MappingDescription,
  previewMapping,
  profileSources,
  saveMapping,
} from '#pipeline/map/index.ts'
import { mappingTargets, readSchema } from '#standard/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param, projectOf } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Empty, Heading, More, P, SubHeading, SummaryList, Table, Tag, Waits } from '../../ui/parts.tsx'
import { Outline } from '../processes/outline.tsx'
import { type Draft, findDraft } from './draft.ts'

type Profiles = Awaited<ReturnType<typeof profileSources>>

const fieldsOf = (mapping: Mapping, source: string, column: string): string[] =>
  Object.entries(mapping.sources[source]?.fields ?? {}).flatMap(([target, rule]) =>
    columnsOfRule(rule).includes(column) ? [target] : [],
  )

const titles = new Map(mappingTargets(readSchema()).map((target) => [target.path, target.title]))
/** What a field is called in plain words. */
const titleOf = (target: string) => titles.get(target.replace(/#[^/]*/g, '')) ?? target

const SURE = 0.85
const LIKELY = 0.65
const sureness = (confidence: number) =>
  t(confidence >= SURE ? 'mapping.sure' : confidence >= LIKELY ? 'mapping.likely' : 'mapping.guess')

/** How sure the suggestion is and why; nothing for what a person chose. */
const Why: FC<{ draft: Draft; source: string; column: string; targets: string[] }> = ({
  draft,
  source,
  column,
  targets,
}) => {
  const own =
    draft.proposals
      .find((one) => one.source === source)
      ?.fields.filter((field) => field.column === column && targets.includes(field.target)) ?? []
  if (!own.length) return targets.length ? <>{t('mapping.by-hand')}</> : <>–</>
  return (
    <>
      {own.map((field) => (
        <p class="govuk-body">
          <Tag look={field.confidence >= SURE ? 'done' : 'waits'}>{sureness(field.confidence)}</Tag>{' '}
          {field.reasons.join('; ')}
        </p>
      ))}
    </>
  )
}

const Targets: FC<{ targets: string[]; reason: string | undefined; isKey: boolean }> = ({ targets, reason, isKey }) => (
  <>
    {isKey ? <p class="govuk-body">{t('mapping.is-key')}</p> : null}
    {targets.map((target) => (
      <p class="govuk-body">
        {titleOf(target)} <code class="quiet">{target}</code>
      </p>
    ))}
    {targets.length || isKey ? null : (
      <span class="quiet">{reason ? t('mapping.nothing-because', { reason }) : t('mapping.nothing')}</span>
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

const SourceTable: FC<SourceProps> = ({ draft, source, profiles, description, projectId, mayEdit }) => {
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
              <Targets
                targets={fieldsOf(draft.mapping, source, column.name)}
                reason={reasonFor(column.name)}
                isKey={key.includes(`{${column.name}}`)}
              />
            ),
          },
          {
            head: t('mapping.why'),
            cell: (column) => (
              <Why
                draft={draft}
                source={source}
                column={column.name}
                targets={fieldsOf(draft.mapping, source, column.name)}
              />
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

const Reached: FC<{ description: MappingDescription }> = ({ description }) => {
  const { computable, notComputable } = forecastMeasures([...description.paths])
  return (
    <>
      <SubHeading>{t('mapping.reaches')}</SubHeading>
      <P>{t('mapping.forecast', { count: computable.length, all: computable.length + notComputable.length })}</P>
      <More summary={t('mapping.not-computable', { count: notComputable.length })}>
        <ul class="govuk-list">
          {notComputable.map(({ code, missing }) => (
            <li>
              <strong>{code}</strong> {t('mapping.misses', { fields: missing.join(', ') })}
            </li>
          ))}
        </ul>
      </More>
      {description.unreached.length ? (
        <More summary={t('mapping.unreached', { count: description.unreached.length })}>
          <ul class="govuk-list">
            {description.unreached.map((field) => (
              <li>
                {field.question} <code>{field.path}</code> {field.standIn ?? ''}
              </li>
            ))}
          </ul>
        </More>
      ) : null}
      {description.personal.length ? (
        <Waits>{t('mapping.personal', { fields: description.personal.join(', ') })}</Waits>
      ) : null}
    </>
  )
}

const DraftNotice: FC<{ description: MappingDescription; draft: Draft }> = ({ description, draft }) => (
  <SummaryList
    rows={[
      { key: t('mapping.publisher'), value: draft.mapping.publisher.name },
      { key: t('mapping.currency'), value: draft.mapping.currency ?? t('mapping.no-currency') },
      { key: t('mapping.zone'), value: draft.mapping.timeZone },
      {
        key: t('mapping.prefix'),
        value: description.isDraft
          ? t('mapping.prefix-draft', { prefix: draft.mapping.ocidPrefix })
          : draft.mapping.ocidPrefix,
      },
    ]}
  />
)

async function Preview(c: HttpContext, projectId: string, mapping: Mapping) {
  const { processes } = await previewMapping(c.var.ctx, { projectId, content: mapping, limit: 1 })
  const release = processes[0]?.releases.at(-1)
  if (!release) return null
  return (
    <>
      <SubHeading>{t('mapping.preview')}</SubHeading>
      <Outline value={release} hrefOf={undefined} />
    </>
  )
}

const Saved: FC<{ draft: Draft; projectId: string }> = ({ draft, projectId }) => (
  <P>
    {t('mapping.version-now', { version: draft.version })}{' '}
    <A href={path('mapping-versions', { projectId })}>{t('mapping.versions')}</A> ·{' '}
    <A href={path('mapping-file', { projectId })}>{t('mapping.download')}</A> ·{' '}
    <A href={path('mapping-workbook', { projectId })}>{t('mapping.workbook')}</A>
  </P>
)

const needsCurrency = ({ mapping }: Draft) => mapping.currency === undefined

const UseForm: FC<{ draft: Draft; projectId: string; state: FormState }> = ({ draft, projectId, state }) => (
  <form method="post" action={path('mapping', { projectId })} novalidate>
    <input type="hidden" name="basedOn" value={String(draft.version)} />
    {needsCurrency(draft) ? (
      <TextField
        name="currency"
        label={t('mapping.ask-currency')}
        hint={t('mapping.currency-hint')}
        width={5}
        spellcheck={false}
        state={state}
      />
    ) : null}
    <SubmitButton>{draft.version && !draft.added.length ? t('overview.run-again') : t('mapping.use')}</SubmitButton>
    <P>
      <A href={path('mapping-settings', { projectId })}>{t('mapping.settings')}</A> ·{' '}
      <A href={path('mapping-edit', { projectId })}>{t('mapping.edit-file')}</A>
    </P>
  </form>
)

const EmptyPage: FC<{ project: Project }> = ({ project }) => (
  <>
    <Heading>{t('mapping.title')}</Heading>
    <Empty>{t('mapping.none')}</Empty>
    <LinkButton href={path('new-file', { projectId: project.id })}>{t('data.add')}</LinkButton>
  </>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const draft = await findDraft(ctx, projectId)
  if (!draft)
    return page(c, { title: t('mapping.title'), project, room: 'mapping', children: <EmptyPage project={project} /> })
  const mayEdit = await may(ctx, 'map.save', projectId)
  const [description, profiles] = await Promise.all([
    describeMapping(ctx, { projectId, content: draft.mapping }),
    mayEdit ? profileSources(ctx, projectId) : [],
  ])
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('mapping.title')}</Heading>
      <P>{draft.version ? t('mapping.what') : t('mapping.suggested')}</P>
      {draft.version ? <Saved draft={draft} projectId={projectId} /> : null}
      {draft.version && draft.added.length ? (
        <Waits>{t('mapping.added', { sources: draft.added.map((one) => one.source).join(', ') })}</Waits>
      ) : null}
      {mayEdit ? <UseForm draft={draft} projectId={projectId} state={state} /> : null}
      {Object.keys(draft.mapping.sources).map((source) => (
        <SourceTable
          draft={draft}
          source={source}
          profiles={profiles}
          description={description}
          projectId={projectId}
          mayEdit={mayEdit}
        />
      ))}
      <Reached description={description} />
      <More summary={t('mapping.settings')}>
        <DraftNotice description={description} draft={draft} />
      </More>
      {mayEdit ? await Preview(c, projectId, draft.mapping) : null}
    </>
  )
  return page(c, { title: t('mapping.title'), project, room: 'mapping', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

/** Amounts without a currency are no amounts: the page asks once, and takes three letters. */
function withCurrency(mapping: Mapping, form: Form): Mapping {
  if (!form.has('currency')) return mapping
  const { currency } = checkInput(
    z.object({
      currency: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]{3}$/, t('mapping.currency-wrong')),
    }),
    {
      currency: form.text('currency'),
    },
  )
  return { ...mapping, currency }
}

/** Saves what the page showed and runs the line with it. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const projectId = param(c, 'projectId')
      const draft = await findDraft(ctx, projectId)
      if (!draft) throw noSuchPage()
      await saveMapping(ctx, {
        projectId,
        content: withCurrency(draft.mapping, form),
        basedOn: form.text('basedOn'),
        note: draft.version ? '' : t('mapping.first-note'),
      })
      await startLine(ctx, { projectId })
      return c.redirect(path('project', { projectId }), 303)
    },
    (state) => show(c, state, 422),
  )
