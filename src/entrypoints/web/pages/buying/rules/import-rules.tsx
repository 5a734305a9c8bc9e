import { readFile } from 'node:fs/promises'
import { type ImportFinding, importRules } from '#buying/guardrails/index.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  FileField,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { trailOfVersion } from './version-frame.tsx'

const Findings = ({ all }: { all: readonly ImportFinding[] }) => (
  <>
    <SubHeading>{t('import-rules.findings', { count: all.length })}</SubHeading>
    <P>{t('import-rules.nothing-kept')}</P>
    <Table
      caption={t('import-rules.findings', { count: all.length })}
      hideCaption
      columns={[
        { head: t('import-rules.where'), rowHead: true, cell: ({ where }: ImportFinding) => where },
        { head: t('import-rules.wrong'), cell: ({ message }: ImportFinding) => say(message) },
        { head: t('import-rules.help'), cell: ({ help }: ImportFinding) => (help ? say(help) : '–') },
      ]}
      rows={all}
    />
  </>
)

type Shown = { state?: FormState; findings?: readonly ImportFinding[]; status?: 200 | 409 | 422 }

async function show(c: HttpContext, { state = emptyForm(), findings = [], status = 200 }: Shown = {}) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'guardrail.propose', projectId)
  const content = (
    <>
      <Breadcrumbs trail={trailOfVersion({ projectId })} />
      <ErrorSummary state={state} />
      <Heading>{t('edition.import')}</Heading>
      <P>{t('import-rules.what')}</P>
      {findings.length ? <Findings all={findings} /> : null}
      <form method="post" action={path('import-rules', { projectId })} enctype="multipart/form-data" novalidate>
        <FileField name="xml" label={t('import-rules.file')} state={state} accept=".dmn,.xml,application/xml" />
        <TextAreaField name="reason" label={t('edition.why')} hint={t('edition.why-hint')} state={state} rows={3} />
        <SubmitButton>{t('import-rules.take')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('edition.import'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

async function take(c: HttpContext, form: Form) {
  const projectId = param(c, 'projectId')
  const { xml: file } = form.files
  const xml = file ? await readFile(file.path, 'utf8') : form.text('xml')
  const made = await importRules(c.var.ctx, { projectId, xml, reason: form.text('reason') })
  if ('findings' in made) return show(c, { state: emptyForm(form.values), findings: made.findings, status: 422 })
  return c.redirect(path('rule-version', { projectId, rulesetId: made.ruleset.id }), 303)
}

/** Reads a DMN file into a draft, or says all that is wrong with it and keeps nothing. */
export async function post(c: HttpContext) {
  await allow(c.var.ctx, 'guardrail.propose', param(c, 'projectId'))
  return submit(
    c,
    (form) => take(c, form),
    (state, { kind }) => show(c, { state, status: kind === 'conflict' ? 409 : 422 }),
    { takesFiles: true },
  )
}
