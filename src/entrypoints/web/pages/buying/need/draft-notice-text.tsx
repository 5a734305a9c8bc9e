import {
  findNotice,
  findPackage,
  findStale,
  isNoticeField,
  lintText,
  type NoticeFieldName,
  noticeFields,
  saveNoticeText,
} from '#buying/need/index.ts'
import { type Language, languages } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Heading, P, Tag } from '../../../ui/parts.tsx'
import { Findings, Marked } from './findings.tsx'
import { AskHere, PackageTrail, sayField } from './parts.tsx'

const fieldOf = (c: HttpContext): NoticeFieldName | undefined => {
  const name = param(c, 'field')
  return isNoticeField(name) ? name : undefined
}

const Side = (props: { field: NoticeFieldName; language: Language; state: FormState; isStale: boolean }) => {
  const { field, language, state, isStale } = props
  const { most, isList } = noticeFields.find(({ name }) => name === field)!
  const text = state.values[language] ?? ''
  const findings = lintText(text, language, field)
  return (
    <div>
      {isStale ? (
        <P>
          <Tag look="waits">{t('draft-notice.gap-look-again')}</Tag>
        </P>
      ) : null}
      <TextAreaField
        name={language}
        label={languages[language]}
        hint={t(isList ? 'draft-notice.list-hint' : 'draft-notice.text-hint', { most })}
        state={state}
        rows={field === 'title' ? 2 : 8}
      />
      {findings.length ? (
        <>
          <div class="typed govuk-body" lang={language}>
            <Marked text={text} findings={findings} />
          </div>
          <Findings findings={findings} />
        </>
      ) : null}
    </div>
  )
}

async function show(c: HttpContext, sent?: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'draft-notice.write', project.id)
  const field = fieldOf(c)
  if (!field) return c.notFound()
  const at = { projectId: project.id, packageId: param(c, 'packageId') }
  const one = await findPackage(c.var.ctx, at)
  const { texts, languages: own } = await findNotice(c.var.ctx, at)
  const stale = findStale(texts, field)
  const written = texts.filter((text) => text.field === field).map(({ language, text }) => [language, text])
  const state = sent ?? emptyForm(Object.fromEntries(written))
  const title = sayField(field)
  const content = (
    <>
      <PackageTrail projectId={project.id} one={one} />
      <ErrorSummary state={state} />
      <Heading caption={t('draft-notice.title')}>{title}</Heading>
      <P>{t(`draft-notice.${field}-hint`)}</P>
      <form method="post" action={path('draft-notice-text', { ...at, field })} novalidate>
        <div class="conflict__sides">
          {own.map((language) => (
            <Side field={field} language={language} state={state} isStale={stale.includes(language)} />
          ))}
        </div>
        {own.length > 1 ? (
          <ChoiceField
            kind="checkbox"
            name="saysTheSame"
            label={t('draft-notice.same')}
            hint={t('draft-notice.same-hint')}
            state={state}
            choices={[{ value: 'yes', text: t('draft-notice.same-yes') }]}
          />
        ) : null}
        <SubmitButton name="do" value="save">
          {t('need.save')}
        </SubmitButton>{' '}
        <SubmitButton name="do" value="look" look="secondary">
          {t('draft-notice.look')}
        </SubmitButton>
      </form>
      <AskHere {...at} step="notice" />
    </>
  )
  return page(c, { title, project, room: 'work-packages', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

/** The texts as they were sent: those of languages that the form had. */
const textsOf = (form: Form) =>
  Object.fromEntries(
    (Object.keys(languages) as Language[]).filter((one) => form.has(one)).map((one) => [one, form.text(one)]),
  )

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = { projectId: param(c, 'projectId'), packageId: param(c, 'packageId') }
      if (form.text('do') === 'look') return show(c, { values: form.values, chosen: form.all, errors: {} })
      const saysTheSame = form.has('saysTheSame')
      await saveNoticeText(c.var.ctx, { ...at, field: param(c, 'field'), texts: textsOf(form), saysTheSame })
      return c.redirect(path('draft-notice', at), 303)
    },
    (state) => show(c, state, 422),
  )
