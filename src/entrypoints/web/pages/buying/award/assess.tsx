import type { FC } from 'hono/jsx'
import {
  type Assessing,
  assessBid,
  type BidToAssess,
  declareInterest,
  type ListedFile,
  listBidders,
  listBidsToAssess,
  listFilesToAssess,
  lockAssessment,
} from '#buying/award/index.ts'
import { needNotice } from '#buying/offers/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { parseBp } from '#lib/cents.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P, Said, SubHeading, Tag } from '../../../ui/parts.tsx'
import { caseOf, trailOf } from '../cases/frame.tsx'
import { helpAt } from '../need/ask-officer.tsx'
import { FilesToAssess } from '../offers/offer-files.tsx'
import { sendOfferFile } from '../offers/send-offer-file.ts'
import { InterestForm, readInterest } from './interest-form.tsx'

const DECLARE = new Set(['award.declare-first', 'award.has-interest'])

/** What was said before, under the names of the form's fields. */
function writeMine({ mine }: BidToAssess): Record<string, string> {
  const told = (mine?.verdicts ?? []).flatMap(({ passes, rationale }, i): [string, string][] => [
    [`passes-${i + 1}`, passes ? 'yes' : 'no'],
    [`rationale-${i + 1}`, rationale],
  ])
  return { ...Object.fromEntries(told), score: mine?.scoreBp == null ? '' : String(mine.scoreBp / 100) }
}

type Place = { projectId: string; caseId: string }
type BidsProps = { place: Place; files: readonly ListedFile[]; isScored: boolean; action: string; state: FormState }
type BidProps = BidsProps & { bid: BidToAssess; criteria: string[] }

/** What an offer says to a criterion; it stands between the criterion and the verdict. */
const AnswerTo: FC<{ criterion: number; bid: BidToAssess }> = ({ criterion, bid }) => (
  <div class="govuk-inset-text">
    {bid.answers.find((one) => one.criterion === criterion)?.text ?? t('award.no-answer')}
  </div>
)

const BidForm: FC<BidProps> = ({ bid, criteria, place, files, isScored, action, state }) => {
  const own = state.values.bid === bid.bid ? state : { ...emptyForm(writeMine(bid)), scope: `offer-${bid.number}-` }
  const others = bid.answers.filter(({ criterion }) => criterion === null)
  return (
    <section>
      <SubHeading id={`offer-${bid.number}`}>
        {t('award.offer-number', { number: bid.number })}{' '}
        {bid.mine ? <Tag look="done">{t('award.assessed')}</Tag> : <Tag look="waits">{t('award.waits')}</Tag>}
      </SubHeading>
      {bid.hidden ? <P quiet>{t('award.hidden', { count: bid.hidden })}</P> : null}
      {others.map(({ text }) => (
        <P>{text}</P>
      ))}
      <FilesToAssess place={place} number={bid.number} files={files.filter((one) => one.bid === bid.bid)} />
      <form method="post" action={`${action}#offer-${bid.number}`} novalidate>
        <input type="hidden" name="do" value="assess" />
        <input type="hidden" name="bid" value={bid.bid} />
        {criteria.map((criterion, i) => (
          <>
            <ChoiceField
              kind="radio"
              name={`passes-${i + 1}`}
              label={criterion}
              hint={<AnswerTo criterion={i + 1} bid={bid} />}
              state={own}
              choices={[
                { value: 'yes', text: t('award.met') },
                { value: 'no', text: t('award.not-met') },
              ]}
            />
            <TextAreaField
              name={`rationale-${i + 1}`}
              label={t('award.why')}
              hint={t('award.why-hint')}
              rows={2}
              state={own}
            />
          </>
        ))}
        {isScored ? (
          <TextField name="score" label={t('award.score')} inputmode="decimal" width={5} state={own} />
        ) : null}
        <SubmitButton look="secondary">{t('award.keep')}</SubmitButton>
      </form>
    </section>
  )
}

const ReadOnly: FC<{ of: Assessing }> = ({ of }) => (
  <>
    <Said>{t('award.locked')}</Said>
    {of.bids.map(({ number, mine }) => (
      <>
        <SubHeading>{t('award.offer-number', { number })}</SubHeading>
        {mine?.verdicts.map(({ criterion, passes, rationale }) => (
          <P>
            {t('frame.pair', { name: criterion, value: t(passes ? 'award.met' : 'award.not-met') })}. {rationale}
          </P>
        ))}
      </>
    ))}
  </>
)

const Assess: FC<BidsProps & { of: Assessing }> = (props) => {
  const { of, action } = props
  if (of.isLocked) return <ReadOnly of={of} />
  return (
    <>
      <P>{t('award.assess-what')}</P>
      {of.bids.map((bid) => (
        <BidForm bid={bid} criteria={of.criteria} {...props} />
      ))}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="lock" />
        <P>{t('award.lock-what')}</P>
        <SubmitButton>{t('award.lock')}</SubmitButton>
      </form>
    </>
  )
}

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), caseId: param(c, 'caseId') })

/** What the reader can do: assess, or first say whether they have an interest, or read why they cannot. */
async function readPart(c: HttpContext, action: string, state: FormState) {
  const { ctx } = c.var
  const place = placeOf(c)
  try {
    const [of, notice] = [await listBidsToAssess(ctx, place), await needNotice(ctx, place.caseId)]
    const files = await listFilesToAssess(ctx, place)
    const isScored = notice.terms.method === 'ranking'
    return <Assess of={of} place={place} files={files} isScored={isScored} action={action} state={state} />
  } catch (error) {
    if (!isAppError(error) || error.kind === 'not-found') throw error
    if (!DECLARE.has(error.code)) return <P>{t('award.not-yours')}</P>
    return <InterestForm action={action} firms={await listBidders(ctx, place)} state={state} />
  }
}

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { project, place, found } = await caseOf(c)
  const part = await readPart(c, path('case-assess', place), state)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <ErrorSummary state={state} />
      <Heading caption={found.title}>{t('award.assess')}</Heading>
      {part}
      {await helpAt(c, found, 'assess')}
    </>
  )
  return page(c, { title: t('award.assess'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => {
  const file = c.req.query('file')
  return file ? sendOfferFile(c, file) : show(c)
}

/** The verdicts of the form, in the order of the criteria. A verdict that was not chosen is none. */
function readVerdicts(form: Form) {
  const count = Object.keys(form.values).filter((name) => name.startsWith('rationale-')).length
  return Array.from({ length: count }, (_, i) => `${i + 1}`).flatMap((i) =>
    form.text(`passes-${i}`)
      ? [{ passes: form.text(`passes-${i}`) === 'yes', rationale: form.text(`rationale-${i}`) }]
      : [],
  )
}

const acts: Record<string, (c: HttpContext, form: Form) => Promise<unknown>> = {
  declare: (c, form) => declareInterest(c.var.ctx, { ...placeOf(c), ...readInterest(form) }),
  assess: (c, form) =>
    assessBid(c.var.ctx, {
      ...{ ...placeOf(c), bid: form.text('bid'), verdicts: readVerdicts(form) },
      ...(form.text('score') && { scoreBp: parseBp(form.text('score')) ?? -1 }),
    }),
  lock: (c) => lockAssessment(c.var.ctx, placeOf(c)),
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await actOf(acts, form)(c, form)
      return c.redirect(path('case-assess', placeOf(c)), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
