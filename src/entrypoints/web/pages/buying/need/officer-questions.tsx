import { listPackages, listQuestions, type OfficerQuestion, waitOf } from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Empty, Heading, Moment, P, Table, Tag } from '../../../ui/parts.tsx'
import { PackageTrail } from './parts.tsx'
import { sayWait } from './question.tsx'

/** Every question to an officer, those that wait first, with how long each waited. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const questions = await listQuestions(c.var.ctx, { projectId })
  const titles = new Map((await listPackages(c.var.ctx, projectId)).map(({ id, title }) => [id, title]))
  const now = c.var.ctx.clock.now()
  const about = ({ packageId }: OfficerQuestion) => (
    <A href={path('package-questions', { projectId, packageId: packageId ?? '' })}>
      {titles.get(packageId ?? '') ?? t('work-package.one')}
    </A>
  )
  const wait = (one: OfficerQuestion) =>
    one.caseId ? (
      <A href={path('case-questions', { projectId, caseId: one.caseId })}>{t('officer-question.went-on')}</A>
    ) : (
      <Tag look={one.answeredAt ? 'done' : 'waits'}>{sayWait(waitOf(one, now))}</Tag>
    )
  const content = (
    <>
      <PackageTrail projectId={projectId} />
      <Heading>{t('officer-question.title')}</Heading>
      <P>{t('officer-question.what')}</P>
      {questions.length ? (
        <Table
          caption={t('officer-question.count', { count: questions.length })}
          rows={questions}
          columns={[
            {
              head: t('officer-question.question'),
              rowHead: true,
              cell: ({ question }) => <span class="typed">{question}</span>,
            },
            { head: t('officer-question.about'), cell: about },
            { head: t('officer-question.asked-at'), cell: ({ askedAt }) => <Moment at={askedAt} /> },
            { head: t('officer-question.wait'), cell: wait },
          ]}
        />
      ) : (
        <Empty>{t('officer-question.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('officer-question.title'), project, room: 'work-packages', children: content })
}
