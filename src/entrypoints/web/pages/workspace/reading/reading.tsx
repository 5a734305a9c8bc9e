import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { findReadingPath, markRead, type ReadingItem, type ReadingPart } from '#workspace/reading/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Heading, P, Tag } from '../../../ui/parts.tsx'

/** Where each part is read: why there is this reform stands on the page of the goals. */
const pageOf = (part: ReadingPart) => (part === 'purpose' ? 'goals' : part)

const nameOf = (item: ReadingItem) => (item.part === 'library' ? item.title : t(`reading.${item.part}`))
const whyOf = (item: ReadingItem) => (item.part === 'library' ? item.note : t(`reading.${item.part}-what`))

function hrefOf(item: ReadingItem, projectId: string): string {
  return item.part === 'library'
    ? path('link', { projectId, linkId: item.linkId })
    : path(pageOf(item.part), { projectId })
}

const Mark: FC<{ item: ReadingItem; projectId: string }> = ({ item, projectId }) => (
  <form method="post" action={path('reading', { projectId })}>
    <input type="hidden" name="item" value={item.id} />
    <SubmitButton look="secondary" name="act" value={item.isRead ? 'unread' : 'read'}>
      {t(item.isRead ? 'reading.unread' : 'reading.read')}
      <span class="govuk-visually-hidden"> {nameOf(item)}</span>
    </SubmitButton>
  </form>
)

const Item: FC<{ item: ReadingItem; projectId: string }> = ({ item, projectId }) => (
  <li>
    <div>
      <A href={hrefOf(item, projectId)}>{nameOf(item)}</A> {item.isRead ? <Tag>{t('reading.is-read')}</Tag> : null}
      <P quiet>{whyOf(item)}</P>
    </div>
    <Mark item={item} projectId={projectId} />
  </li>
)

/** What somebody new reads of a project, in order; what they have read is their own note. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const items = await findReadingPath(c.var.ctx, project.id)
  const read = items.filter(({ isRead }) => isRead).length
  const content = (
    <>
      <Heading caption={project.name}>{t('reading.title')}</Heading>
      <P>{t('reading.what')}</P>
      <P>{read === items.length ? t('reading.all-read') : t('reading.progress', { read, count: items.length })}</P>
      <ol class="reading-path">
        {items.map((item) => (
          <Item item={item} projectId={project.id} />
        ))}
      </ol>
      <P quiet>{t('reading.add')}</P>
    </>
  )
  return page(c, { title: t('reading.title'), project, room: 'reading', children: content })
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      await markRead(c.var.ctx, { projectId, item: form.text('item'), isRead: form.text('act') !== 'unread' })
      return c.redirect(path('reading', { projectId }), 303)
    },
    () => get(c),
  )
