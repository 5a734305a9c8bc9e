import type { z } from 'zod'
import { findWords, t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type Entry, listEntries } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, type Column, Empty, Heading, More, P } from '../../../ui/parts.tsx'
import { findAbout, type RegisterView, wordOf } from './view.ts'

const nameOf = <S extends z.ZodObject>(view: RegisterView<S>, entry: Entry<S>) =>
  String(entry[view.register.nameField as keyof typeof entry])

/** The column by which an entry is opened. */
export const nameColumn = <S extends z.ZodObject>(c: HttpContext, view: RegisterView<S>): Column<Entry<S>> => ({
  head: wordOf(view, view.register.nameField),
  rowHead: true,
  cell: (entry) => <A href={view.links(c).entry(entry.id)}>{nameOf(view, entry)}</A>,
})

/** What was withdrawn, one click deeper. */
export function Withdrawn<S extends z.ZodObject>({
  c,
  view,
  entries,
}: {
  c: HttpContext
  view: RegisterView<S>
  entries: Entry<S>[]
}) {
  if (!entries.length) return null
  return (
    <More summary={t('registers.all-withdrawn', { count: entries.length })}>
      <ul class="govuk-list">
        {entries.map((entry) => (
          <li>
            <A href={view.links(c).entry(entry.id)}>{nameOf(view, entry)}</A>
          </li>
        ))}
      </ul>
    </More>
  )
}

/** The list of a register: what it is for, its entries, and the one thing to do next. */
export async function showList<S extends z.ZodObject>(c: HttpContext, view: RegisterView<S>) {
  const project = await projectOf(c)
  const { kind } = view.register
  const { ctx } = c.var
  const entries = await listEntries(ctx, view.register, { projectId: project.id })
  const withdrawn = await listEntries(ctx, view.register, { projectId: project.id, isWithdrawn: true })
  const about = await findAbout(c, view.fields)
  const mayWrite = await may(ctx, `${kind}.write`, project.id)
  const order = view.sort?.(about)
  const title = wordOf(view, 'title')
  const content = (
    <>
      <Heading>{title}</Heading>
      <P>{findWords(`${kind}.what-for`) ?? wordOf(view, 'what')}</P>
      {await view.above?.(c)}
      {entries.length ? (
        <PagedTable
          c={c}
          caption={title}
          hideCaption
          rows={order ? entries.toSorted(order) : entries}
          columns={[nameColumn(c, view), ...view.columns(about)]}
        />
      ) : (
        <Empty>{wordOf(view, 'empty')}</Empty>
      )}
      {mayWrite ? <LinkButton href={view.links(c).add}>{wordOf(view, 'add')}</LinkButton> : null}
      {await view.besides?.(c)}
      <Withdrawn c={c} view={view} entries={withdrawn} />
    </>
  )
  return page(c, { title, project, room: view.room, children: content })
}

/** The page of a register. */
export const listPages = <S extends z.ZodObject>(view: RegisterView<S>) => ({
  get: (c: HttpContext) => showList(c, view),
})
