import { acceptAward, agreeChange, declineAward, declineChange, proposeChange } from '#buying/award/index.ts'
import {
  answerAsOfficer,
  askOfficer,
  type CaseState,
  cancelCase,
  confirmFunds,
  decideAsOfficer,
  explainSeparate,
  type FoundCase,
  finishTask,
  moveCase,
  placeOrder,
  type Verdict,
  writeAgain,
} from '#buying/cases/index.ts'
import {
  acceptWork,
  approvePayment,
  askToPay,
  completeCase,
  deliverWork,
  extendDelivery,
  payByCard,
  proposeTermination,
  raiseDispute,
  receiveInvoice,
  reconcile,
  refuseTermination,
  rejectWork,
  returnInvoice,
  returnWork,
  settleDispute,
  terminate,
} from '#buying/deliver/index.ts'
import { looksLikeASlip, readTermsOfProject } from '#buying/need/index.ts'
import { AppError } from '#lib/app-error.ts'
import { parseBp, parseCents } from '#lib/cents.ts'
import type { Ctx } from '#platform/context.ts'
import type { Form } from '../../../../http/read-form.ts'
import { uploadOf } from '../deliver/upload.ts'
import { FILE_FIELDS } from '../deliver/work-forms.tsx'
import { readShownFacts } from './fact-fields.tsx'

/** The purchase, and who acts in it where that is somebody by a link. */
export type At = { projectId: string; caseId: string; found: FoundCase; partyId?: string }
type Act = (ctx: Ctx, at: At, form: Form) => Promise<unknown>

const placeOf = ({ projectId, caseId }: At) => ({ projectId, caseId })

const wrong = (field: string, message: string) =>
  new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { [field]: message } } })

function amountOf(form: Form, field: string): number {
  const cents = parseCents(form.text(field))
  if (cents === undefined) throw wrong(field, 'Enter an amount, like 4000 or 4000.50.')
  return cents
}

function dayOf(form: Form, field: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(form.text(field))) throw wrong(field, 'Enter a day.')
  return form.text(field)
}

function neededText(form: Form, field: string, message: string): string {
  if (!form.text(field)) throw wrong(field, message)
  return form.text(field)
}

/** The verdict on each criterion, in the order of the plan. */
function verdictsOf({ plan }: CaseState, form: Form) {
  return (plan?.criteria ?? []).map((criterion, i) => {
    const met = { yes: true, no: false }[form.text(`met.${i}`)]
    if (met === undefined) throw wrong(`met.${i}`, 'Say whether this is met.')
    return { criterion, met, note: form.text(`note.${i}`) }
  })
}

async function judge(ctx: Ctx, at: At, form: Form): Promise<unknown> {
  const verdicts = verdictsOf(at.found.state, form)
  const place = placeOf(at)
  if (form.text('result') === 'accept') return acceptWork(ctx, { ...place, verdicts, despite: form.text('despite') })
  if (form.text('result') === 'reject') return rejectWork(ctx, { ...place, verdicts })
  if (form.text('result') === 'return')
    return returnWork(ctx, { ...place, verdicts, deliverBy: dayOf(form, 'deliverBy') })
  throw wrong('result', 'Choose what follows from your verdicts.')
}

/** For default it ends; without blame it is proposed, with what is done and how much of the work is paid. */
function endContract(ctx: Ctx, at: At, form: Form): Promise<unknown> {
  const reason = neededText(form, 'reason', 'Say why.')
  if (form.text('kind') === 'default') return terminate(ctx, { ...placeOf(at), kind: 'default', percentBp: 0, reason })
  const percentBp = parseBp(form.text('percent'))
  if (percentBp === undefined) throw wrong('percent', 'Enter a percentage, like 50.')
  const done = (at.found.state.plan?.criteria ?? []).filter((_, i) => form.all('done').includes(`${i}`))
  return proposeTermination(ctx, { ...placeOf(at), percentBp, reason, done })
}

/** An officer ends the contract as it was proposed, or lets the work go on. */
function decideEnd(ctx: Ctx, at: At, form: Form): Promise<unknown> {
  const reason = neededText(form, 'reason', 'Say why.')
  if (form.text('verdict') === 'go-on') return refuseTermination(ctx, { ...placeOf(at), reason })
  if (form.text('verdict') !== 'end') throw wrong('verdict', 'Choose what you decide.')
  const percentBp = at.found.state.ending?.percentBp ?? 0
  return terminate(ctx, { ...placeOf(at), kind: 'convenience', percentBp, reason })
}

async function pay(ctx: Ctx, at: At, form: Form): Promise<unknown> {
  const amountCents = amountOf(form, 'amountCents')
  const given = { cardId: form.text('cardId'), key: form.text('key'), reference: form.text('reference') }
  const warningReason = form.text('warningReason')
  const paid = await payByCard(ctx, { ...placeOf(at), amountCents, warningReason, ...given })
  if (!paid.isPaid && paid.check?.report.outcome === 'warn')
    throw wrong('warningReason', 'The rules warn. Say why it goes on all the same.')
  return paid
}

/** A warning that wants a reason is kept by then, and stands on the page beside the field. */
async function order(ctx: Ctx, at: At, form: Form): Promise<unknown> {
  const given = { words: form.text('words'), warningReason: form.text('warningReason') }
  const { done, check } = await placeOrder(ctx, { ...placeOf(at), ...given })
  if (!done && check.report.needsReason)
    throw wrong('warningReason', 'The rules warn. Say why it goes on all the same.')
  return check
}

const LOOK_AGAIN =
  'This is far more than such work usually costs, or more than the rules allow for it. Look at the amount: if it is right, send it once more.'

/** A price that looks like a slip is looked at once more: sent a second time as it is, it is taken. */
async function offer(ctx: Ctx, at: At, form: Form): Promise<unknown> {
  const priceCents = amountOf(form, 'priceCents')
  const isLookedAt = form.text('lookedAt') === form.text('priceCents')
  const { plan } = at.found.state
  if (!isLookedAt && looksLikeASlip({ plan, priceCents }, await readTermsOfProject(ctx, at.projectId)))
    throw wrong('priceCents', LOOK_AGAIN)
  const data = { supplierId: at.partyId ?? '-', priceCents, words: form.text('words') }
  return moveCase(ctx, { ...placeOf(at), type: 'offer.given', data })
}

/** What the buttons of a purchase do; members and holders of links have the same ones. */
export const acts: Record<string, Act> = {
  'confirm-funds': (ctx, at, form) =>
    confirmFunds(ctx, {
      ...placeOf(at),
      ...{ amountCents: amountOf(form, 'amountCents'), reference: form.text('reference'), facts: readShownFacts(form) },
    }),
  order,
  offer,
  decline: (ctx, at, form) =>
    moveCase(ctx, {
      ...placeOf(at),
      type: 'offer.declined',
      data: { supplierId: at.partyId ?? '-', reason: form.text('reason') },
    }),
  'accept-award': (ctx, at, form) =>
    acceptAward(
      ctx,
      { found: at.found, partyId: at.partyId ?? '-' },
      { name: neededText(form, 'name', 'Enter your name.') },
    ),
  'decline-award': (ctx, at, form) =>
    declineAward(ctx, { found: at.found, partyId: at.partyId ?? '-' }, { reason: form.text('reason') }),
  'propose-change': (ctx, at, form) =>
    proposeChange(ctx, {
      ...placeOf(at),
      ...{ priceCents: amountOf(form, 'priceCents'), deliverBy: dayOf(form, 'deliverBy') },
      ...{ reason: form.text('reason'), name: form.text('name') },
    }),
  'agree-change': (ctx, { found }, form) =>
    agreeChange(
      ctx,
      { found },
      { document: form.text('document'), name: neededText(form, 'name', 'Enter your name.') },
    ),
  'decline-change': (ctx, { found }, form) => declineChange(ctx, { found }, { reason: form.text('reason') }),
  deliver: (ctx, at, form) =>
    deliverWork(ctx, {
      ...placeOf(at),
      ...{ repository: form.text('repository'), commit: form.text('commit'), licence: form.text('licence') },
      ...{ words: form.text('words'), run: form.text('run') },
      files: FILE_FIELDS.flatMap((field) => uploadOf(form, field) ?? []),
    }),
  judge,
  invoice: (ctx, at, form) =>
    receiveInvoice(ctx, {
      ...placeOf(at),
      totalCents: amountOf(form, 'totalCents'),
      number: neededText(form, 'number', 'Enter the number of the invoice.'),
    }),
  approve: (ctx, at, form) => approvePayment(ctx, { ...placeOf(at), amountCents: amountOf(form, 'amountCents') }),
  'ask-to-pay': (ctx, at, form) =>
    askToPay(ctx, { ...placeOf(at), cardId: form.text('cardId'), facts: readShownFacts(form) }),
  'return-invoice': (ctx, at, form) =>
    returnInvoice(ctx, { ...placeOf(at), reason: neededText(form, 'reason', 'Say why.') }),
  pay,
  reconcile: (ctx, at, form) => reconcile(ctx, { ...placeOf(at), lineId: null, words: form.text('words') }),
  complete: (ctx, at, form) =>
    completeCase(ctx, { ...placeOf(at), lessons: form.text('lessons'), reuse: form.text('reuse') }),
  decide: (ctx, at, form) =>
    decideAsOfficer(ctx, {
      ...placeOf(at),
      ...{ checkId: form.text('checkId'), verdict: form.text('verdict') as Verdict, reason: form.text('reason') },
      ...(form.text('derogationId') && { derogationId: form.text('derogationId') }),
      insteadOf: form.text('insteadOf') ? Number(form.text('insteadOf')) : null,
    }),
  'write-again': (ctx, at) => writeAgain(ctx, placeOf(at)),
  'finish-task': (ctx, at, form) =>
    finishTask(ctx, { ...placeOf(at), taskId: form.text('taskId'), words: form.text('words') }),
  answer: (ctx, at, form) =>
    answerAsOfficer(ctx, { ...placeOf(at), questionId: form.text('questionId'), text: form.text('text') }),
  ask: (ctx, at, form) =>
    askOfficer(ctx, { ...placeOf(at), step: form.text('step') || at.found.stage, text: form.text('text') }),
  separate: (ctx, at, form) => explainSeparate(ctx, { ...placeOf(at), text: form.text('text') }),
  cancel: (ctx, at, form) => cancelCase(ctx, { ...placeOf(at), reason: form.text('reason') }),
  extend: (ctx, at, form) =>
    extendDelivery(ctx, {
      ...placeOf(at),
      deliverBy: dayOf(form, 'deliverBy'),
      reason: neededText(form, 'reason', 'Say why.'),
    }),
  terminate: endContract,
  'decide-end': decideEnd,
  dispute: (ctx, at, form) =>
    raiseDispute(ctx, { ...placeOf(at), text: neededText(form, 'text', 'Say what you dispute.') }),
  settle: (ctx, at, form) =>
    settleDispute(ctx, { ...placeOf(at), outcome: neededText(form, 'outcome', 'Say how it was settled.') }),
}
