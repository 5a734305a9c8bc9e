import type { FC } from 'hono/jsx'
import { type AtLink, type LinkedCase, readLinked, type Seat, withCaseLink } from '#buying/cases/index.ts'
import { findOwnWords } from '#buying/guardrails/index.ts'
import { findOwnKey } from '#buying/offers/sealing/index.ts'
import { speakAs, t } from '#lib/words/words.ts'
import { findAsking } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { actOf } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, type FormState, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, P, Waits } from '../../ui/parts.tsx'
import { WaitingChange } from '../buying/award/change-forms.tsx'
import { ToldYou } from '../buying/award/feedback-forms.tsx'
import type { Acting } from '../buying/cases/act-forms.tsx'
import { acts } from '../buying/cases/act-on-case.ts'
import { readActing } from '../buying/cases/acting.ts'
import { Facts } from '../buying/cases/case.tsx'
import { StageTag } from '../buying/cases/frame.tsx'
import { HeldByRules, isHeld } from '../buying/cases/held-by-rules.tsx'
import { LinkedByLink } from '../buying/cases/linked-table.tsx'
import { findNextAct, isOwnStep, listOpenActs } from '../buying/cases/open-acts.ts'
import { ReportView } from '../buying/cases/report.tsx'
import { SupplierTies } from '../buying/cases/supplier-ties.tsx'
import { Tasks } from '../buying/cases/tasks.tsx'
import { Turn } from '../buying/cases/turn.tsx'
import { GivenBack } from '../buying/deliver/given-back.tsx'
import { heldIn } from './held-link.ts'
import { HelpHere } from './help-here.tsx'
import { KeyHolderTurn } from './key-holder-turn.tsx'
import { Kept, OutsideTop } from './parts.tsx'
import { asSeen, NotYourTurn, OfferUntil, OwnActs } from './shared-case-parts.tsx'

/** Seats of the buying side, which see what the rules said; a supplier sees the work and their own part. */
const INSIDE: readonly Seat[] = [
  'requester',
  'technical',
  'funds',
  'approver',
  'payer',
  'officer',
  'finance-owner',
  'director',
]

/** Whether a supplier has the work, and has to hand it over. */
const hasWork = ({ found: { stage, state }, partyId }: AtLink): boolean =>
  stage === 'contracted' && state.contract?.supplierId === partyId

const ToDo: FC<{ acting: Acting; at: AtLink }> = ({ acting, at }) => {
  const isOpen = findNextAct(acting) !== undefined || listOpenActs(acting).length > 0
  return (
    <>
      {isOpen ? null : (
        <Waits>
          {acting.tasks.some((task) => task.seat === at.seat) ? (
            <P>{t('buying.open-task')}</P>
          ) : (
            <NotYourTurn at={at} seat={at.seat} />
          )}
        </Waits>
      )}
      <Turn acting={acting} />
    </>
  )
}

type Shown = Awaited<ReturnType<typeof readActing>> & {
  at: AtLink
  /** What hangs together with the purchase, for whoever decides whether it is one need. */
  linked: LinkedCase[]
  asking: Awaited<ReturnType<typeof findAsking>>
  now: Date
  /** Whether a key holder has made their key. */
  hasKey: boolean
}

const SharedCase: FC<Shown & { state: FormState | undefined }> = ({
  at,
  acting,
  check,
  linked,
  asking,
  now,
  hasKey,
  state,
}) => {
  const { id: linkId } = at.link
  return (
    <>
      {state ? <ErrorSummary state={state} /> : null}
      <OutsideTop title={at.found.title} link={at.link} asking={asking}>
        <P>
          <StageTag stage={at.found.stage} /> {t(`case.seat-${at.seat}`)}
        </P>
      </OutsideTop>
      {INSIDE.includes(at.seat) ? (
        <>
          <SupplierTies ties={acting.ties} parties={at.parties} />
          <HeldByRules acting={acting} check={check} />
          <WaitingChange found={at.found} />
          <LinkedByLink found={at.found} linked={linked} parties={at.parties} check={check} />
        </>
      ) : null}
      {at.seat === 'supplier' ? <OfferUntil at={at} /> : null}
      {hasWork(at) ? <GivenBack found={at.found} /> : null}
      {at.seat === 'key-holder' ? <KeyHolderTurn at={at} hasKey={hasKey} /> : <ToDo acting={acting} at={at} />}
      <ToldYou at={at} />
      <Tasks tasks={acting.tasks.filter(({ seat }) => seat === at.seat)} acting={acting} parties={at.parties} />
      <OwnActs at={at} />
      <HelpHere at={at} acting={acting} now={now} />
      <Facts found={asSeen(at)} parties={at.parties} isInside={INSIDE.includes(at.seat)} />
      {check && !isHeld(at.found) && INSIDE.includes(at.seat) ? (
        <ReportView report={check.report} currency={at.found.currency} />
      ) : null}
      <P>
        <A href={path('shared-receipts', { linkId: linkId })}>{t('case-file.receipts')}</A>
      </P>
      {at.found.state.contract ? (
        <P>
          <A href={path('shared-papers', { linkId })}>{t('deliver.papers')}</A>
        </P>
      ) : null}
      <Kept asking={asking} />
    </>
  )
}

/** The purchase that a link leads to: what it is, what its holder is asked, and nothing that is not theirs to see. */
export async function showSharedCase(c: HttpContext, state?: FormState, status: 200 | 409 | 422 = 200) {
  const held = heldIn(c)
  const { own, ...shown } = await withCaseLink(c.var.ctx, held, async (ctx, at) => {
    const action = path('shared', { linkId: held.linkId })
    const now = ctx.clock.now()
    const { acting: all, check } = await readActing(ctx, { ...at, action, state })
    const possible = all.possible.filter((type) => isOwnStep(type, at.found.state, at.partyId))
    const acting = { ...all, possible, by: { partyId: at.partyId, now } }
    const own = await findOwnWords(ctx, at.found.projectId)
    const linked = at.seat === 'officer' ? await readLinked(ctx, at.found) : []
    return { at, acting, check, linked, asking: await findAsking(ctx, at.link), own, now }
  })
  const hasKey = shown.at.seat === 'key-holder' && (await findOwnKey(c.var.ctx, { held })).key !== undefined
  const children = <SharedCase {...shown} hasKey={hasKey} state={state} />
  return speakAs(own, () => page(c, { title: shown.at.found.title, children }, status))
}

/** Takes what the holder of a link does in a purchase. */
export const sendToCase = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const held = heldIn(c)
      await withCaseLink(c.var.ctx, held, (ctx, { found, partyId }) => {
        const at = { projectId: found.projectId, caseId: found.id, found, partyId }
        return actOf(acts, form)(ctx, at, form)
      })
      return c.redirect(path('shared', { linkId: held.linkId }), 303)
    },
    (state, { kind }) => showSharedCase(c, state, kind === 'conflict' ? 409 : 422),
    { takesFiles: true },
  )
