import type { FC } from 'hono/jsx'
import type { FoundCase } from '#buying/cases/index.ts'
import { findNotice } from '#buying/need/index.ts'
import {
  amendNotice,
  answerQuestion,
  findEarliestClose,
  findOpportunity,
  leastOfRules,
  methods,
  type NoticeToPublish,
  type Opportunity,
  publishNotice,
} from '#buying/offers/index.ts'
import { askForKey, type KeptHolderKey, listHolderKeys, listWithoutKey } from '#buying/offers/sealing/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { currentLanguage, type Language } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, Moment, More, P, Said, SubHeading } from '../../../ui/parts.tsx'
import { caseOf, sayParty, trailOf } from '../cases/frame.tsx'
import { WarningReason } from '../cases/warning-reason.tsx'
import { helpAt } from '../need/ask-officer.tsx'
import { AskHolders, HOLDERS, NOTICE_FORM } from './ask-holders.tsx'
import { CapacityFields, readCapacity } from './notice-capacity.tsx'
import { NoticeFields, readContent, writeContent, writeDraft } from './notice-fields.tsx'
import { Assessors, readAssessors, Standing } from './notice-standing.tsx'

type Case = Awaited<ReturnType<typeof caseOf>>
const USUAL = { method: 'draw', answerDays: '3', extendDays: '2' }

/** A moment as the field of a form holds it: in UTC, to the minute. */
const asField = (at: Date) => at.toISOString().slice(0, 16)
/** What a field says, as a moment in UTC; what is none stays none. */
const asMoment = (text: string) => (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00.000Z` : text)

/** The draft that was made for the work package of the purchase, where there is one. */
async function findDraft(c: HttpContext, { project, found }: Case) {
  const opened = found.events[0]
  const packageId = opened?.type === 'case.opened' ? opened.data.packageId : null
  if (!packageId) return undefined
  try {
    return await findNotice(c.var.ctx, { projectId: project.id, packageId })
  } catch (error) {
    if (isAppError(error)) return undefined
    throw error
  }
}

const Earliest: FC<{ at: Date }> = ({ at }) => (
  <>
    {t('offers.earliest')} <Moment at={at} />. {t('offers.earliest-what')}
  </>
)

const Dates: FC<{ state: FormState; earliest?: Date }> = ({ state, earliest }) => (
  <>
    <TextField
      name="closesAt"
      type="datetime-local"
      label={t('offers.closes-utc')}
      {...(earliest && { hint: <Earliest at={earliest} /> })}
      state={state}
    />
    <TextField name="questionsUntil" type="datetime-local" label={t('offers.questions-utc')} state={state} />
  </>
)

type PublishProps = {
  action: string
  found: FoundCase
  earliest: Date
  spoken: Language[]
  keys: { value: string; text: string }[]
  assessors: Awaited<ReturnType<typeof readAssessors>>
  state: FormState
}

const PublishForm: FC<PublishProps> = ({ action, found, earliest, spoken, keys, assessors, state }) => (
  <form method="post" action={action} id={NOTICE_FORM} novalidate>
    <input type="hidden" name="do" value="publish" />
    <NoticeFields spoken={spoken} state={state} />
    <CapacityFields found={found} state={state} />
    <SubHeading>{t('offers.how')}</SubHeading>
    <Dates state={state} earliest={earliest} />
    <TextField name="timeZone" label={t('offers.time-zone')} hint={t('offers.time-zone-hint')} state={state} />
    <SelectField
      name="method"
      label={t('offers.method')}
      state={state}
      choices={methods.map((value) => ({ value, text: t(`offers.method-short-${value}`) }))}
    />
    <TextField
      name="leastEvaluators"
      label={t('offers.term-leastEvaluators')}
      hint={<Assessors {...assessors} projectId={found.projectId} />}
      inputmode="numeric"
      width={4}
      state={state}
    />
    {(['answerDays', 'leastOpenDays', 'extendDays'] as const).map((name) => (
      <TextField name={name} label={t(`offers.term-${name}`)} inputmode="numeric" width={4} state={state} />
    ))}
    <SubHeading>{t('offers.holders')}</SubHeading>
    <P>{t('offers.holders-what')}</P>
    {keys.length < HOLDERS ? (
      <P>
        <A href="#without-key">{t('holder-key.see-without')}</A>
      </P>
    ) : null}
    {['1', '2', '3'].map((n) => (
      <SelectField
        name={`holder-${n}`}
        label={t('offers.holder', { n })}
        state={state}
        choices={[{ value: '', text: t('offers.choose') }, ...keys]}
      />
    ))}
    {found.state.check?.moment === 'publish' ? <WarningReason found={found} state={state} /> : null}
    <P>{t('offers.publish-what')}</P>
    <SubmitButton>{t('offers.publish')}</SubmitButton>
  </form>
)

const Answers: FC<{ of: Opportunity; action: string; state: FormState }> = ({ of, action, state }) => (
  <>
    {of.questions
      .filter(({ answer }) => answer === null)
      .map(({ id, text }) => (
        <section class="waits">
          <P>{text}</P>
          <form method="post" action={action} novalidate>
            <input type="hidden" name="do" value="answer" />
            <input type="hidden" name="questionId" value={id} />
            <TextAreaField
              name="text"
              label={t('offers.your-answer')}
              hint={t('offers.ask-hint')}
              rows={3}
              state={state.values.questionId === id ? state : emptyForm()}
            />
            <SubmitButton>{t('offers.answer-button')}</SubmitButton>
          </form>
        </section>
      ))}
  </>
)

const AmendForm: FC<{ of: Opportunity; action: string; state: FormState }> = ({ of, action, state }) => {
  const isSent = state.values.do === 'amend'
  const dates = { closesAt: asField(of.closesAt), questionsUntil: asField(of.questionsUntil) }
  const shown = isSent ? state : emptyForm({ ...writeContent(of.content), ...dates })
  return (
    <More summary={t('offers.amend')} open={isSent}>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="amend" />
        <P>{t('offers.amend-what')}</P>
        <NoticeFields spoken={of.content.languages} state={shown} />
        <Dates state={shown} />
        <TextAreaField name="reason" label={t('offers.amend-reason')} rows={2} state={shown} />
        <SubmitButton>{t('offers.amend-button')}</SubmitButton>
      </form>
    </More>
  )
}

const keysOf = (keys: readonly KeptHolderKey[], { parties }: Case) =>
  keys.map(({ partyId }) => ({ value: partyId, text: sayParty(parties, partyId) }))

async function DraftPart(c: HttpContext, at: Case, action: string, state?: FormState) {
  const draft = await findDraft(c, at)
  const spoken = draft?.languages ?? [currentLanguage()]
  const plan = at.found.state.plan
  const known = { licence: plan?.licence ?? '', startDay: plan?.startDay ?? '' }
  const texts = spoken.flatMap((language) => [
    [`texts.${language}.title`, at.found.title],
    [`texts.${language}.acceptance`, plan?.criteria.join('\n') ?? ''],
  ])
  const { leastEvaluators, leastOpenDays } = await leastOfRules(c.var.ctx, at.found)
  const values = {
    ...{ ...USUAL, leastEvaluators: String(leastEvaluators), leastOpenDays: String(leastOpenDays) },
    timeZone: 'UTC',
    ...{ ...known, ...Object.fromEntries(texts) },
    deliverBy: plan?.deliverBy ?? '',
    ...(draft && writeDraft(draft)),
  }
  const projectId = at.project.id
  const keys = keysOf(await listHolderKeys(c.var.ctx, projectId), at)
  const without = await listWithoutKey(c.var.ctx, projectId)
  return (
    <>
      <PublishForm
        {...{ action, found: at.found, spoken, keys }}
        assessors={await readAssessors(c.var.ctx, at.found)}
        earliest={await findEarliestClose(c.var.ctx, at.found)}
        state={state ?? emptyForm(values)}
      />
      <AskHolders projectId={projectId} without={without} made={keys.length} />
    </>
  )
}

async function OpenPart(c: HttpContext, { found }: Case, action: string, state: FormState = emptyForm()) {
  if (!found.state.notice) return <P>{t('offers.no-notice')}</P>
  const of = await findOpportunity(c.var.ctx, found.id)
  return (
    <>
      <Standing found={found} of={of} />
      <P>
        <A href={path('opportunity', { caseId: found.id })}>{t('offers.as-public')}</A>
      </P>
      <Answers of={of} action={action} state={state} />
      {of.stage === 'open' ? <AmendForm of={of} action={action} state={state} /> : null}
    </>
  )
}

const isDraft = ({ stage, lane }: FoundCase) => stage === 'draft' && lane === 'open'

async function show(c: HttpContext, state?: FormState, status: 200 | 409 | 422 = 200, said?: string) {
  const at = await caseOf(c)
  const action = path('case-notice', at.place)
  const part = isDraft(at.found) ? await DraftPart(c, at, action, state) : await OpenPart(c, at, action, state)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(at.project.id, at.found)} />
      {state ? <ErrorSummary state={state} /> : null}
      <Heading caption={at.found.title}>{t('offers.notice')}</Heading>
      {said ? <Said>{said}</Said> : null}
      {part}
      {await helpAt(c, at.found, 'notice')}
    </>
  )
  return page(c, { title: t('offers.notice'), project: at.project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const datesOf = (form: Form) => ({
  closesAt: asMoment(form.text('closesAt')),
  questionsUntil: asMoment(form.text('questionsUntil')),
})

function readTerms(form: Form): NoticeToPublish['terms'] {
  const number = (name: string) => Number(form.text(name) || Number.NaN)
  return {
    ...{ method: form.text('method') as 'draw', timeZone: form.text('timeZone') },
    ...{ leastEvaluators: number('leastEvaluators'), answerDays: number('answerDays') },
    ...{ leastOpenDays: number('leastOpenDays'), extendDays: number('extendDays') },
  }
}

const spokenIn = (form: Form) => (['en', 'fr', 'es'] as const).filter((language) => form.has(`texts.${language}.title`))

const acts: Record<string, (c: HttpContext, at: Case, form: Form) => Promise<unknown>> = {
  publish: (c, { place, found }, form) =>
    publishNotice(c.var.ctx, {
      ...{ ...place, ...datesOf(form), content: readContent(form, spokenIn(form)), terms: readTerms(form) },
      capacity: readCapacity(form, found),
      warningReason: form.text('warningReason'),
      holders: [form.text('holder-1'), form.text('holder-2'), form.text('holder-3')],
    }),
  answer: (c, { place }, form) =>
    answerQuestion(c.var.ctx, { ...place, questionId: form.text('questionId'), text: form.text('text') }),
  amend: (c, { place }, form) =>
    amendNotice(c.var.ctx, {
      ...{ ...place, ...datesOf(form), content: readContent(form, spokenIn(form)), reason: form.text('reason') },
    }),
}

/** What was typed into the notice stays in its form: the buttons that ask belong to it. */
async function ask(c: HttpContext, { place, parties }: Case, form: Form): Promise<Response> {
  const partyId = form.text('askForKey')
  await askForKey(c.var.ctx, { ...place, partyId })
  const state = { values: form.values, chosen: form.all, errors: {} }
  return show(c, state, 200, t('holder-key.was-asked', { name: sayParty(parties, partyId) }))
}

/** Where the form has the field of an entry that the room names by its path: `content.texts.en.criteria.0`. */
const fieldOf = (path: string): string => path.replace(/^(?:content|terms)\./, '').replace(/\.\d+$/, '')
const HOLDER = /^holders\.(\d)$/

const atFields = (state: FormState): FormState => ({
  ...state,
  errors: Object.fromEntries(
    Object.entries(state.errors).map(([path, message]) => {
      const place = HOLDER.exec(path)?.[1]
      return [place ? `holder-${Number(place) + 1}` : fieldOf(path), message]
    }),
  ),
})

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = await caseOf(c)
      if (form.has('askForKey')) return ask(c, at, form)
      await actOf(acts, form)(c, at, form)
      return c.redirect(path('case-notice', at.place), 303)
    },
    (state, { kind }) => show(c, atFields(state), kind === 'conflict' ? 409 : 422),
  )
