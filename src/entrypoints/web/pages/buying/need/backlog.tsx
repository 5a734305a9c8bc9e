import { type KeptItem, listBacklog, makePackage } from '#buying/need/index.ts'
import { holdsWords, splitWords } from '#lib/search-words.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { pageNumber, param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  LinkButton,
  SubmitButton,
  submit,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, type Column, Day, Empty, Heading, P, Pages, Table } from '../../../ui/parts.tsx'
import { sayHours } from './numbers.ts'
import { PackageTrail } from './parts.tsx'

const A_PAGE = 100

const Choose = ({ item }: { item: KeptItem }) => (
  <div class="govuk-checkboxes govuk-checkboxes--small">
    <div class="govuk-checkboxes__item">
      <input class="govuk-checkboxes__input" type="checkbox" name="items" id={`item-${item.id}`} value={item.id} />
      <label class="govuk-label govuk-checkboxes__label" for={`item-${item.id}`}>
        {item.title}
      </label>
    </div>
  </div>
)

const columnsOf = (mayChoose: boolean): Column<KeptItem>[] => [
  { head: t('backlog.item'), rowHead: true, cell: (item) => (mayChoose ? <Choose item={item} /> : item.title) },
  { head: t('backlog.known'), cell: ({ knownAt }) => (knownAt ? <Day at={knownAt} /> : t('need.not-said')) },
  { head: t('backlog.hours'), numeric: true, cell: ({ minutes }) => (minutes === null ? '' : sayHours(minutes)) },
  { head: t('backlog.state'), cell: ({ state }) => t(`backlog.state-${state}`) },
  { head: t('backlog.labels'), cell: ({ labels }) => labels.join(', ') },
  {
    head: t('backlog.where'),
    cell: ({ url, repository }) => (url ? <A href={url}>{repository || t('backlog.address')}</A> : repository),
  },
]

type Listed = { rows: KeptItem[]; pageCount: number; total: number }

/** One page of the items that hold the words. */
function choosePage(items: KeptItem[], words: string, at: number): Listed {
  const sought = splitWords(words)
  const found = items.filter((item) => holdsWords(`${item.title} ${item.labels.join(' ')} ${item.repository}`, sought))
  const rows = found.slice((at - 1) * A_PAGE, at * A_PAGE)
  return { rows, pageCount: Math.ceil(found.length / A_PAGE), total: found.length }
}

const Items = (props: Listed & { projectId: string; words: string; at: number; mayChoose: boolean }) => {
  const { projectId, words, at, mayChoose, rows, pageCount, total } = props
  const table = <Table caption={t('backlog.count', { count: total })} columns={columnsOf(mayChoose)} rows={rows} />
  return (
    <>
      <form method="get" action={path('backlog', { projectId })} class="filter">
        <TextField name="q" label={t('backlog.search')} state={emptyForm({ q: words })} />
        <SubmitButton look="secondary">{t('backlog.search-button')}</SubmitButton>
      </form>
      {mayChoose ? (
        <form method="post" action={path('backlog', { projectId })}>
          {table}
          <P quiet>{t('backlog.choose-what')}</P>
          <SubmitButton>{t('backlog.choose')}</SubmitButton>
        </form>
      ) : (
        table
      )}
      <Pages
        page={at}
        pageCount={pageCount}
        href={(number) => path('backlog', { projectId }, { page: number, ...(words ? { q: words } : {}) })}
      />
    </>
  )
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  const items = await listBacklog(c.var.ctx, project.id)
  const mayImport = await may(c.var.ctx, 'backlog.import', project.id)
  const mayChoose = await may(c.var.ctx, 'work-package.write', project.id)
  const [words, at] = [c.req.query('q') ?? '', pageNumber(c)]
  const content = (
    <>
      <PackageTrail projectId={project.id} />
      <ErrorSummary state={state} />
      <Heading>{t('backlog.title')}</Heading>
      <P>{t('backlog.what')}</P>
      {mayImport ? (
        <LinkButton href={path('import-backlog', { projectId: project.id })}>{t('backlog.import')}</LinkButton>
      ) : null}
      <P>
        <A href={path('backlog-imports', { projectId: project.id })}>{t('backlog.imports')}</A>
      </P>
      {items.length ? (
        <Items {...choosePage(items, words, at)} projectId={project.id} words={words} at={at} mayChoose={mayChoose} />
      ) : (
        <Empty>{t('backlog.empty')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('backlog.title'), project, room: 'work-packages', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const made = await makePackage(c.var.ctx, { projectId, itemIds: form.all('items') })
      return c.redirect(path('edit-work-package', { projectId, packageId: made.id, group: 'what' }), 303)
    },
    (state) => show(c, state, 422),
  )
