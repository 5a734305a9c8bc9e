import type { FC } from 'hono/jsx'
import {
  findTermsOfProject,
  type PriceAnswer,
  type PriceQuestion,
  type ProjectTerms,
  priceIt,
} from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, type FormState, SubmitButton, TextField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Day, Heading, More, P, SubHeading, SummaryList, Tag } from '../../../ui/parts.tsx'
import { readCents, readHours, readPercent, sayMoney, sayPercent, typed } from './numbers.ts'
import { Explained, PackageTrail } from './parts.tsx'

const MOST_CENTS = 100_000_000_000
const fields = ['hours', 'adminHours', 'rate', 'tax', 'limit', 'quote', 'startOn', 'deliverBy'] as const
type Name = (typeof fields)[number]

/** What stands in the address, with the terms of the project where it says nothing. */
function readAddress(c: HttpContext, terms: ProjectTerms): Record<Name, string> {
  const { limitCents, maxTaxBp, hourlyRateCents, adminMinutes } = terms
  const usual: Partial<Record<Name, string>> = {
    ...{ adminHours: typed(adminMinutes, 60), rate: typed(hourlyRateCents, 100) },
    ...{ tax: typed(maxTaxBp, 100), limit: typed(limitCents, 100) },
  }
  return Object.fromEntries(fields.map((name) => [name, c.req.query(name) ?? usual[name] ?? ''])) as Record<
    Name,
    string
  >
}

const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && text > '1990' && text < '2100'

/** The question as it was typed, with what is wrong at each field. */
function readQuestion(values: Record<Name, string>): { question: PriceQuestion; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const check = (name: Name, value: number | null, most: number): number => {
    if (value === null || (value >= 0 && value <= most)) return value ?? 0
    errors[name] = t('price.wrong-number')
    return 0
  }
  const day = (name: Name) => {
    if (values[name] && !isDay(values[name])) errors[name] = t('price.wrong-day')
    return isDay(values[name]) ? values[name] : null
  }
  const question = {
    minutes: check('hours', readHours(values.hours), 600_000),
    adminMinutes: check('adminHours', readHours(values.adminHours), 600_000),
    hourlyRateCents: check('rate', readCents(values.rate), MOST_CENTS),
    maxTaxBp: check('tax', readPercent(values.tax), 10_000),
    limitCents: check('limit', readCents(values.limit), MOST_CENTS),
    quoteCents: check('quote', readCents(values.quote), MOST_CENTS),
    ...{ startOn: day('startOn'), deliverBy: day('deliverBy') },
  }
  return { question, errors }
}

const Fits: FC<{ fits: boolean }> = ({ fits }) => (
  <Tag look={fits ? 'done' : 'wrong'}>{t(fits ? 'price.fits' : 'price.over')}</Tag>
)

type AnswerProps = { answer: PriceAnswer; question: PriceQuestion; currency: string | null }

const Answer: FC<AnswerProps> = ({ answer, question, currency }) => {
  const say = (cents: number) => sayMoney(cents, currency)
  const { quote, dates, range } = answer
  const rows = [
    { key: t('price.before-tax'), value: say(answer.priceCents) },
    { key: t('price.tax-worst', { percent: sayPercent(question.maxTaxBp) }), value: say(answer.taxCents) },
    {
      key: t('price.total'),
      value: (
        <>
          {say(answer.totalCents)} <Fits fits={answer.fits} />
        </>
      ),
    },
    { key: t('price.headroom'), value: say(answer.headroomCents) },
    {
      key: t('price.range'),
      value: t('price.from-to', { from: say(range.fromCents), to: say(range.toCents) }),
    },
    ...(quote
      ? [
          {
            key: t('price.quote'),
            value: (
              <>
                {say(quote.cents)}. {t(`price.quote-${quote.standing}`)}{' '}
                {t('price.quote-total', { total: say(quote.totalCents) })} <Fits fits={quote.fits} />
              </>
            ),
          },
        ]
      : []),
    ...(dates
      ? [
          {
            key: t('price.dates'),
            value: (
              <>
                {t(dates.fits ? 'price.dates-fit' : 'price.dates-short', { count: dates.workdays })}{' '}
                {t('price.earliest')} <Day at={dates.earliestEnd} />
              </>
            ),
          },
        ]
      : []),
  ]
  return (
    <section>
      <SubHeading>{t('price.answer')}</SubHeading>
      <SummaryList rows={rows} />
      <More summary={t('price.how')}>
        <P>{t('price.how-price')}</P>
        <P>{t('price.how-headroom')}</P>
        <P>{t('price.how-range')}</P>
      </More>
    </section>
  )
}

const Fields: FC<{ state: FormState }> = ({ state }) => (
  <>
    <TextField
      name="hours"
      label={t('work-package.minutes')}
      hint={t('work-package.minutes-hint')}
      state={state}
      inputmode="decimal"
      width={8}
    />
    <TextField
      name="adminHours"
      label={t('work-package.adminMinutes')}
      hint={t('work-package.adminMinutes-hint')}
      state={state}
      inputmode="decimal"
      width={8}
    />
    <TextField name="rate" label={t('work-package.rate')} state={state} inputmode="decimal" width={12} />
    <TextField
      name="tax"
      label={t('work-package.tax')}
      hint={t('work-package.tax-hint')}
      state={state}
      inputmode="decimal"
      width={8}
    />
    <TextField
      name="limit"
      label={t('work-package.limit')}
      hint={t('work-package.limit-hint')}
      state={state}
      inputmode="decimal"
      width={12}
    />
    <TextField
      name="quote"
      label={t('price.quote')}
      hint={t('price.quote-hint')}
      state={state}
      inputmode="decimal"
      width={12}
    />
    <TextField name="startOn" label={t('price.startOn')} type="date" state={state} />
    <TextField name="deliverBy" label={t('price.deliverBy')} type="date" state={state} />
  </>
)

/** What a piece of work costs with tax at worst, and what would fit. The address holds the numbers; nothing is stored. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const terms = await findTermsOfProject(c.var.ctx, project.id)
  const values = readAddress(c, terms)
  const { question, errors } = readQuestion(values)
  const state: FormState = { values, errors }
  const answer = await priceIt(c.var.ctx, { projectId: project.id, ...question })
  const content = (
    <>
      <PackageTrail projectId={project.id} />
      <ErrorSummary state={state} />
      <Heading>{t('price.title')}</Heading>
      <P>{t('price.what')}</P>
      {terms.currency && terms.owner ? (
        <P quiet>{t('price.whose', { currency: terms.currency, owner: terms.owner })}</P>
      ) : null}
      {values.hours && !Object.keys(errors).length ? (
        <Answer answer={answer} question={question} currency={terms.currency} />
      ) : null}
      <form method="get" action={path('price-helper', { projectId: project.id })} novalidate>
        <Fields state={state} />
        <SubmitButton>{t('price.button')}</SubmitButton>
      </form>
      <Explained text={t('price.what')} />
    </>
  )
  return page(c, { title: t('price.title'), project, room: 'work-packages', children: content })
}
