import type { FC } from 'hono/jsx'
import {
  closeWithoutAward,
  declareInterest,
  giveAllFeedback,
  interestOf,
  listBidders,
  listOwed,
  listVerdicts,
  selectSupplier,
  signContract,
  tellSupplier,
} from '#buying/award/index.ts'
import type { FoundCase } from '#buying/cases/index.ts'
import { needNotice, whyNoAward } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, Moment, P, SubHeading, Table, Tag } from '../../../ui/parts.tsx'
import { caseOf, sayCents, sayParty, trailOf } from '../cases/frame.tsx'
import { WarningReason } from '../cases/warning-reason.tsx'
import { helpAt } from '../need/ask-officer.tsx'
import { Tell } from './feedback-forms.tsx'
import { InterestForm, readInterest } from './interest-form.tsx'
import { AllVerdicts } from './verdicts.tsx'

type Parties = Awaited<ReturnType<typeof caseOf>>['parties']
type Rung = FoundCase['state']['ladder'][number] & { place: number }

const standingOf = ({ reached, isAwardAccepted, contract }: FoundCase['state'], place: number) => {
  if (place < reached) return 'passed' as const
  if (place > reached) return 'reserve' as const
  return contract ? 'signed' : isAwardAccepted ? 'accepted' : 'asked'
}

/** Who is asked in which order, and how each stands. */
const Ladder: FC<{ found: FoundCase; parties: Parties }> = ({ found, parties }) => {
  const columns = [
    { head: t('award.place'), numeric: true, cell: ({ place }: Rung) => place + 1 },
    {
      head: t('case.seat-supplier'),
      rowHead: true,
      cell: ({ supplierId }: Rung) => parties.get(supplierId)?.organisation || sayParty(parties, supplierId),
    },
    { head: t('offers.price'), numeric: true, cell: (one: Rung) => sayCents(one.priceCents, found.currency) },
    {
      head: t('offers.stands'),
      cell: ({ place }: Rung) => <Tag>{t(`award.rung-${standingOf(found.state, place)}`)}</Tag>,
    },
  ]
  const rows = found.state.ladder.map((one, place) => ({ ...one, place }))
  return <Table caption={t('award.ladder')} columns={columns} rows={rows} />
}

type Props = { found: FoundCase; action: string; state: FormState }
const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), caseId: param(c, 'caseId') })

/** What choosing waits for: the reader's own word on their interests, the assessments that the notice promised, or a press. */
async function SelectPart(c: HttpContext, { found, action, state }: Props, parties: Parties) {
  if (found.stage !== 'evaluating') return null
  const own = [...parties.values()].find(({ personId }) => personId !== null && personId === c.var.viewer?.id)
  const isRequester = found.state.seats.some(({ seat, party }) => seat === 'requester' && party === own?.id)
  const { leastEvaluators } = (await needNotice(c.var.ctx, found.id)).terms
  const locked = new Set(found.state.lockedBy).size
  const isAny = found.state.bids.some(({ supplierId }) => supplierId !== null)
  if (isAny && locked < leastEvaluators) return <P>{t('award.locked-of', { count: locked, of: leastEvaluators })}</P>
  if (isRequester && interestOf(found, own!.id) === undefined)
    return <InterestForm action={action} firms={await listBidders(c.var.ctx, placeOf(c))} state={state} />
  return (
    <section class="waits">
      <SubHeading>{t('award.select')}</SubHeading>
      <P>{t('award.select-what')}</P>
      <P>{t('award.locked-count', { count: locked })}</P>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="select" />
        {found.state.check?.moment === 'award' ? <WarningReason found={found} state={state} /> : null}
        <SubmitButton>{t('award.select')}</SubmitButton>
      </form>
    </section>
  )
}

const Sign: FC<Props> = ({ found, action, state }) =>
  found.stage === 'selected' && found.state.isAwardAccepted ? (
    <section class="waits">
      <SubHeading>{t('award.sign')}</SubHeading>
      <P>{t('award.sign-what')}</P>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="sign" />
        <TextField name="name" autocomplete="name" label={t('award.sign-name')} state={state} />
        <SubmitButton>{t('award.sign')}</SubmitButton>
      </form>
    </section>
  ) : null

/** There are verdicts only once offers were opened. */
const verdictsOf = (c: HttpContext, { events }: FoundCase) =>
  events.some(({ type }) => type === 'offers.opened') ? listVerdicts(c.var.ctx, placeOf(c)) : []

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { project, place, found, parties } = await caseOf(c)
  const props = { found, action: path('case-award', place), state }
  const { due, ladder } = found.state
  const why = whyNoAward(found)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <ErrorSummary state={state} />
      <Heading caption={found.title}>{t('award.title')}</Heading>
      {why ? <P>{t(`award.no-award-${why}`)}</P> : null}
      <AllVerdicts bids={await verdictsOf(c, found)} parties={parties} />
      {await SelectPart(c, props, parties)}
      {ladder.length ? <Ladder found={found} parties={parties} /> : null}
      {due?.event === 'award.lapsed' ? (
        <P>
          {t('award.answer-until')} <Moment at={due.at} />.
        </P>
      ) : null}
      <Sign {...props} />
      <Tell {...props} owed={await listOwed(c.var.ctx, place)} parties={parties} />
      {await helpAt(c, found, 'award')}
      {ladder.length && found.lane === 'open' ? (
        <P>
          <A href={path('opportunity-draw', { caseId: found.id })}>{t('offers.draw')}</A>
        </P>
      ) : null}
    </>
  )
  return page(c, { title: t('award.title'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const acts: Record<string, (c: HttpContext, form: Form) => Promise<unknown>> = {
  declare: (c, form) => declareInterest(c.var.ctx, { ...placeOf(c), ...readInterest(form) }),
  select: (c, form) => selectSupplier(c.var.ctx, { ...placeOf(c), warningReason: form.text('warningReason') }),
  end: (c) => closeWithoutAward(c.var.ctx, placeOf(c)),
  sign: (c, form) => signContract(c.var.ctx, { ...placeOf(c), name: form.text('name') }),
  tell: (c) => giveAllFeedback(c.var.ctx, placeOf(c)),
  'tell-one': (c, form) =>
    tellSupplier(c.var.ctx, { ...placeOf(c), supplierId: form.text('supplierId'), words: form.text('words') }),
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await actOf(acts, form)(c, form)
      return c.redirect(path(form.text('do') === 'end' ? 'case' : 'case-award', placeOf(c)), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
