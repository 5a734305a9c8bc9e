import type { FC } from 'hono/jsx'
import { addSupplier, type ListedSupplier, listInterestLinks, searchSuppliers } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Breadcrumbs, Day, Empty, Heading, More, P } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'
import { readSupplier, SupplierDetails, SupplierNames } from './supplier-fields.tsx'
import { SharedTraits, StandingTag, sayFirm } from './supplier-parts.tsx'

const columnsOf = (projectId: string) => [
  {
    head: t('suppliers.firm'),
    rowHead: true,
    cell: (one: ListedSupplier) => (
      <A href={path('supplier', { projectId, supplierId: one.partyId })}>{sayFirm(one)}</A>
    ),
  },
  { head: t('suppliers.contact'), cell: (one: ListedSupplier) => one.contact },
  { head: t('offers.region'), cell: (one: ListedSupplier) => one.region },
  { head: t('suppliers.standing'), cell: (one: ListedSupplier) => <StandingTag standing={one.standing} /> },
  { head: t('suppliers.registered'), cell: (one: ListedSupplier) => <Day at={one.registeredAt} /> },
]

const AddForm: FC<{ projectId: string; state: FormState }> = ({ projectId, state }) => (
  <More summary={t('suppliers.add')} open={Object.keys(state.values).length > 0}>
    <form method="post" action={path('suppliers', { projectId })} novalidate>
      <P>{t('suppliers.add-what')}</P>
      <SupplierNames state={state} />
      <SupplierDetails state={state} />
      <SubmitButton>{t('suppliers.add-button')}</SubmitButton>
    </form>
  </More>
)

const Search: FC<{ projectId: string; words: string }> = ({ projectId, words }) => (
  <form method="get" action={path('suppliers', { projectId })}>
    <TextField name="words" type="search" label={t('suppliers.search')} state={emptyForm({ words })} />
    <SubmitButton look="secondary">{t('suppliers.search-button')}</SubmitButton>
  </form>
)

/** What two suppliers share, with their names. */
async function listNamedLinks(c: HttpContext, projectId: string) {
  const names = new Map((await searchSuppliers(c.var.ctx, { projectId })).map((one) => [one.partyId, sayFirm(one)]))
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  return (await listInterestLinks(c.var.ctx, projectId)).map(({ a, b, traits }) => ({
    a: named(a),
    b: named(b),
    traits,
  }))
}

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const words = c.req.query('words')?.trim() ?? ''
  const found = await searchSuppliers(ctx, { projectId, words })
  const mayWrite = await may(ctx, 'supplier.write', projectId)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(projectId)} />
      <ErrorSummary state={state} />
      <Heading>{t('suppliers.title')}</Heading>
      <P>{t('suppliers.what')}</P>
      {found.length || words ? <Search projectId={projectId} words={words} /> : null}
      {found.length ? (
        <PagedTable c={c} caption={t('suppliers.title')} hideCaption columns={columnsOf(projectId)} rows={found} />
      ) : (
        <Empty>{words ? t('suppliers.nothing-found', { words }) : t('suppliers.empty')}</Empty>
      )}
      {mayWrite ? <AddForm projectId={projectId} state={state} /> : null}
      <SharedTraits projectId={projectId} all={await listNamedLinks(c, projectId)} />
    </>
  )
  return page(c, { title: t('suppliers.title'), project, room: 'purchases', children: content }, status)
}

/** The register of suppliers of a project. */
export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const { partyId: supplierId } = await addSupplier(c.var.ctx, { projectId, ...readSupplier(form) })
      return c.redirect(path('supplier', { projectId, supplierId }), 303)
    },
    (state) => show(c, state, 422),
  )
