import type { FC } from 'hono/jsx'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { makeReport, type NewReport, REPORT_KINDS } from '#reports/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import {
  type Choice,
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../ui/parts.tsx'

/** The newest things of a kind, to choose from, and the one that the page before has chosen. */
async function listChoices(ctx: Ctx, projectId: string, kind: string, chosen: string): Promise<Choice[]> {
  const known = ctx.things.kinds?.get(kind)
  const newest = (await known?.search?.(ctx, projectId, '')) ?? []
  const missing = chosen && !newest.some(({ ref }) => ref === `${kind}:${chosen}`)
  const more = missing ? ((await known?.describe(ctx, projectId, [chosen])) ?? []) : []
  const cards = [...more, ...newest].map(({ ref, name }) => ({ value: ref.slice(kind.length + 1), text: name }))
  return [{ value: '', text: t('reports.choose') }, ...cards]
}

type Choices = { documents: Choice[]; meetings: Choice[] }

const Fields: FC<{ state: FormState; choices: Choices }> = ({ state, choices }) => (
  <>
    <ChoiceField
      kind="radio"
      name="kind"
      label={t('reports.kind-of')}
      state={state}
      choices={REPORT_KINDS.map((kind) => ({
        value: kind,
        text: t(`reports.kind.${kind}`),
        hint: t(`reports.kind-hint.${kind}`),
      }))}
    />
    <SelectField name="documentId" label={t('reports.of-document')} choices={choices.documents} state={state} />
    <TextField
      name="version"
      label={t('reports.version')}
      hint={t('reports.version-hint')}
      inputmode="numeric"
      width={4}
      state={state}
    />
    <SelectField name="meetingId" label={t('reports.of-meeting')} choices={choices.meetings} state={state} />
  </>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  await allow(ctx, 'report.make', projectId)
  const choices = {
    documents: await listChoices(ctx, projectId, 'document', state.values.documentId ?? ''),
    meetings: await listChoices(ctx, projectId, 'meeting', state.values.meetingId ?? ''),
  }
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('reports.title'), href: path('reports', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('reports.new')}</Heading>
      <P>{t('reports.new-what')}</P>
      <form method="post" action={path('new-report', { projectId })} novalidate>
        <Fields state={state} choices={choices} />
        <SubmitButton>{t('reports.new-button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('reports.new'), project, room: 'reports', children: content }, status)
}

const missing = (field: string, message: string) =>
  new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { [field]: message } } })

function readForm(form: Form): NewReport {
  const kind = form.text('kind')
  const [documentId, meetingId, version] = [
    form.text('documentId'),
    form.text('meetingId'),
    form.text('version').trim(),
  ]
  if (kind === 'document' && !documentId) throw missing('documentId', t('reports.needs-document'))
  if (kind === 'minutes' && !meetingId) throw missing('meetingId', t('reports.needs-meeting'))
  if (version && !/^[1-9]\d{0,6}$/.test(version)) throw missing('version', t('reports.needs-number'))
  if (kind === 'document') return { kind, documentId, ...(version ? { version: Number(version) } : {}) }
  return (kind === 'minutes' ? { kind, meetingId } : { kind }) as NewReport
}

/** A link from a document or a meeting has chosen already: `?of=document:…`. */
function chosenIn(c: HttpContext): Record<string, string> {
  const of = c.req.query('of') ?? ''
  const id = of.slice(of.indexOf(':') + 1)
  if (of.startsWith('document:')) return { kind: 'document', documentId: id }
  return of.startsWith('meeting:') ? { kind: 'minutes', meetingId: id } : { kind: 'workspace-summary' }
}

export const get = (c: HttpContext) => show(c, emptyForm(chosenIn(c)))

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      await allow(c.var.ctx, 'report.make', projectId)
      const { id: reportId } = await makeReport(c.var.ctx, { projectId, ...readForm(form) })
      return c.redirect(path('report', { projectId, reportId }), 303)
    },
    (state) => show(c, state, 422),
  )
