import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { may, type Project } from '#people/index.ts'
import { forecastMeasures, sayMissing } from '#pipeline/indicators/index.ts'
import { startLine } from '#pipeline/line/index.ts'
import {
  describeMapping,
  listBareSources,
  type Mapping,
  type MappingDescription,
  previewMapping,
  profileSources,
  saveMapping,
} from '#pipeline/map/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param, projectOf } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Empty, Heading, More, P, SubHeading, SummaryList, Waits } from '../../ui/parts.tsx'
import { Outline } from '../processes/outline.tsx'
import { type Draft, findDraft } from './draft.ts'
import { SourceTable } from './source-table.tsx'

type Profiled = Awaited<ReturnType<typeof profileSources>>

/** A source of which most columns become nothing was not understood, and the person must know before going on. */
const MOSTLY = 0.5

const Warnings: FC<{ draft: Draft; description: MappingDescription; profiles: Profiled }> = ({
  draft,
  description,
  profiles,
}) => (
  <>
    {profiles.map(({ name, columns }) => {
      const nothing = description.unmapped.filter((one) => one.source === name && one.reason === undefined)
      return nothing.length > columns.length * MOSTLY ? (
        <Waits>{t('mapping.mostly-nothing', { source: name, count: nothing.length, all: columns.length })}</Waits>
      ) : null
    })}
    {draft.bare.map((source) => (
      <Waits>{t('mapping.bare', { source })}</Waits>
    ))}
  </>
)

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
              <strong>{code}</strong> {t('mapping.misses', { fields: missing.map(sayMissing).join(', ') })}
            </li>
          ))}
        </ul>
      </More>
      {description.unreached.length ? (
        <More summary={t('mapping.unreached', { count: description.unreached.length })}>
          <ul class="govuk-list">
            {description.unreached.map((field) => (
              <li>
                {say(field.question)} <code>{field.path}</code> {field.standIn ? say(field.standIn) : ''}
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

const EmptyPage: FC<{ project: Project; bare: string[] }> = ({ project, bare }) => (
  <>
    <Heading>{t('mapping.title')}</Heading>
    {bare.map((source) => (
      <Waits>{t('mapping.bare', { source })}</Waits>
    ))}
    <Empty>{t('mapping.none')}</Empty>
    <LinkButton href={path('new-file', { projectId: project.id })}>{t('data.add')}</LinkButton>
  </>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const draft = await findDraft(ctx, projectId)
  if (!draft) {
    const children = <EmptyPage project={project} bare={await listBareSources(ctx, projectId)} />
    return page(c, { title: t('mapping.title'), project, room: 'mapping', children })
  }
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
      <Warnings draft={draft} description={description} profiles={profiles} />
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
