import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type MappedSource, type Mapping, ROW_KINDS, saveMapping } from '#pipeline/map/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param, projectOf } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading, P, SubHeading } from '../../ui/parts.tsx'
import { type Draft, findDraft } from './draft.ts'

const keyOf = (source: MappedSource) => (typeof source.key === 'string' ? source.key : source.key.text)

function valuesOf({ mapping, version }: Draft): Record<string, string> {
  const own = Object.values(mapping.sources).flatMap((source, i) => [
    [`row-${i}`, source.row],
    [`key-${i}`, keyOf(source)],
    [`adds-${i}`, source.adds ? 'yes' : 'no'],
  ])
  const { publisher, currency, timeZone, language, ocidPrefix } = mapping
  return {
    basedOn: String(version),
    publisher: publisher.name,
    currency: currency ?? '',
    timeZone,
    language: language ?? '',
    ocidPrefix,
    ...Object.fromEntries(own),
  }
}

/** The source with what the form says of it; a key that only changed nothing keeps its further marks. */
function changedSource(source: MappedSource, form: Form, i: number): MappedSource {
  const { adds: _, ...rest } = source
  const key = form.text(`key-${i}`)
  const isAdding = form.text(`adds-${i}`) === 'yes'
  const changedKey =
    key === keyOf(source) ? source.key : typeof source.key === 'string' ? key : { ...source.key, text: key }
  return {
    ...rest,
    row: form.text(`row-${i}`) as MappedSource['row'],
    key: changedKey,
    ...(isAdding && { adds: true }),
  }
}

function changedMapping(mapping: Mapping, form: Form): object {
  const sources = Object.entries(mapping.sources).map(([name, source], i) => [name, changedSource(source, form, i)])
  const { currency: _, language: __, ...rest } = mapping
  return {
    ...rest,
    publisher: { ...mapping.publisher, name: form.text('publisher') },
    timeZone: form.text('timeZone'),
    ocidPrefix: form.text('ocidPrefix'),
    ...(form.text('currency') && { currency: form.text('currency').toUpperCase() }),
    ...(form.text('language') && { language: form.text('language') }),
    sources: Object.fromEntries(sources),
  }
}

const SourceFields = ({ name, i, state }: { name: string; i: number; state: FormState }) => (
  <>
    <SubHeading>{name}</SubHeading>
    <SelectField
      name={`row-${i}`}
      label={t('mapping.row-label')}
      choices={ROW_KINDS.map((kind) => ({ value: kind, text: t(`mapping.row-${kind}`) }))}
      state={state}
    />
    <TextField name={`key-${i}`} label={t('mapping.key-label')} hint={t('mapping.key-hint')} state={state} />
    <SelectField
      name={`adds-${i}`}
      label={t('mapping.adds-label')}
      choices={[
        { value: 'no', text: t('mapping.adds-no') },
        { value: 'yes', text: t('mapping.adds-yes') },
      ]}
      state={state}
    />
  </>
)

async function show(c: HttpContext, given?: FormState) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'map.save', projectId)
  const draft = await findDraft(c.var.ctx, projectId)
  if (!draft) throw noSuchPage()
  const state = given ?? emptyForm(valuesOf(draft))
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('mapping.title'), href: path('mapping', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('mapping.settings')}</Heading>
      <form method="post" action={path('mapping-settings', { projectId })} novalidate>
        <input type="hidden" name="basedOn" value={state.values.basedOn} />
        <TextField name="publisher" label={t('mapping.publisher')} hint={t('mapping.publisher-hint')} state={state} />
        <TextField
          name="currency"
          label={t('mapping.currency')}
          hint={t('mapping.currency-hint')}
          width={5}
          state={state}
        />
        <TextField name="timeZone" label={t('mapping.zone')} hint={t('mapping.zone-hint')} state={state} />
        <TextField
          name="language"
          label={t('mapping.language')}
          hint={t('mapping.language-hint')}
          width={5}
          state={state}
        />
        <TextField
          name="ocidPrefix"
          label={t('mapping.prefix')}
          hint={t('mapping.prefix-hint')}
          width={14}
          spellcheck={false}
          state={state}
        />
        <P>{t('mapping.prefix-how')}</P>
        {Object.keys(draft.mapping.sources).map((name, i) => (
          <SourceFields name={name} i={i} state={state} />
        ))}
        <SubmitButton>{t('column.save')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('mapping.settings'), project, room: 'mapping', children: content }, given ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const draft = await findDraft(c.var.ctx, projectId)
      if (!draft) throw noSuchPage()
      await saveMapping(c.var.ctx, {
        projectId,
        content: changedMapping(draft.mapping, form),
        basedOn: form.text('basedOn'),
        note: t('mapping.settings-note'),
      })
      return c.redirect(path('mapping', { projectId }), 303)
    },
    (state) => show(c, state),
  )
