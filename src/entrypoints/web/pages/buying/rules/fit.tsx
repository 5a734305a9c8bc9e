import type { FC } from 'hono/jsx'
import {
  checkFit,
  contentOfProfile,
  describeRules,
  type FitAnswers,
  type FitQuestion,
  findProfile,
  findPublicRules,
  type ListedRule,
  listFitQuestions,
  listProfiles,
  listPublicRules,
  openRuleset,
  type Profile,
  type RulesetContent,
  sayFitQuestion,
  toRuleset,
} from '#buying/guardrails/index.ts'
import { AppError } from '#lib/app-error.ts'
import { parseCents } from '#lib/cents.ts'
import type { FieldMessages } from '#lib/check-input.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, More, P } from '../../../ui/parts.tsx'
import { WordsHere } from '../need/words-here.tsx'
import { FitAnswer } from './fit-answer.tsx'
import { RuleView } from './rules.tsx'

const noSuchProfile = () =>
  new AppError({
    code: 'guardrail.no-such-profile',
    kind: 'not-found',
    message: 'There is no such set of rules. Choose one from the list.',
  })

const FEW = 5

type Asking = { question: FitQuestion; label: string; currency: string; state: FormState }

const QuestionField: FC<Asking> = ({ question, label, currency, state }) => {
  const language = currentLanguage()
  const hint = question.help ? { hint: question.help[language] } : {}
  const frame = { name: question.id, label, state, ...hint }
  const choices = (question.options ?? []).map(({ id, says }) => ({ value: id, text: says[language] }))
  if (question.number) return <TextField {...frame} label={`${label} (${currency})`} inputmode="decimal" width={12} />
  if (choices.length <= FEW) return <ChoiceField {...frame} kind="radio" choices={choices} />
  return <SelectField {...frame} choices={[{ value: '', text: t('buying.choose') }, ...choices]} />
}

/** What the address answers to a question: the id of an option or whole cents; undefined where it answers nothing. */
function readAnswer({ number, options }: FitQuestion, text: string): string | number | undefined {
  if (!number) return options?.find(({ id }) => id === text)?.id
  const cents = parseCents(text)
  return cents !== undefined && cents >= 0 ? cents : undefined
}

/** A number all the same, though below 0 or larger than any price. */
const IS_NUMBER = /^[\s$€£-]*\d[\d.,\s]*$/

/** What the address says to each question, and at each without an answer what to do. */
function readAnswers(c: HttpContext): { answers: FitAnswers; errors: FieldMessages } {
  const read = listFitQuestions().map((question) => ({
    question,
    answer: readAnswer(question, c.req.query(question.id) ?? ''),
  }))
  const given = read.flatMap(({ question, answer }): [string, string | number][] =>
    answer === undefined ? [] : [[question.id, answer]],
  )
  const missing = read.filter(({ answer }) => answer === undefined)
  const say = ({ id, number }: FitQuestion) => {
    if (!number) return t('fit.choose-one')
    return t(IS_NUMBER.test(c.req.query(id) ?? '') ? 'fit.amount-range' : 'fit.write-number')
  }
  return {
    answers: Object.fromEntries(given),
    errors: Object.fromEntries(missing.map(({ question }) => [question.id, say(question)])),
  }
}

/** Whose rules: a list of those that ship. */
async function chooseProfile(c: HttpContext) {
  const departments = await listPublicRules(c.var.ctx)
  const content = (
    <>
      <Heading>{t('fit.title')}</Heading>
      <P>{t('fit.choose')}</P>
      {departments.length ? (
        <ul class="govuk-list">
          {departments.map(({ projectId, name }) => (
            <li>
              <A href={path('fit-of', { profile: projectId })}>{name}</A> (
              <A href={path('public-rules-of', { projectId })}>{t('public-rules.short')}</A>)
            </li>
          ))}
        </ul>
      ) : null}
      <ul class="govuk-list">
        {listProfiles().map(({ id, name, about }: Profile) => (
          <li>
            <P>
              <A href={path('fit-of', { profile: id })}>{name[currentLanguage()]}</A>
            </P>
            <P quiet>{about[currentLanguage()]}</P>
          </li>
        ))}
      </ul>
      <P>
        <A href={path('public-rules')}>{t('public-rules.title')}</A>
      </P>
    </>
  )
  return page(c, { title: t('fit.title'), children: content })
}

/** Whose rules are asked: those that ship, or those that a department shows to everybody. */
type Asked = {
  id: string
  /** The department's own project; the rules that ship have none. */
  projectId: string | undefined
  name: string
  about: string
  content: RulesetContent
  rules: ListedRule[]
}

function askedOfProfile(profile: Profile, day: string): Asked {
  const language = currentLanguage()
  const content = contentOfProfile(profile)
  const rules = describeRules(content, day)
  return {
    id: profile.id,
    projectId: undefined,
    name: profile.name[language],
    about: profile.about[language],
    content,
    rules,
  }
}

async function askedOfDepartment(c: HttpContext, id: string): Promise<Asked | undefined> {
  const isPublic = (await listPublicRules(c.var.ctx)).some(({ projectId }) => projectId === id)
  if (!isPublic) return undefined
  const { name, content, rules } = await findPublicRules(c.var.ctx, id)
  return { id, projectId: id, name, about: t('rules.not-advice'), content, rules }
}

function showFit(c: HttpContext, asked: Asked, day: string) {
  const { id, name, about, content, rules } = asked
  const { currency } = content.head
  const isAsked = c.req.query('asked') !== undefined
  const { answers, errors } = readAnswers(c)
  const written = Object.fromEntries(listFitQuestions().map(({ id }) => [id, c.req.query(id) ?? '']))
  const state = isAsked ? { values: written, errors } : emptyForm(written)
  const isAnswered = isAsked && !Object.keys(errors).length
  const fit = isAnswered ? checkFit(openRuleset(toRuleset(content)), answers, day) : undefined
  const children = (
    <>
      <Breadcrumbs trail={[{ text: t('fit.title'), href: path('fit') }]} />
      <ErrorSummary state={state} />
      <Heading caption={name}>{t('fit.title')}</Heading>
      <P>{t('fit.what', { count: listFitQuestions().length })}</P>
      {fit ? <FitAnswer fit={fit} currency={currency} projectId={asked.projectId} /> : null}
      <form method="get" action={path('fit-of', { profile: id })} novalidate>
        <input type="hidden" name="asked" value="1" />
        {listFitQuestions().map((question) => (
          <QuestionField
            question={question}
            label={sayFitQuestion(question, content, day)[currentLanguage()]}
            currency={currency}
            state={state}
          />
        ))}
        <SubmitButton>{t('fit.ask-button')}</SubmitButton>
      </form>
      <P quiet>{about}</P>
      <More summary={t('fit.rules')}>
        {rules.map((listed) => (
          <RuleView listed={listed} content={content} />
        ))}
      </More>
      <WordsHere step="check" />
    </>
  )
  return page(c, { title: t('fit.title'), children })
}

/** Does my need fit? Answers stand in the address, so that an answer can be shown to somebody; nothing is kept. */
export async function get(c: HttpContext) {
  const id = param(c, 'profile')
  if (!id) return chooseProfile(c)
  const day = c.var.ctx.clock.now().toISOString().slice(0, 10)
  const profile = findProfile(id)
  const asked = profile ? askedOfProfile(profile, day) : await askedOfDepartment(c, id)
  if (!asked) throw noSuchProfile()
  return showFit(c, asked, day)
}
