import { readFile } from 'node:fs/promises'
import type { Child, FC } from 'hono/jsx'
import {
  type CheckedOfferReceipt,
  type CheckedReceipt,
  checkOfferReceipt,
  checkReceipt,
  sayAmount,
} from '#buying/file/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  FileField,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Heading, Moment, More, P, SubHeading, SummaryList, Tag } from '../../../ui/parts.tsx'
import { rowsOf } from '../../outside/offer-receipt.tsx'

/** A receipt is a few kilobytes; what is larger is none. */
const MOST_BYTES = 200_000

const Said: FC<{ said: CheckedReceipt['said'] }> = ({ said }) => {
  const { type, seat, at, signedBy, amountCents, currency, words, check } = said
  const rows = [
    { key: t('case-file.receipt-what'), value: findWords(`event.${type}`) ?? type },
    ...(amountCents === null ? [] : [{ key: t('case-file.receipt-amount'), value: sayAmount(amountCents, currency) }]),
    { key: t('case-file.receipt-as'), value: findWords(`case.seat-${seat}`) ?? seat },
    { key: t('case-file.receipt-when'), value: <Moment at={at} /> },
    ...words.map((one) => ({ key: t('case-file.receipt-words'), value: one })),
    ...(check
      ? [{ key: t('case-file.receipt-rules'), value: findWords(`case.outcome-${check.outcome}`) ?? check.outcome }]
      : []),
    ...(check && check.totalCents !== null
      ? [{ key: t('receipt.rules-total'), value: sayAmount(check.totalCents, currency) }]
      : []),
    ...(signedBy
      ? [
          {
            key: t('case-file.receipt-who'),
            value: (
              <>
                {signedBy} <span class="quiet">{t('receipt.name-unproven')}</span>
              </>
            ),
          },
        ]
      : []),
  ]
  return <SummaryList rows={rows} />
}

type WhereProps = { purchase: NonNullable<CheckedReceipt['purchase']>; isMember: boolean }

const Where: FC<WhereProps> = ({ purchase: { projectId, caseId, ocid }, isMember }) => (
  <>
    <SubHeading>{t('receipt.where')}</SubHeading>
    {ocid ? (
      <P>
        <A href={path('public-purchase', { ocid })}>{t('receipt.where-public')}</A>
      </P>
    ) : null}
    {isMember ? (
      <P>
        <A href={path('case', { projectId, caseId })}>{t('receipt.where-inside')}</A>
      </P>
    ) : null}
    {ocid || isMember ? null : <P>{t('receipt.where-not')}</P>}
  </>
)

const Answer: FC<{ checked: CheckedReceipt; isMember: boolean }> = ({ checked, isMember }) => {
  const { fault, said, purchase } = checked
  return (
    <section class="next" role="status" id="answer">
      <SubHeading>
        <Tag look={fault ? 'wrong' : 'done'}>{t(fault ? 'receipt.fails' : 'receipt.holds')}</Tag>
      </SubHeading>
      <P>{t(fault ? `receipt.fault-${fault}` : 'receipt.holds-what')}</P>
      <SubHeading>{t(fault ? 'receipt.says-unproven' : 'receipt.says')}</SubHeading>
      <Said said={said} />
      {purchase ? <Where purchase={purchase} isMember={isMember} /> : null}
      <More summary={t('case-file.working')}>
        <P>{t('receipt.working')}</P>
        <P>
          <A href={path('how-to-verify')}>{t('case-file.how')}</A>
        </P>
      </More>
    </section>
  )
}

const HOLDS: readonly string[] = ['in-the-log', 'not-opened', 'not-in-the-log']
const sayFinding = ({ finding }: CheckedOfferReceipt) =>
  t(finding === 'not-opened' ? 'receipt.offer-not-opened' : `sealing.receipt-${finding}`)

/** The same of the receipt of a sealed offer: whether it is ours, and stands in the record of offers. */
const OfferAnswer: FC<{ checked: CheckedOfferReceipt }> = ({ checked }) => {
  const { finding, leaf, caseId } = checked
  const holds = HOLDS.includes(finding)
  return (
    <section class="next" role="status" id="answer">
      <SubHeading>
        <Tag look={holds ? 'done' : 'wrong'}>{t(holds ? 'receipt.holds' : 'receipt.fails')}</Tag>
      </SubHeading>
      <P>{sayFinding(checked)}</P>
      <SubHeading>{t(holds ? 'receipt.says' : 'receipt.says-unproven')}</SubHeading>
      <SummaryList rows={rowsOf(leaf)} />
      {caseId ? (
        <P>
          <A href={path('opportunity', { caseId })}>{t('receipt.offer-opportunity')}</A>
        </P>
      ) : null}
    </section>
  )
}

/** What a receipt that was brought shows, whichever kind it is. */
async function readAnswer({ var: { ctx } }: HttpContext, text: string) {
  const offer = await checkOfferReceipt(ctx, { text })
  if (offer) return <OfferAnswer checked={offer} />
  const checked = await checkReceipt(ctx, { text })
  const isMember = checked.purchase ? await may(ctx, 'case-file.read', checked.purchase.projectId) : false
  return <Answer checked={checked} isMember={isMember} />
}

async function show(c: HttpContext, state: FormState, answer?: Child) {
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('receipt.check')}</Heading>
      <P>{t('receipt.check-what')}</P>
      {answer}
      <form method="post" action={path('check-receipt')} enctype="multipart/form-data" novalidate>
        <FileField name="file" label={t('receipt.file')} accept=".json,application/json" state={state} />
        <TextAreaField name="receipt" label={t('receipt.paste')} rows={6} code state={state} />
        <SubmitButton>{t('receipt.check-button')}</SubmitButton>
      </form>
    </>
  )
  const isRefused = Object.keys(state.errors).length > 0 || state.refusal !== undefined
  return page(c, { title: t('receipt.check'), children: content }, isRefused ? 422 : 200)
}

/** For everybody: checks a receipt that somebody brings. */
export const get = (c: HttpContext) => show(c, emptyForm())

/** The file where one was chosen, else what was pasted. */
async function readReceipt(form: Form): Promise<string> {
  const file = form.files.file
  if (!file?.bytes) return form.text('receipt')
  return file.bytes > MOST_BYTES ? '' : readFile(file.path, 'utf8')
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const text = await readReceipt(form)
      return show(c, emptyForm({ receipt: form.text('receipt') }), await readAnswer(c, text))
    },
    (state) => show(c, state),
    { takesFiles: true },
  )
