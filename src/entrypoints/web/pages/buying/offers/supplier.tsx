import { mayAnswer } from '#buying/need/index.ts'
import {
  type CheckOutcome,
  checkStanding,
  findSupplier,
  forgetSupplier,
  holdsOn,
  liftSuspension,
  listInterestLinks,
  listSupplierPurchases,
  searchSuppliers,
  shareSupplierPage,
  suspendSupplier,
  verifyPayee,
} from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import { listMembers, may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P, Said, SubHeading } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'
import { LiftForm, SuspendForm, WriterForms } from './supplier-forms.tsx'
import {
  Checks,
  SharedTraits,
  StandingTag,
  SupplierFacts,
  SupplierPurchases,
  SuspensionView,
  sayFirm,
} from './supplier-parts.tsx'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), supplierId: param(c, 'supplierId') })

/** All that the page shows of a supplier. */
async function read(c: HttpContext) {
  const { ctx } = c.var
  const place = placeOf(c)
  const { projectId, supplierId } = place
  const found = await findSupplier(ctx, place)
  const firms = new Map((await searchSuppliers(ctx, { projectId })).map((one) => [one.partyId, sayFirm(one)]))
  const named = (id: string) => ({ id, name: firms.get(id) ?? '' })
  const links = (await listInterestLinks(ctx, projectId))
    .filter(({ a, b }) => a === supplierId || b === supplierId)
    .map(({ a, b, traits }) => ({ a: named(a), b: named(b), traits }))
  const people = new Map((await listMembers(ctx, projectId)).map(({ personId, name }) => [personId, name]))
  return {
    ...{ found, links, purchases: await listSupplierPurchases(ctx, place) },
    nameOf: (id: string | null) => people.get(id ?? '') ?? t('suppliers.somebody-left'),
    mayWrite: await may(ctx, 'supplier.write', projectId),
    isOfficer: await mayAnswer(ctx, projectId),
  }
}

const DONE = ['checked', 'suspended', 'lifted', 'verified', 'sent', 'forgotten'] as const

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const project = await projectOf(c)
  const { found, links, purchases, nameOf, mayWrite, isOfficer } = await read(c)
  const { projectId } = placeOf(c)
  const action = path('supplier', placeOf(c))
  const today = c.var.ctx.clock.now().toISOString().slice(0, 10)
  const done = DONE.find((one) => one === c.req.query('done'))
  const trail = [...trailOf(projectId), { text: t('suppliers.title'), href: path('suppliers', { projectId }) }]
  const content = (
    <>
      <Breadcrumbs trail={trail} />
      <ErrorSummary state={state} />
      {done ? <Said>{t(`suppliers.done-${done}`)}</Said> : null}
      <Heading caption={t('suppliers.supplier')}>{sayFirm(found)}</Heading>
      <P>
        <StandingTag standing={found.standing} />
      </P>
      <SupplierFacts of={found} />
      {found.suspensions.length ? <SubHeading>{t('suppliers.suspensions')}</SubHeading> : null}
      {found.suspensions.map((one) => (
        <>
          <SuspensionView one={one} today={today} nameOf={nameOf} />
          {isOfficer && holdsOn(one, today) ? <LiftForm one={one} action={action} state={state} /> : null}
        </>
      ))}
      <Checks of={found} />
      <SupplierPurchases projectId={projectId} all={purchases} />
      <SharedTraits projectId={projectId} all={links} />
      {mayWrite || isOfficer ? <SubHeading>{t('suppliers.do')}</SubHeading> : null}
      {mayWrite ? <WriterForms of={found} action={action} state={state} /> : null}
      {isOfficer ? <SuspendForm action={action} state={state} /> : null}
    </>
  )
  return page(c, { title: sayFirm(found), project, room: 'purchases', children: content }, status)
}

/** A supplier with its standing, its history, and what an officer should look at. */
export const get = (c: HttpContext) => show(c)

const readCheck = (form: Form) => ({
  ...{ outcome: form.text('outcome') as CheckOutcome, day: form.text('day') },
  ...{ source: form.text('source'), note: form.text('note') },
})

const acts: Record<string, (c: HttpContext, form: Form) => Promise<(typeof DONE)[number]>> = {
  async check(c, form) {
    await checkStanding(c.var.ctx, { ...placeOf(c), kind: 'eligible', ...readCheck(form) })
    return 'checked'
  },
  async 'check-servant'(c, form) {
    await checkStanding(c.var.ctx, { ...placeOf(c), kind: 'public-servant', ...readCheck(form) })
    return 'checked'
  },
  async suspend(c, form) {
    await suspendSupplier(c.var.ctx, { ...placeOf(c), reason: form.text('reason'), untilDay: form.text('untilDay') })
    return 'suspended'
  },
  async lift(c, form) {
    const which = { ...placeOf(c), suspensionId: form.text('suspensionId') }
    await liftSuspension(c.var.ctx, { ...which, reason: form.text('reason') })
    return 'lifted'
  },
  async account(c, form) {
    await verifyPayee(c.var.ctx, { ...placeOf(c), account: form.text('account') })
    return 'verified'
  },
  async link(c) {
    await shareSupplierPage(c.var.ctx, placeOf(c))
    return 'sent'
  },
  async forget(c) {
    await forgetSupplier(c.var.ctx, placeOf(c))
    return 'forgotten'
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const done = await actOf(acts, form)(c, form)
      return c.redirect(path('supplier', placeOf(c), { done }), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
