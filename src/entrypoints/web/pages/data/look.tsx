import { t } from '#lib/words/words.ts'
import {
  type FormatChoices,
  findReceivedFile,
  hasColumns,
  type Inspection,
  inspectReceivedFile,
  startImport,
} from '#pipeline/import/index.ts'
import { createSource, listSources, type Source } from '#pipeline/systems/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import {
  type Choice,
  ErrorSummary,
  emptyForm,
  type FormState,
  LinkButton,
  SelectField,
  SubmitButton,
  submit,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Heading, More, P, SubHeading, Table, Waits } from '../../ui/parts.tsx'

const NEW_SOURCE = 'new'

/** What the person chose instead of what was found out; blank means "as found out". */
export function choicesOf(get: (name: string) => string | undefined): FormatChoices {
  const chosen = (name: string) => get(name)?.trim() || undefined
  const header = chosen('headerLine')
  return {
    encoding: chosen('encoding'),
    delimiter: chosen('delimiter') === 'tab' ? '\t' : chosen('delimiter'),
    sheet: chosen('sheet'),
    member: chosen('member'),
    list: chosen('list'),
    headerLine: header === undefined ? undefined : (header as unknown as number),
    fillMissing: chosen('fillMissing') === 'yes' ? true : undefined,
  }
}

const asFound = (): Choice => ({ value: '', text: t('look.as-found') })
const encodings = ['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be', 'macintosh'].map((value) => ({
  value,
  text: value,
}))
const delimiters = (): Choice[] => [
  { value: ',', text: t('look.comma') },
  { value: ';', text: t('look.semicolon') },
  { value: 'tab', text: t('look.tab') },
  { value: '|', text: t('look.pipe') },
]
const named = (names: string[]): Choice[] => names.map((value) => ({ value, text: value }))

const CsvChoices = ({ state }: { state: FormState }) => (
  <>
    <SelectField name="encoding" label={t('look.encoding')} choices={[asFound(), ...encodings]} state={state} />
    <SelectField name="delimiter" label={t('look.delimiter')} choices={[asFound(), ...delimiters()]} state={state} />
    <SelectField
      name="fillMissing"
      label={t('look.fill')}
      choices={[
        { value: '', text: t('look.fill-no') },
        { value: 'yes', text: t('look.fill-yes') },
      ]}
      state={state}
    />
  </>
)

/** Another way to read the file. The form comes back to this page, so that the first rows show whether it is right. */
const ReadDifferently = ({ found, state, action }: { found: Inspection; state: FormState; action: string }) => (
  <More summary={t('look.wrong')} open={Object.values(state.values).some(Boolean)}>
    <form method="get" action={action}>
      {found.members.length > 1 ? (
        <SelectField
          name="member"
          label={t('look.member')}
          choices={[asFound(), ...named(found.members.map((m) => m.name))]}
          state={state}
        />
      ) : null}
      {found.sheets.length > 1 ? (
        <SelectField
          name="sheet"
          label={t('look.sheet')}
          choices={[asFound(), ...named(found.sheets.map((s) => s.name))]}
          state={state}
        />
      ) : null}
      {found.lists.length > 1 ? (
        <SelectField name="list" label={t('look.list')} choices={[asFound(), ...named(found.lists)]} state={state} />
      ) : null}
      {found.format.kind === 'csv' ? <CsvChoices state={state} /> : null}
      {'headerLine' in found.format ? (
        <TextField
          name="headerLine"
          label={t('look.header')}
          hint={t('look.header-hint')}
          inputmode="numeric"
          width={4}
          state={state}
        />
      ) : null}
      <SubmitButton look="secondary">{t('look.again')}</SubmitButton>
    </form>
  </More>
)

const FirstRows = ({ found }: { found: Inspection }) => (
  <Table
    caption={t('look.first-rows')}
    dense
    rows={found.firstRows}
    columns={[
      { head: t('look.line'), cell: (row) => String(row.line), rowHead: true },
      ...found.columns.map((name, i) => ({
        head: name,
        cell: (row: { cells: string[] }) => shorten(row.cells[i] ?? ''),
      })),
    ]}
  />
)

const CELL = 80
const shorten = (text: string) => (text.length > CELL ? `${text.slice(0, CELL)} …` : text)

/** "Awarded Contracts (2).csv" becomes "Awarded Contracts". */
const sourceNameOf = (fileName: string) =>
  fileName
    .replace(/(\.\w{1,5}){1,2}$/, '')
    .replace(/[_]+/g, ' ')
    .trim() || fileName

const ImportForm = ({
  sources,
  state,
  action,
  choices,
}: {
  sources: Source[]
  state: FormState
  action: string
  choices: Record<string, string>
}) => (
  <form method="post" action={action} novalidate>
    {Object.entries(choices).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {sources.length ? (
      <SelectField
        name="source"
        label={t('look.source')}
        hint={t('look.source-hint')}
        choices={[
          { value: NEW_SOURCE, text: t('look.new-source') },
          ...sources.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        state={state}
      />
    ) : null}
    <TextField name="name" label={t('look.name')} hint={t('look.name-hint')} state={state} />
    <More summary={t('look.more')} open={Boolean(state.errors.takenAt || state.errors.licence)}>
      <TextField name="licence" label={t('look.licence')} hint={t('look.licence-hint')} state={state} />
      <TextField name="takenAt" label={t('look.taken')} hint={t('look.taken-hint')} type="date" state={state} />
    </More>
    <SubmitButton>{t('look.button')}</SubmitButton>
  </form>
)

const Nothing = ({ projectId }: { projectId: string }) => (
  <>
    <P>{t('look.nothing')}</P>
    <LinkButton href={path('new-file', { projectId })}>{t('look.another')}</LinkButton>
  </>
)

type Shown = { state?: FormState; choices: Record<string, string> }

async function show(c: HttpContext, { state, choices }: Shown, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const asked = { projectId: project.id, fileId: param(c, 'fileId') }
  const file = await findReceivedFile(ctx, asked)
  const found = await inspectReceivedFile(ctx, { ...asked, choices: choicesOf((name) => choices[name]) })
  const sources = await listSources(ctx, project.id)
  const form = state ?? emptyForm({ source: NEW_SOURCE, name: sourceNameOf(file.fileName) })
  const action = path('look', asked)
  const content = (
    <>
      <ErrorSummary state={form} />
      <Heading caption={file.fileName}>{t('look.title')}</Heading>
      <P>
        {found.format.kind === 'ocds'
          ? t('look.found-ocds', { rows: found.rows.count })
          : t(found.rows.isExact ? 'look.found' : 'look.found-about', {
              columns: found.columns.length,
              rows: found.rows.count,
            })}
      </P>
      {found.doubts.length ? (
        <Waits>
          <ul class="govuk-list govuk-list--bullet">
            {found.doubts.map((doubt) => (
              <li>{doubt}</li>
            ))}
          </ul>
        </Waits>
      ) : null}
      {found.columns.length ? <FirstRows found={found} /> : null}
      <ReadDifferently found={found} state={emptyForm(choices)} action={action} />
      {hasColumns(found) ? (
        <>
          <SubHeading>{t('look.bring-in')}</SubHeading>
          <ImportForm sources={sources} state={form} action={action} choices={choices} />
        </>
      ) : (
        <Nothing projectId={project.id} />
      )}
    </>
  )
  return page(c, { title: t('look.title'), project, room: 'data', children: content }, status)
}

const CHOICES = ['member', 'sheet', 'list', 'encoding', 'delimiter', 'fillMissing', 'headerLine']
const pick = (get: (name: string) => string | undefined) =>
  Object.fromEntries(CHOICES.flatMap((name) => (get(name) ? [[name, get(name)!]] : [])))

export const get = (c: HttpContext) => show(c, { choices: pick((name) => c.req.query(name)) })

/** The source the person chose, made anew where it is a new one. */
async function sourceFor(ctx: Ctx, projectId: string, form: Form): Promise<string> {
  const chosen = form.text('source')
  if (chosen && chosen !== NEW_SOURCE) return chosen
  const source = await createSource(ctx, { projectId, name: form.text('name'), licence: form.text('licence') })
  return source.id
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const fileId = param(c, 'fileId')
      const takenAt = form.text('takenAt') ? new Date(form.text('takenAt')) : undefined
      const choices = choicesOf((name) => form.values[name])
      // Together, so that a file which cannot be imported leaves no source without data.
      const { sourceId, snapshot } = await transact(c.var.ctx, async (ctx) => {
        const sourceId = await sourceFor(ctx, projectId, form)
        return { sourceId, ...(await startImport(ctx, { projectId, sourceId, fileId, choices, takenAt })) }
      })
      return c.redirect(path('snapshot', { projectId, sourceId, snapshotId: snapshot.id }), 303)
    },
    (state) => show(c, { state, choices: pick((name) => state.values[name]) }, 422),
  )
