import type { FC } from 'hono/jsx'
import {
  type DraftNotice,
  draftNotice,
  entriesOf,
  type FullPackage,
  findNotice,
  findPackage,
  findTemplate,
  findTermsOfProject,
  lintNotice,
  type NoticeFieldName,
  type NoticeFinding,
  noticeFields,
  readTemplates,
  sayIn,
} from '#buying/need/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { type Language, languages } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  LinkButton,
  SubmitButton,
  submit,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Day, Empty, Heading, More, P, SubHeading, SummaryList, Tag } from '../../../ui/parts.tsx'
import { Findings, Marked } from './findings.tsx'
import { AskHere, Explained, PackageTrail, sayField } from './parts.tsx'

type At = { projectId: string; packageId: string }
const spoken = Object.entries(languages) as [Language, string][]

/** The notice, where one was begun. */
async function readNotice(c: HttpContext, at: At): Promise<DraftNotice | undefined> {
  try {
    return await findNotice(c.var.ctx, at)
  } catch (error) {
    if (isAppError(error) && error.code === 'need.no-notice') return undefined
    throw error
  }
}

type Beginning = { at: At; state: FormState; mayWrite: boolean; asked: Language[] }
const Begin: FC<Beginning> = ({ at, state, mayWrite, asked }) =>
  mayWrite ? (
    <form method="post" action={path('draft-notice', at)} novalidate>
      <ChoiceField
        kind="radio"
        name="template"
        label={t('draft-notice.template')}
        state={state}
        choices={readTemplates().map(({ id, name, what }) => ({ value: id, text: sayIn(name), hint: sayIn(what) }))}
      />
      <ChoiceField
        kind="checkbox"
        name="languages"
        label={t('draft-notice.languages')}
        hint={t('draft-notice.languages-hint')}
        state={state}
        chosen={state.chosen?.('languages') ?? asked}
        choices={spoken.map(([value, text]) => ({ value, text }))}
      />
      <SubmitButton>{t('draft-notice.begin')}</SubmitButton>
    </form>
  ) : (
    <Empty>{t('draft-notice.none')}</Empty>
  )

const Examples: FC<{ template: string }> = ({ template }) => {
  const found = findTemplate(template)
  if (!found) return null
  return (
    <More summary={t('draft-notice.examples')}>
      <dl>
        {found.criteria.map(({ text, passes }) => (
          <>
            <dt>{sayIn(text)}</dt>
            <dd>{sayIn(passes)}</dd>
          </>
        ))}
      </dl>
    </More>
  )
}

type Shown = { notice: DraftNotice; findings: NoticeFinding[]; at: At; mayWrite: boolean }

/** One field in every language, side by side, with what is missing and what may be wrong where it stands. */
const Field: FC<Shown & { name: NoticeFieldName; isList: boolean }> = ({
  notice,
  findings,
  at,
  mayWrite,
  name,
  isList,
}) => (
  <section>
    <SubHeading>{sayField(name)}</SubHeading>
    <div class="conflict__sides">
      {notice.languages.map((language) => {
        const text = notice.texts.find((one) => one.field === name && one.language === language)?.text ?? ''
        const own = findings.filter((one) => one.field === name && one.language === language)
        const gaps = notice.gaps.flatMap((gap) =>
          gap.what !== 'missing-fact' && gap.field === name && gap.language === language ? [gap.what] : [],
        )
        const isEmpty = isList ? entriesOf(text).length === 0 : text.trim() === ''
        return (
          <div>
            <P quiet>{languages[language]}</P>
            {isEmpty ? null : (
              <div class="typed govuk-body" lang={language}>
                <Marked text={text} findings={own} />
              </div>
            )}
            {gaps.map((what) => (
              <P>
                <Tag look="waits">{t(`draft-notice.gap-${what}`)}</Tag>
              </P>
            ))}
            <Findings findings={own} />
          </div>
        )
      })}
    </div>
    {mayWrite ? (
      <P>
        <A href={path('draft-notice-text', { ...at, field: name })}>
          {t('draft-notice.change', { what: sayField(name) })}
        </A>
      </P>
    ) : null}
  </section>
)

const Facts: FC<Shown> = ({ notice, at, mayWrite }) => {
  const said = (text: string | null) =>
    text ? <span class="typed">{text}</span> : <Tag look="waits">{t('need.not-said')}</Tag>
  return (
    <section>
      <SubHeading>{t('draft-notice.facts')}</SubHeading>
      <SummaryList
        rows={[
          { key: t('draft-notice.licence'), value: said(notice.licence) },
          { key: t('draft-notice.contact'), value: said(notice.contact) },
          { key: t('draft-notice.projectUrl'), value: said(notice.projectUrl) },
          { key: t('price.startOn'), value: notice.startOn ? <Day at={notice.startOn} /> : said(null) },
          { key: t('price.deliverBy'), value: notice.deliverBy ? <Day at={notice.deliverBy} /> : said(null) },
        ]}
      />
      {mayWrite ? (
        <P>
          <A href={path('draft-notice-facts', at)}>{t('draft-notice.change', { what: t('draft-notice.facts') })}</A>
        </P>
      ) : null}
    </section>
  )
}

const Whole: FC<Shown & { one: FullPackage }> = (props) => {
  const { notice, findings, at, mayWrite } = props
  const english = notice.texts.filter(({ language }) => language === notice.languages[0]).map(({ text }) => text)
  return (
    <>
      <P>
        {notice.gaps.length ? (
          <Tag look="waits">{t('draft-notice.gaps', { count: notice.gaps.length })}</Tag>
        ) : (
          <Tag look="done">{t('draft-notice.whole')}</Tag>
        )}{' '}
        {findings.length ? t('draft-notice.findings', { count: findings.length }) : t('draft-notice.no-findings')}
      </P>
      {notice.gaps.length === 0 && mayWrite ? (
        <LinkButton href={path('buy-package', at)}>{t('work-package.buy')}</LinkButton>
      ) : null}
      <ul class="govuk-list">
        {notice.complete.map(({ language, complete, of }) => (
          <li>{t('draft-notice.complete', { language: languages[language], complete, of })}</li>
        ))}
      </ul>
      {noticeFields.map(({ name, isList }) => (
        <Field {...props} name={name} isList={isList} />
      ))}
      <Facts {...props} />
      <Examples template={notice.template} />
      <Explained text={english.join(' ')} />
    </>
  )
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  const at = { projectId: project.id, packageId: param(c, 'packageId') }
  const one = await findPackage(c.var.ctx, at)
  const notice = await readNotice(c, at)
  const findings = notice ? await lintNotice(c.var.ctx, at) : []
  const mayWrite = await may(c.var.ctx, 'draft-notice.write', project.id)
  const { languages: asked } = await findTermsOfProject(c.var.ctx, project.id)
  const content = (
    <>
      <PackageTrail projectId={project.id} one={one} />
      <ErrorSummary state={state} />
      <Heading caption={one.title}>{t('draft-notice.title')}</Heading>
      <P>{t('draft-notice.what')}</P>
      {notice ? (
        <Whole notice={notice} findings={findings} at={at} mayWrite={mayWrite} one={one} />
      ) : (
        <Begin at={at} state={state} mayWrite={mayWrite} asked={asked} />
      )}
      <AskHere {...at} step="notice" />
    </>
  )
  return page(c, { title: t('draft-notice.title'), project, room: 'work-packages', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = { projectId: param(c, 'projectId'), packageId: param(c, 'packageId') }
      await draftNotice(c.var.ctx, {
        ...at,
        template: form.text('template'),
        languages: form.all('languages') as Language[],
      })
      return c.redirect(path('draft-notice', at), 303)
    },
    (state) => show(c, state, 422),
  )
