import type { FC } from 'hono/jsx'
import { findWords, t } from '#lib/words/words.ts'
import { listWaiting } from '#workspace/digest/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { hrefOf } from '../../../things.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Day, Empty, Heading, P, Table } from '../../../ui/parts.tsx'
import { isOver } from '../../projects/home-parts.tsx'

const Due: FC<{ due: Date | undefined; now: Date }> = ({ due, now }) =>
  due ? (
    <>
      {isOver(due, now) ? `${t('project-home.was-due')} ` : ''}
      <Day at={due} />
    </>
  ) : null

export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const waiting = await listWaiting(c.var.ctx, project.id)
  const content = (
    <>
      <Heading>{t('waiting.title')}</Heading>
      <P>{t('waiting.what')}</P>
      {waiting.length ? (
        <Table
          caption={t('waiting.caption')}
          hideCaption
          rows={waiting}
          columns={[
            {
              head: t('waiting.thing'),
              rowHead: true,
              cell: ({ ref, name }) => {
                const href = hrefOf(project.id, ref)
                return href ? <A href={href}>{name}</A> : <>{name}</>
              },
            },
            { head: t('waiting.todo'), cell: ({ what }) => findWords(`waiting.${what}`) ?? what },
            { head: t('waiting.due'), cell: ({ due }) => <Due due={due} now={c.var.ctx.clock.now()} /> },
          ]}
        />
      ) : (
        <Empty>{t('waiting.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('waiting.title'), project, room: 'home', children: content })
}
