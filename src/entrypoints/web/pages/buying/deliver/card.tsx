import {
  type CardView,
  findCardToKeep,
  lookAtCard,
  mayKeepCard,
  mayReconcile,
  receiveStatement,
  reconcile,
} from '#buying/deliver/index.ts'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, FileField, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, P, Said, SubHeading } from '../../../ui/parts.tsx'
import { WordsHere } from '../need/words-here.tsx'
import { Commitments, Lines, Missing, Statements, Sums, trailOfCard, Unmatched } from './card-parts.tsx'
import { uploadOf } from './upload.ts'

const DAY_MS = 86_400_000
const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The days of the cycle that is shown, with the way to those before and after it. */
const Cycles = ({ view, today }: { view: CardView; today: string }) => {
  const { cycle, card, allLines, payments } = view
  const place = { projectId: card.projectId, cardId: card.id }
  const days = [...allLines.map(({ day }) => day), ...payments.map(({ paidAt }) => paidAt.toISOString().slice(0, 10))]
  return (
    <P>
      <Day at={cycle.from} /> – <Day at={cycle.to} />
      {days.some((day) => day < cycle.from) ? (
        <>
          {' · '}
          <A href={path('card', place, { day: shift(cycle.from, -1) })}>{t('card.earlier')}</A>
        </>
      ) : null}
      {cycle.to < today ? (
        <>
          {' · '}
          <A href={path('card', place, { day: shift(cycle.to, 1) })}>{t('card.later')}</A>
        </>
      ) : null}
    </P>
  )
}

const StatementForm = ({ action, state }: { action: string; state: FormState }) => (
  <form method="post" action={action} enctype="multipart/form-data" novalidate>
    <input type="hidden" name="do" value="statement" />
    <FileField name="file" label={t('card.statement-file')} hint={t('card.statement-file-hint')} state={state} />
    <SubmitButton look="secondary">{t('card.look')}</SubmitButton>
  </form>
)

/** The purchases whose payments whoever reads may match with a line of this card. */
async function listOwnMatches(ctx: Ctx, { card: { projectId }, proposals }: CardView): Promise<Set<string>> {
  const all = [...new Set(proposals.map(({ payment }) => payment.caseId))]
  const may = await Promise.all(all.map((caseId) => mayReconcile(ctx, { projectId, caseId })))
  return new Set(all.filter((_, n) => may[n]))
}

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const day = c.req.query('day') || undefined
  const view = await lookAtCard(ctx, { projectId, cardId: param(c, 'cardId'), day })
  const { card } = view
  const action = path('card', { projectId, cardId: card.id })
  const mayKeep = await mayKeepCard(ctx, { projectId, cardId: card.id })
  const content = (
    <>
      <Breadcrumbs trail={trailOfCard(projectId, card).slice(0, -1)} />
      <ErrorSummary state={state} />
      {c.req.query('said') ? <Said>{t('card.matched-done')}</Said> : null}
      <Heading caption={t('card.digits', { digits: card.lastFour })}>{card.name}</Heading>
      <P>
        {card.holder || t('card.nobody')}
        {card.endedAt ? ` · ${t('card.ended')}` : ''}
      </P>
      {(await may(ctx, 'card.write', projectId)) ? (
        <P>
          <A href={path('edit-card', { projectId, cardId: card.id })}>{t('card.change')}</A>
        </P>
      ) : null}
      <Cycles view={view} today={ctx.clock.now().toISOString().slice(0, 10)} />
      <Sums view={view} />
      <Unmatched view={view} action={action} mayMatch={await listOwnMatches(ctx, view)} />
      <Missing c={c} view={view} mayAdd={mayKeep} />
      <Lines c={c} view={view} />
      <Commitments view={view} />
      <SubHeading>{t('card.statements')}</SubHeading>
      <Statements view={view} />
      {mayKeep ? <StatementForm action={action} state={state} /> : null}
      <WordsHere step="cards" />
    </>
  )
  return page(c, { title: card.name, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), cardId: param(c, 'cardId') })

const noFile = () => {
  const message = 'Choose the file of the statement.'
  return new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { file: message } } })
}

const acts = {
  async match(c: HttpContext, form: Form) {
    const { projectId } = placeOf(c)
    await reconcile(c.var.ctx, { projectId, caseId: form.text('caseId'), lineId: form.text('lineId') })
    return path('card', placeOf(c), { said: 'matched' })
  },
  async statement(c: HttpContext, form: Form) {
    await findCardToKeep(c.var.ctx, placeOf(c))
    const file = uploadOf(form, 'file')
    if (!file) throw noFile()
    const { id: statementId } = await receiveStatement(c.var.ctx, { ...placeOf(c), file, signal: c.req.raw.signal })
    return path('statement', { ...placeOf(c), statementId })
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => c.redirect(await actOf(acts, form)(c, form), 303),
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
    { takesFiles: true },
  )
