import type { FC } from 'hono/jsx'
import { parse, stringify } from 'yaml'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import {
  type ColumnProfile,
  changeColumn,
  fieldsOfColumn,
  fullForm,
  type Mapping,
  profileSources,
  proposeRule,
  type Rule,
  saveMapping,
} from '#pipeline/map/index.ts'
import { mappingTargets, readSchema } from '#standard/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param, projectOf } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import {
  type Choice,
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading, More, P, SubHeading, Table } from '../../ui/parts.tsx'
import { type Draft, findDraft } from './draft.ts'
import { COMMON_FIELDS, nameField } from './plain-names.ts'

const schema = readSchema()
const EXAMPLES = 8

type Asked = { draft: Draft; source: string; column: string; profile: ColumnProfile }

export async function findAsked(c: HttpContext): Promise<Asked> {
  const { ctx } = c.var
  const projectId = param(c, 'projectId')
  await allow(ctx, 'map.save', projectId)
  const source = c.req.query('source') ?? ''
  const column = c.req.query('column') ?? ''
  const draft = await findDraft(ctx, projectId)
  const profile = (await profileSources(ctx, projectId))
    .find((one) => one.name === source)
    ?.columns.find((one) => one.name === column)
  if (!draft || !profile) throw noSuchPage()
  return { draft, source, column, profile }
}

/** The rules of a column as a part of the mapping file. */
const writeRules = (fields: Record<string, Rule>) =>
  Object.keys(fields).length
    ? stringify(Object.fromEntries(Object.entries(fields).map(([target, rule]) => [target, fullForm(rule)])))
    : ''

const wrongRules = (message: string) =>
  new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { rules: message } } })

function readRules(text: string): Record<string, Rule> {
  if (!text.trim()) return {}
  try {
    const read: unknown = parse(text)
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, Rule>
  } catch (error) {
    throw wrongRules(error instanceof Error ? error.message.split('\n')[0]! : String(error))
  }
  throw wrongRules(t('column.rules-form'))
}

/** The mapping as the form has it: new fields get the rule that their values suggest, others keep or take the one given. */
export function changedMapping({ draft, source, column, profile }: Asked, form: Form): Mapping {
  const wanted = [...form.all('fields'), ...form.text('other').split(/\s+/)].filter(Boolean)
  const before = fieldsOfColumn(draft.mapping, source, column)
  const rules = readRules(form.text('rules'))
  const fields = Object.fromEntries(
    wanted.map((target) => [target, rules[target] ?? before[target] ?? proposeRule(profile, target)]),
  )
  return changeColumn(draft.mapping, { source, column, fields, reason: form.text('reason') || undefined })
}

const Values: FC<{ profile: ColumnProfile }> = ({ profile }) => (
  <Table
    caption={t('column.values')}
    rows={(profile.values ?? profile.examples.map((value) => ({ value, count: 0 }))).slice(0, EXAMPLES)}
    columns={[
      { head: t('column.value'), cell: (one) => one.value, rowHead: true },
      ...(profile.values
        ? [
            {
              head: t('aside.count'),
              cell: (one: { count: number }) => t('data.number', { count: one.count }),
              numeric: true,
            },
          ]
        : []),
    ]}
  />
)

/** What the column is now, what its name and values suggest, then the fields that exports most often have. */
function candidatesOf({ draft, source, column }: Asked): Choice[] {
  const proposed =
    draft.proposals.find((one) => one.source === source)?.fields.filter((one) => one.column === column) ?? []
  const paths = new Set([
    ...Object.keys(fieldsOfColumn(draft.mapping, source, column)),
    ...proposed.map((one) => one.target),
    ...COMMON_FIELDS.map(([path]) => path),
  ])
  return [...paths].map((value) => ({ value, text: nameField(value), hint: value }))
}

/** Every field of the standard, for the browser to complete what is typed. */
const FieldList: FC = () => (
  <datalist id="fields-of-standard">
    {mappingTargets(schema).map((target) => (
      <option value={target.path}>{target.title}</option>
    ))}
  </datalist>
)

const ColumnForm: FC<{ asked: Asked; state: FormState; chosen: string[]; projectId: string }> = ({
  asked,
  state,
  chosen,
  projectId,
}) => {
  const query = { source: asked.source, column: asked.column }
  return (
    <form method="post" action={path('mapping-column', { projectId }, query)} novalidate>
      <input type="hidden" name="basedOn" value={String(asked.draft.version)} />
      <ChoiceField
        kind="checkbox"
        name="fields"
        label={t('column.fields')}
        hint={t('column.fields-hint')}
        choices={candidatesOf(asked)}
        chosen={chosen}
        state={state}
      />
      <TextField
        name="other"
        label={t('column.other')}
        hint={t('column.other-hint')}
        spellcheck={false}
        list="fields-of-standard"
        state={state}
      />
      <FieldList />
      <TextField name="reason" label={t('column.reason')} hint={t('column.reason-hint')} state={state} />
      <More summary={t('column.rules')} open={Boolean(state.errors.rules)}>
        <TextAreaField
          name="rules"
          label={t('column.rules')}
          hint={t('column.rules-hint')}
          rows={10}
          code
          state={state}
        />
      </More>
      <div
        hx-post={path('mapping-preview', { projectId }, query)}
        hx-trigger='load, input delay:400ms from:"closest form"'
        hx-include="closest form"
        hx-target="#preview"
      ></div>
      <SubmitButton>{t('column.save')}</SubmitButton>
    </form>
  )
}

async function show(c: HttpContext, given?: FormState) {
  const project = await projectOf(c)
  const asked = await findAsked(c)
  const { draft, source, column, profile } = asked
  const fields = fieldsOfColumn(draft.mapping, source, column)
  const reason = draft.mapping.sources[source]?.notMapped?.[column] ?? ''
  const state = given ?? emptyForm({ rules: writeRules(fields), reason })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('mapping.title'), href: path('mapping', { projectId: project.id }) }]} />
      <ErrorSummary state={state} />
      <Heading caption={source}>{column}</Heading>
      <Values profile={profile} />
      <ColumnForm
        asked={asked}
        state={state}
        chosen={given?.chosen?.('fields') ?? Object.keys(fields)}
        projectId={project.id}
      />
      <SubHeading>{t('mapping.preview')}</SubHeading>
      <div id="preview" aria-live="polite">
        <noscript>
          <P>{t('column.preview-script')}</P>
        </noscript>
      </div>
    </>
  )
  return page(c, { title: column, project, room: 'mapping', children: content }, given ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const asked = await findAsked(c)
      const note = t('column.note', { column: asked.column })
      await saveMapping(c.var.ctx, {
        projectId,
        content: changedMapping(asked, form),
        basedOn: form.text('basedOn'),
        note,
      })
      return c.redirect(path('mapping', { projectId }), 303)
    },
    (state) => show(c, state),
  )
