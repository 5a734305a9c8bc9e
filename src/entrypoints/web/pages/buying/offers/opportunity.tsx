import type { FC } from 'hono/jsx'
import { findOutcome } from '#buying/file/index.ts'
import {
  askQuestion,
  findOpportunity,
  follow,
  listBuyers,
  type Opportunity,
  registerAsSupplier,
  textsIn,
} from '#buying/offers/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, More, P, Said, SubHeading } from '../../../ui/parts.tsx'
import { WordsHere } from '../need/words-here.tsx'
import { AllTexts, History, OpportunityFacts, OpportunityTag, Questions } from './opportunity-parts.tsx'
import { OutcomeSays } from './outcome.tsx'
import { OwnNames, readSupplier, SupplierDetails } from './supplier-fields.tsx'

type FormProps = { action: string; state: FormState }

const AskForm: FC<FormProps> = ({ action, state }) => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="do" value="ask" />
    <TextAreaField name="text" label={t('offers.ask')} hint={t('offers.ask-hint')} rows={4} state={state} />
    <SubmitButton look="secondary">{t('offers.ask-button')}</SubmitButton>
  </form>
)

const FollowForm: FC<FormProps> = ({ action, state }) => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="do" value="follow" />
    <TextField
      name="address"
      type="email"
      autocomplete="email"
      label={t('offers.follow')}
      hint={t('offers.follow-hint')}
      state={state}
    />
    <SubmitButton look="secondary">{t('offers.follow-button')}</SubmitButton>
  </form>
)

const RegisterForm: FC<FormProps> = ({ action, state }) => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="do" value="register" />
    <P>{t('offers.register-what')}</P>
    <OwnNames state={state} />
    <SupplierDetails state={state} />
    <SubmitButton>{t('offers.register-button')}</SubmitButton>
  </form>
)

/** What was typed belongs to the form that was sent. */
const own = (state: FormState | undefined, act: string) =>
  state?.values.do === act ? state : { ...emptyForm(), scope: `${act}-` }

const DoIt: FC<{ of: Opportunity; state: FormState | undefined; now: Date }> = ({ of, state, now }) => {
  const action = path('opportunity', { caseId: of.caseId })
  const props = (act: string) => ({ action, state: own(state, act) })
  return (
    <>
      <SubHeading>{t('offers.offer')}</SubHeading>
      <More summary={t('offers.register')} open={own(state, 'register').values.do !== undefined}>
        <RegisterForm {...props('register')} />
      </More>
      <More summary={t('offers.follow-title')} open={own(state, 'follow').values.do !== undefined}>
        <FollowForm {...props('follow')} />
      </More>
      {now < of.questionsUntil ? (
        <More summary={t('offers.ask-title')} open={own(state, 'ask').values.do !== undefined}>
          <AskForm {...props('ask')} />
        </More>
      ) : null}
    </>
  )
}

const DONE = ['asked', 'followed', 'registered'] as const

async function show(c: HttpContext, state?: FormState, status: 200 | 409 | 422 = 200) {
  const found = await findOpportunity(c.var.ctx, param(c, 'caseId'))
  const { title } = textsIn(found, currentLanguage())
  const buyer = (await listBuyers(c.var.ctx)).find(({ projectId }) => projectId === found.projectId)
  const done = DONE.find((one) => one === c.req.query('done'))
  const outcome = await findOutcome(c.var.ctx, found.caseId)
  const isDrawn = ['awarded', 'contracted'].includes(found.stage) || found.noAward === 'none-accepted'
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('offers.title'), href: path('opportunities') }]} />
      {state ? <ErrorSummary state={state} /> : null}
      {done ? <Said>{t(`offers.done-${done}`)}</Said> : null}
      <Heading>{title}</Heading>
      <P>
        <OpportunityTag stage={found.stage} />
      </P>
      {found.noAward ? <P>{t(`award.no-award-${found.noAward}`)}</P> : null}
      {outcome ? <OutcomeSays outcome={outcome} /> : null}
      <OpportunityFacts of={found} buyer={buyer?.name} />
      <AllTexts content={found.content} wanted={currentLanguage()} />
      {found.stage === 'open' ? <DoIt of={found} state={state} now={c.var.ctx.clock.now()} /> : null}
      {isDrawn ? (
        <P>
          <A href={path('opportunity-draw', { caseId: found.caseId })}>{t('offers.draw')}</A>
        </P>
      ) : null}
      <Questions of={found} />
      <History of={found} />
      <WordsHere step="notice" />
      <P>
        <A href={path('how-sealed')}>{t('sealed.title')}</A>
      </P>
    </>
  )
  return page(c, { title, children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const caseId = (c: HttpContext) => param(c, 'caseId')
const acts: Record<string, (c: HttpContext, form: Form) => Promise<(typeof DONE)[number]>> = {
  async ask(c, form) {
    await askQuestion(c.var.ctx, { caseId: caseId(c), text: form.text('text'), from: c.var.address })
    return 'asked'
  },
  async follow(c, form) {
    await follow(c.var.ctx, { caseId: caseId(c), address: form.text('address'), from: c.var.address })
    return 'followed'
  },
  async register(c, form) {
    await registerAsSupplier(c.var.ctx, { caseId: caseId(c), ...readSupplier(form), from: c.var.address })
    return 'registered'
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const done = await actOf(acts, form)(c, form)
      return c.redirect(path('opportunity', { caseId: caseId(c) }, { done }), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
