import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type Member, may } from '#people/index.ts'
import {
  approveDocument,
  askApproval,
  chosenLayout,
  classifyDocument,
  closeDocument,
  type DocumentMove,
  type DocumentRecord,
  deliverDocument,
  endReview,
  findAccess,
  findReview,
  formatDocument,
  giveVerdict,
  isClosed,
  listReaders,
  listSteps,
  listThreads,
  listUntouched,
  listVersions,
  movesFrom,
  type Review,
  renameDocument,
  reopenDocument,
  reviseDocument,
  type Step,
  startReview,
  type Verdict,
} from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { actOf, type Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Day, Empty, Moment, SubHeading, Table } from '../../ui/parts.tsx'
import { FreezeLink } from '../reports/freeze-link.tsx'
import { documentClassPart } from './document-class.tsx'
import { DocumentTop, documentOf, namesOf, sayFromOutside, type Which, whichOf } from './frame.tsx'
import { ApproveForm, MoveForms, RenameForm, VerdictForm } from './review-forms.tsx'
import { ReviewNotes } from './review-notes.tsx'

/** What was said in a round: the word of somebody from outside is advice, and reads so. */
const sayVerdict = ({ verdict, outsider }: Review['verdicts'][number]): string =>
  outsider === null || verdict === 'reject' ? t(`review.verdict-${verdict}`) : t(`review.advice-${verdict}`)

/** Whether somebody who was asked and has said nothing is waited for. */
const sayWaiting = ({ cannotSee }: Review, personId: string | null): string =>
  t(personId && cannotSee.includes(personId) ? 'review.cannot-see' : 'review.waits-for')

type NameOf = (personId: string | null) => string

const Rounds: FC<{ review: Review; nameOf: NameOf }> = ({ review, nameOf }) => (
  <>
    {review.rounds.map((round) => {
      const given = review.verdicts.filter((one) => one.round === round.number)
      const asked = review.asked.filter((one) => one.round === round.number)
      const silent = asked.filter(
        (one) => !given.some((said) => said.outsider === null && said.personId === one.personId),
      )
      const rows = [
        ...given.map((one) => ({
          name: one.outsider === null ? nameOf(one.personId) : sayFromOutside(one.outsider),
          said: sayVerdict(one),
          note: one.note,
        })),
        ...silent.map(({ personId }) => ({ name: nameOf(personId), said: sayWaiting(review, personId), note: '' })),
      ]
      return (
        <section>
          <SubHeading>{t('review.round', { round: round.number })}</SubHeading>
          <p class="govuk-body">
            {round.audience} <Day at={round.openedAt} />
            {round.closesOn ? (
              <>
                , {t('review.until')} <Day at={round.closesOn} />
              </>
            ) : null}
          </p>
          {rows.length ? (
            <Table
              caption={t('review.verdicts', { round: round.number })}
              hideCaption
              rows={rows}
              columns={[
                { head: t('review.who'), cell: ({ name }) => name, rowHead: true },
                { head: t('review.verdict'), cell: ({ said }) => said },
                { head: t('review.note'), cell: ({ note }) => note },
              ]}
            />
          ) : (
            <Empty>{t('review.nobody-asked')}</Empty>
          )}
        </section>
      )
    })}
  </>
)

const Approvals: FC<{ document: DocumentRecord; review: Review; nameOf: NameOf }> = ({ document, review, nameOf }) => {
  const asked = review.asked.filter(({ round }) => round === null)
  const waiting = asked.filter(
    ({ personId }) =>
      !review.approvals.some((one) => one.personId === personId && one.version === document.finalVersion),
  )
  const outside = review.awaited.map((name) => ({
    ...{ name: sayFromOutside(name), one: undefined, waits: t('review.waits-for') },
  }))
  if (!review.approvals.length && !waiting.length && !outside.length) return null
  const rows = [
    ...review.approvals.map((one) => ({
      name: one.outsider === null ? nameOf(one.personId) : sayFromOutside(one.outsider),
      one,
      waits: '',
    })),
    ...(document.state === 'final-review'
      ? waiting.map(({ personId }) => ({ name: nameOf(personId), one: undefined, waits: sayWaiting(review, personId) }))
      : []),
    ...outside,
  ]
  return (
    <Table
      caption={t('review.approvals')}
      rows={rows}
      columns={[
        { head: t('review.who'), cell: ({ name }) => name, rowHead: true },
        { head: t('review.as'), cell: ({ one }) => one?.roles ?? '' },
        { head: t('versions.number'), cell: ({ one, waits }) => one?.version ?? waits },
        { head: t('versions.fingerprint'), cell: ({ one }) => <code>{one?.sha256.slice(0, 16) ?? ''}</code> },
        { head: t('versions.at'), cell: ({ one }) => (one ? <Moment at={one.at} /> : '') },
        { head: t('review.note'), cell: ({ one }) => one?.note ?? '' },
      ]}
    />
  )
}

const History: FC<{ steps: Step[]; nameOf: NameOf }> = ({ steps, nameOf }) =>
  steps.length ? (
    <Table
      caption={t('review.history')}
      rows={steps}
      columns={[
        { head: t('review.became'), cell: ({ to }) => t(`document.state-${to}`), rowHead: true },
        { head: t('versions.by'), cell: ({ personId }) => nameOf(personId) },
        { head: t('versions.at'), cell: ({ at }) => <Moment at={at} /> },
        { head: t('versions.reason'), cell: ({ reason }) => reason },
      ]}
    />
  ) : null

const OPERATIONS: Partial<Record<DocumentMove, string>> = {
  'start-review': 'document.review',
  'end-review': 'document.review',
  'ask-approval': 'document.review',
  revise: 'document.review',
  close: 'document.close',
  format: 'document.close',
  deliver: 'document.close',
  reopen: 'document.reopen',
}

/** What the person who looks may do with the document now. */
async function listMoves(c: HttpContext, which: Which, document: DocumentRecord): Promise<DocumentMove[]> {
  const moves = movesFrom(document.state)
  const allowed = await Promise.all(
    moves.map((move) => {
      const operation = OPERATIONS[move]
      return operation ? may(c.var.ctx, operation, which.projectId) : false
    }),
  )
  return moves.filter((_, i) => allowed[i])
}

const withGrant = (members: Member[], grant: 'comment' | 'approve') =>
  members.filter(({ grants }) => grants.includes(grant)).map(({ personId, name }) => ({ value: personId, text: name }))

/** What somebody has said already of what waits for a word now. */
const saidBy = ({ verdicts, approvals }: Review, { round, finalVersion }: DocumentRecord, me: string | undefined) => ({
  verdict: verdicts.find((one) => one.personId === me && one.round === round),
  approval: approvals.find((one) => one.personId === me && one.version === finalVersion),
})

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const { project, document, which } = await documentOf(c)
  const [access, review, steps, versions, moves, readers, mayJudge, mayApprove, mayFreeze, nameOf, places, threads] =
    await Promise.all([
      findAccess(ctx, which),
      findReview(ctx, which),
      listSteps(ctx, which),
      listVersions(ctx, which),
      listMoves(c, which, document),
      listReaders(ctx, which),
      may(ctx, 'document.judge', project.id),
      may(ctx, 'document.approve', project.id),
      may(ctx, 'report.make', project.id),
      namesOf(c, project.id),
      listUntouched(ctx, which),
      listThreads(ctx, which),
    ])
  const classPart = await documentClassPart(c, which, state)
  const final = versions.find(({ number }) => number === document.finalVersion)
  const said = saidBy(review, document, c.var.viewer?.id)
  const body = (
    <>
      <ErrorSummary state={state} />
      <DocumentTop document={document} which={which} view="review" mayWrite={access.mayWrite} />
      <ReviewNotes which={which} state={document.state} {...{ places, threads }} />
      {document.state === 'in-review' && mayJudge ? (
        <VerdictForm which={which} state={state} given={said.verdict} />
      ) : null}
      {document.state === 'final-review' && mayApprove && final ? (
        <ApproveForm which={which} version={final} state={state} given={said.approval} />
      ) : null}
      <Approvals document={document} review={review} nameOf={nameOf} />
      <Rounds review={review} nameOf={nameOf} />
      <MoveForms
        which={which}
        moves={moves}
        state={state}
        reviewers={withGrant(readers, 'comment')}
        approvers={withGrant(readers, 'approve')}
        untouched={places}
        layout={chosenLayout(document)}
      />
      <FreezeLink
        projectId={project.id}
        of={`document:${document.id}`}
        mayMake={isClosed(document.state) && mayFreeze}
      />
      <History steps={steps} nameOf={nameOf} />
      {classPart}
      {access.mayWrite ? <RenameForm which={which} title={document.title} /> : null}
    </>
  )
  return page(c, { title: document.title, project, room: 'documents', children: body }, status)
}

export const get = (c: HttpContext) => show(c)

type Act = (c: HttpContext, which: Which, form: Form) => Promise<unknown>

const acts: Record<string, Act> = {
  'start-review': (c, which, form) => {
    const [audience, closesOn, reviewers] = [form.text('audience'), form.text('closesOn'), form.all('reviewers')]
    return startReview(c.var.ctx, { ...which, audience, closesOn, reviewers })
  },
  'end-review': (c, which) => endReview(c.var.ctx, which),
  'ask-approval': (c, which, form) => askApproval(c.var.ctx, { ...which, approvers: form.all('approvers') }),
  revise: (c, which, form) => reviseDocument(c.var.ctx, { ...which, reason: form.text('reason') }),
  close: (c, which, form) => closeDocument(c.var.ctx, { ...which, asItStands: form.has('asItStands') }),
  format: (c, which, form) => {
    const layout = { paper: form.text('paper') as 'a4', contents: form.has('contents'), numbered: form.has('numbered') }
    return formatDocument(c.var.ctx, { ...which, layout })
  },
  deliver: (c, which) => deliverDocument(c.var.ctx, which),
  reopen: (c, which, form) => reopenDocument(c.var.ctx, { ...which, reason: form.text('reason') }),
  verdict: (c, which, form) =>
    giveVerdict(c.var.ctx, { ...which, verdict: form.text('verdict') as Verdict, note: form.text('note') }),
  approve: (c, which, form) =>
    approveDocument(c.var.ctx, { ...which, sha256: form.text('sha256'), note: form.text('note') }),
  classify: (c, which, form) =>
    classifyDocument(c.var.ctx, { ...which, product: form.text('product') || null, isForAll: form.has('isForAll') }),
  rename: (c, which, form) => renameDocument(c.var.ctx, { ...which, title: form.text('title') }),
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const which = whichOf(c)
      await actOf(acts, form)(c, which, form)
      return c.redirect(path('document-review', which), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
