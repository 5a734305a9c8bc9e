import { t } from '#lib/words/words.ts'
import { findProject, listWork } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Empty, Heading, Moment, Table } from '../../ui/parts.tsx'
import { nameOfWork, WorkState } from '../../ui/progress.tsx'

export async function get(c: HttpContext) {
  const project = await findProject(c.var.ctx, c.req.param('projectId') ?? '')
  const tasks = await listWork(c.var.ctx, project.id)
  const content = (
    <>
      <Heading>{t('work.title')}</Heading>
      {tasks.length ? (
        <Table
          caption={t('work.caption')}
          hideCaption
          rows={tasks}
          columns={[
            {
              head: t('work.what'),
              cell: (task) => (
                <A href={path('task', { projectId: project.id, taskId: task.id })}>
                  {nameOfWork(task.kind)}
                  <span class="govuk-visually-hidden">
                    {t('work.number', { number: tasks.length - tasks.indexOf(task) })}
                  </span>
                </A>
              ),
              rowHead: true,
            },
            { head: t('work.state'), cell: (task) => <WorkState state={task.state} /> },
            { head: t('work.started'), cell: (task) => <Moment at={task.createdAt} /> },
          ]}
        />
      ) : (
        <Empty>{t('work.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('work.title'), project, room: 'work', children: content })
}
