import type { FC } from 'hono/jsx'
import { followAll, listBuyers, listOpportunities, type Opportunity, textsIn } from '#buying/offers/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Empty, Heading, Moment, P, Said, SubHeading } from '../../../ui/parts.tsx'
import { sayCents } from '../cases/frame.tsx'
import { OpportunityTag } from './opportunity-parts.tsx'

/** Words are looked up when the page is shown: each reader has a language. */
const columnsOf = (buyers: ReadonlyMap<string, string>) => [
  {
    head: t('offers.opportunity'),
    rowHead: true,
    cell: (one: Opportunity) => (
      <A href={path('opportunity', { caseId: one.caseId })}>{textsIn(one, currentLanguage()).title}</A>
    ),
  },
  { head: t('offers.buyer'), cell: (one: Opportunity) => buyers.get(one.projectId) ?? '' },
  { head: t('offers.stands'), cell: (one: Opportunity) => <OpportunityTag stage={one.stage} /> },
  { head: t('offers.price'), numeric: true, cell: (one: Opportunity) => sayCents(one.priceCents, one.currency) },
  { head: t('offers.closes'), cell: (one: Opportunity) => <Moment at={one.closesAt} /> },
]

/** Whoever wants to hear of every new one. */
const FollowForm: FC<{ state: FormState }> = ({ state }) => (
  <form method="post" action={path('opportunities')} novalidate>
    <TextField
      name="address"
      type="email"
      autocomplete="email"
      label={t('offers.follow-all')}
      hint={t('offers.follow-hint')}
      state={state}
    />
    <SubmitButton look="secondary">{t('offers.follow-button')}</SubmitButton>
  </form>
)

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 422 = 200) {
  const all = await listOpportunities(c.var.ctx)
  const buyers = new Map((await listBuyers(c.var.ctx)).map(({ projectId, name }) => [projectId, name]))
  const content = (
    <>
      <ErrorSummary state={state} />
      {c.req.query('done') === 'followed' ? <Said>{t('offers.done-followed')}</Said> : null}
      <Heading>{t('offers.title')}</Heading>
      <P>{t('offers.intro')}</P>
      {all.length ? (
        <PagedTable c={c} caption={t('offers.title')} hideCaption columns={columnsOf(buyers)} rows={all} />
      ) : (
        <Empty>{t('offers.none')}</Empty>
      )}
      <SubHeading>{t('offers.follow-all-title')}</SubHeading>
      <FollowForm state={state} />
      <P>
        <A href={path('register-supplier')}>{t('suppliers.register-title')}</A>
        {' · '}
        <A href={path('opportunities-feed')}>{t('offers.feed')}</A>
        {' · '}
        <A href={path('how-sealed')}>{t('sealed.title')}</A>
      </P>
    </>
  )
  return page(c, { title: t('offers.title'), children: content }, status)
}

/** Every opportunity of this installation, for everybody. */
export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await followAll(c.var.ctx, { address: form.text('address'), from: c.var.address })
      return c.redirect(path('opportunities', {}, { done: 'followed' }), 303)
    },
    (state) => show(c, state, 422),
  )
