import { listCases, listParties } from '#buying/cases/index.ts'
import {
  awaitsConfirmation,
  confirmPayee,
  listPayees,
  type Payee,
  withdrawPayee,
  writePayee,
} from '#buying/deliver/index.ts'
import { currentLocale } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, More, P, SubHeading, Table, Tag, Waits } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'

const writeDay = (at: Date) =>
  new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'long', timeZone: 'UTC' }).format(at)

/** The newest version of each supplier counts; those before it are history. */
const isNewest = (all: readonly Payee[], { supplierId, version }: Payee) =>
  !all.some((other) => other.supplierId === supplierId && other.version > version)

const isChange = ({ version }: Payee) => version > 1

const State = ({ payee, all, now }: { payee: Payee; all: readonly Payee[]; now: Date }) => {
  if (!isNewest(all, payee)) return <Tag>{t('payee.state-before')}</Tag>
  if (isChange(payee) && awaitsConfirmation(payee)) return <Tag look="waits">{t('payee.state-waits')}</Tag>
  if (payee.usableFrom && payee.usableFrom > now)
    return <Tag look="waits">{t('payee.state-cools', { day: writeDay(payee.usableFrom) })}</Tag>
  return <Tag look="done">{t('payee.state-used')}</Tag>
}

const PayeeTable = ({ all, now }: { all: readonly Payee[]; now: Date }) => (
  <Table
    caption={t('payee.title')}
    hideCaption
    rows={all}
    columns={[
      { head: t('payee.supplier'), rowHead: true, cell: ({ supplier }: Payee) => supplier || t('card.nobody') },
      { head: t('payee.words'), cell: ({ words }: Payee) => words },
      { head: t('payee.state'), cell: (payee: Payee) => <State payee={payee} all={all} now={now} /> },
    ]}
  />
)

type FormProps = { action: string; state: FormState }

/** What was typed belongs to the form that was sent. */
const stateOf = (state: FormState, id: string): FormState => (state.values.payeeId === id ? state : emptyForm())

const ConfirmForm = ({ payee, action, state }: FormProps & { payee: Payee }) => (
  <Waits>
    <SubHeading>{t('payee.confirm-title', { supplier: payee.supplier })}</SubHeading>
    <P>{payee.words}</P>
    <form method="post" action={action} novalidate>
      <input type="hidden" name="payeeId" value={payee.id} />
      <TextField
        name="channel"
        label={t('payee.channel')}
        hint={t('payee.channel-hint')}
        state={stateOf(state, payee.id)}
      />
      <SubmitButton name="do" value="confirm">
        {t('payee.confirm')}
      </SubmitButton>{' '}
      <SubmitButton look="warning" name="do" value="withdraw">
        {t('payee.withdraw')}
      </SubmitButton>
    </form>
  </Waits>
)

const WriteForm = ({ action, state, suppliers }: FormProps & { suppliers: { value: string; text: string }[] }) => (
  <>
    <SubHeading>{t('payee.write-title')}</SubHeading>
    <form method="post" action={action} novalidate>
      <input type="hidden" name="do" value="write" />
      <SelectField
        name="supplierId"
        label={t('payee.supplier')}
        state={state}
        choices={[{ value: '', text: t('payee.supplier-choose') }, ...suppliers]}
      />
      <TextAreaField name="words" label={t('payee.words')} hint={t('payee.words-hint')} rows={3} state={state} />
      <SubmitButton look="secondary">{t('payee.write')}</SubmitButton>
    </form>
  </>
)

async function listSuppliers(c: HttpContext, projectId: string) {
  const used = new Set((await listCases(c.var.ctx, projectId)).map(({ supplierId }) => supplierId))
  return (await listParties(c.var.ctx, projectId))
    .filter(({ id, personId }) => personId === null || used.has(id))
    .map(({ id, name, organisation }) => ({ value: id, text: organisation ? `${name}, ${organisation}` : name }))
    .toSorted((a, b) => a.text.localeCompare(b.text))
}

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const all = await listPayees(ctx, projectId)
  const open = all.filter(awaitsConfirmation)
  const firsts = open.filter((payee) => !isChange(payee) && isNewest(all, payee))
  const action = path('payees', { projectId })
  const content = (
    <>
      <Breadcrumbs trail={trailOf(projectId)} />
      <ErrorSummary state={state} />
      <Heading>{t('payee.title')}</Heading>
      <P>{t('payee.what')}</P>
      {all.length ? <PayeeTable all={all} now={ctx.clock.now()} /> : <Empty>{t('payee.empty')}</Empty>}
      {open.filter(isChange).map((payee) => (
        <ConfirmForm payee={payee} action={action} state={state} />
      ))}
      {firsts.length ? (
        <More summary={t('payee.confirm-first')} open={firsts.some(({ id }) => id === state.values.payeeId)}>
          {firsts.map((payee) => (
            <ConfirmForm payee={payee} action={action} state={state} />
          ))}
        </More>
      ) : null}
      {(await may(ctx, 'payee.write', projectId)) ? (
        <WriteForm
          action={action}
          state={state.values.payeeId ? emptyForm() : state}
          suppliers={await listSuppliers(c, projectId)}
        />
      ) : null}
    </>
  )
  return page(c, { title: t('payee.title'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const acts = {
  async confirm(c: HttpContext, form: Form) {
    const place = { projectId: param(c, 'projectId'), payeeId: form.text('payeeId') }
    await confirmPayee(c.var.ctx, { ...place, channel: form.text('channel') })
  },
  withdraw: (c: HttpContext, form: Form) =>
    withdrawPayee(c.var.ctx, { projectId: param(c, 'projectId'), payeeId: form.text('payeeId') }),
  async write(c: HttpContext, form: Form) {
    const given = { supplierId: form.text('supplierId'), words: form.text('words') }
    await writePayee(c.var.ctx, { projectId: param(c, 'projectId'), ...given })
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await actOf(acts, form)(c, form)
      return c.redirect(path('payees', { projectId: param(c, 'projectId') }), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
