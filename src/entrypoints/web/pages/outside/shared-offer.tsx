import { SERVANT_FIELD } from '#buying/award/index.ts'
import { listParties } from '#buying/cases/index.ts'
import { findFactKind } from '#buying/guardrails/index.ts'
import {
  asProduct,
  contextOf,
  criteriaOf,
  findMyBid,
  findOpportunity,
  type Notice,
  needNotice,
  type Opportunity,
  submitBid,
  textsIn,
  withdrawOffer,
  withSupplierLink,
} from '#buying/offers/index.ts'
import type { SentBid } from '#buying/offers/sealing/index.ts'
import { AppError } from '#lib/app-error.ts'
import type { Receipt } from '#lib/sealing/receipt.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, Moment, P, Waits } from '../../ui/parts.tsx'
import { WordsHere } from '../buying/need/words-here.tsx'
import { OfferFileFields, readPlainFiles, readSealedFiles } from '../buying/offers/offer-files.tsx'
import { OpportunityFacts } from '../buying/offers/opportunity-parts.tsx'
import { OfferForm } from '../buying/offers/sealing-forms.tsx'
import { heldIn } from './held-link.ts'
import { OfferReceipt } from './offer-receipt.tsx'
import { asHolder } from './stop.tsx'

const fieldOf = (index: number) => `criterion-${index + 1}`

async function holderNames(c: HttpContext, { projectId, holders }: Opportunity): Promise<string> {
  const parties = await listParties(asProduct(c.var.ctx), projectId)
  return holders.map(({ partyId }) => parties.find(({ id }) => id === partyId)?.name || t('case.somebody')).join(', ')
}

async function read(c: HttpContext) {
  const held = heldIn(c)
  const caseId = param(c, 'caseId')
  const { partyId } = await withSupplierLink(c.var.ctx, held, async (_, supplier) => supplier)
  const found = await findOpportunity(c.var.ctx, caseId)
  const mine = await findMyBid(c.var.ctx, held, { caseId })
  const action = path('shared-offer', { linkId: held.linkId, caseId })
  return { held, found, mine, action, names: await holderNames(c, found), partyId }
}
type Read = Awaited<ReturnType<typeof read>>

const Mine = ({ mine, action, found }: Pick<Read, 'mine' | 'action' | 'found'>) =>
  mine ? (
    <Waits>
      <P>
        {t(found.stage === 'open' ? 'offers.mine-since' : 'offers.mine-closed')} <Moment at={mine.receivedAt} />.
      </P>
      {found.stage === 'open' ? <P>{t('offers.mine-files', { count: mine.files })}</P> : null}
      <ul class="govuk-list govuk-list--bullet" data-sent-files={found.caseId} hidden></ul>
      <OfferReceipt receipt={mine.receipt} />
      {found.stage === 'open' ? (
        <form method="post" action={action} novalidate>
          <input type="hidden" name="do" value="withdraw" />
          <SubmitButton look="secondary">{t('offers.withdraw')}</SubmitButton>
        </form>
      ) : null}
    </Waits>
  ) : null

/** What the rules ask a supplier about itself; nobody who assesses the offer reads it. */
const servantChoices = () => [
  { value: '', text: t('buying.choose') },
  ...Object.entries(findFactKind('supplierPublicServant').options ?? {}).map(([value, text]) => ({
    value,
    text: text[currentLanguage()],
  })),
]

const Fields = ({ found, state }: { found: Opportunity; state: FormState }) => (
  <>
    <div data-needed>
      {criteriaOf(found).map((_, i) => (
        <TextAreaField
          name={fieldOf(i)}
          label={textsIn(found, currentLanguage()).criteria[i]!}
          hint={t('offers.answer-hint')}
          rows={6}
          state={state}
        />
      ))}
    </div>
    <SelectField name={SERVANT_FIELD} label={t('award.servant')} state={state} choices={servantChoices()} />
    <OfferFileFields state={state} />
  </>
)

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { held, found, mine, action, names, partyId } = await read(c)
  const { title } = textsIn(found, currentLanguage())
  const isOpen = found.stage === 'open'
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('offers.your-page'), href: path('shared', { linkId: held.linkId }) }]} />
      <ErrorSummary state={state} />
      <Heading caption={title}>{t('offers.offer')}</Heading>
      <P>
        <A href={path('opportunity', { caseId: found.caseId })}>{t('offers.read-notice')}</A>
      </P>
      <OpportunityFacts of={found} />
      <Mine mine={mine} action={action} found={found} />
      {isOpen ? (
        <OfferForm
          action={action}
          context={contextOf(found, partyId)}
          holders={found.holders}
          names={names}
          button={t(mine ? 'offers.replace' : 'offers.send')}
        >
          <Fields found={found} state={state} />
        </OfferForm>
      ) : (
        <P>{t(`offers.stage-${found.stage}`)}</P>
      )}
      <WordsHere step="offer" />
    </>
  )
  return page(c, { title, children: content }, status)
}

/** What is left of an offer that was taken back: the receipt that says so. */
function showWithdrawn(c: HttpContext, receipt: Receipt) {
  const content = (
    <>
      <Heading>{t('offers.withdrawn')}</Heading>
      <OfferReceipt receipt={receipt} />
      <P>
        <A href={path('shared', { linkId: param(c, 'linkId') })}>{t('offers.your-page')}</A>
      </P>
    </>
  )
  return page(c, { title: t('offers.withdrawn'), children: content })
}

/** An offer without an answer is a slip of the finger; once it is sealed nobody can see that it is one. */
function checkAnswered(form: Form, notice: Notice): void {
  const empty = criteriaOf(notice)
    .map((_, i) => fieldOf(i))
    .filter((name) => form.text(name).trim() === '')
  if (!empty.length) return
  const message = t('offers.unanswered-field')
  const fields = Object.fromEntries(empty.map((name) => [name, message]))
  throw new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields } })
}

/** What arrives sealed goes on as it is; what a browser could not seal is its fields. */
async function readSent(form: Form, notice: Notice): Promise<SentBid> {
  if (form.has('sealed')) return { sealed: form.text('sealed'), files: await readSealedFiles(form) }
  checkAnswered(form, notice)
  const answers = Object.entries(form.values).filter(
    ([name]) => /^criterion-\d{1,2}$/.test(name) || name === SERVANT_FIELD,
  )
  return { answers: Object.fromEntries(answers), attachments: await readPlainFiles(form) }
}

export const get = (c: HttpContext) => asHolder(c, () => show(c))

export const post = (c: HttpContext) =>
  asHolder(c, () =>
    submit(
      c,
      async (form) => {
        const [held, caseId] = [heldIn(c), param(c, 'caseId')]
        if (form.text('do') === 'withdraw') return showWithdrawn(c, await withdrawOffer(c.var.ctx, held, { caseId }))
        const sent = await readSent(form, await needNotice(c.var.ctx, caseId))
        await submitBid(c.var.ctx, held, { caseId, sent })
        return c.redirect(path('shared-offer', { linkId: held.linkId, caseId }), 303)
      },
      (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
      { takesFiles: true },
    ),
  )
