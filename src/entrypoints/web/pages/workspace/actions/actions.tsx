import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type Action, byUrgency, isAway, listActions, sayOwner } from '#workspace/actions/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Day, Empty, Heading, More, P, Tag } from '../../../ui/parts.tsx'
import { findNames } from '../register/view.ts'

/** The state of an action, in a word: also that it is late, or away until a day. */
export const ActionTag: FC<{ action: Action; today: string }> = ({ action, today }) => {
  if (action.state === 'done') return <Tag look="done">{t('action.state-done')}</Tag>
  if (action.state === 'dropped') return <Tag>{t('action.state-dropped')}</Tag>
  if (isAway(action, today)) return <Tag>{t('action.state-away')}</Tag>
  const isLate = action.due !== null && action.due < today
  return isLate ? <Tag look="wrong">{t('action.state-late')}</Tag> : <Tag look="waits">{t('action.state-open')}</Tag>
}

type ListProps = {
  c: HttpContext
  /** Tells this list apart from another on the page. */
  list?: string
  caption: string
  actions: Action[]
  today: string
  nameOf(id: string | null): string
}

/** Actions in a table. */
export const ActionTable: FC<ListProps> = ({ c, list, caption, actions, today, nameOf }) => (
  <PagedTable
    c={c}
    {...(list ? { name: list } : {})}
    caption={caption}
    rows={actions}
    columns={[
      {
        head: t('action.one'),
        rowHead: true,
        cell: ({ id, projectId, text }) => <A href={path('action', { projectId, actionId: id })}>{text}</A>,
      },
      { head: t('action.owner'), cell: (action) => sayOwner(action, nameOf) },
      { head: t('action.due'), cell: ({ due }) => (due ? <Day at={due} /> : '') },
      { head: t('action.state'), cell: (action) => <ActionTag action={action} today={today} /> },
    ]}
  />
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const isMine = c.req.query('mine') === '1'
  const me = c.var.viewer?.id
  const all = (await listActions(ctx, { projectId })).toSorted(byUrgency)
  const shown = isMine ? all.filter(({ ownerId }) => ownerId === me) : all
  const open = shown.filter(({ state }) => state === 'open')
  const settled = shown.filter(({ state }) => state !== 'open')
  const about = { c, today: ctx.clock.now().toISOString().slice(0, 10), nameOf: (await findNames(c)).nameOf }
  const content = (
    <>
      <Heading>{t('action.title')}</Heading>
      <P>{t('action.what')}</P>
      {all.length ? (
        <P>
          {isMine ? (
            <A href={path('actions', { projectId })}>{t('action.all')}</A>
          ) : (
            <A href={path('actions', { projectId }, { mine: 1 })}>{t('action.mine-only')}</A>
          )}
        </P>
      ) : (
        <Empty>{t('action.empty')}</Empty>
      )}
      {open.length ? <ActionTable caption={t('action.open-list')} actions={open} {...about} /> : null}
      {all.length && !open.length ? <P>{t('action.none-in-text')}</P> : null}
      {(await may(ctx, 'action.write', projectId)) ? (
        <LinkButton href={path('new-action', { projectId })}>{t('action.add')}</LinkButton>
      ) : null}
      {settled.length ? (
        <More summary={t('action.settled-list', { count: settled.length })} open={c.req.query('settled') !== undefined}>
          <ActionTable
            list="settled"
            caption={t('action.settled-list', { count: settled.length })}
            actions={settled}
            {...about}
          />
        </More>
      ) : null}
    </>
  )
  return page(c, { title: t('action.title'), project, room: 'actions', children: content })
}
