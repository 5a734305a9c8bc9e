import { findTermsOfProject, listPackages, plannedTotal, type WorkPackage } from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, type Column, Day, Empty, Heading, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { sayHours, sayMoney } from './numbers.ts'

const columnsOf = (projectId: string, currency: string | null): Column<WorkPackage>[] => [
  { head: t('work-package.number'), numeric: true, cell: ({ number }) => number },
  {
    head: t('work-package.one'),
    rowHead: true,
    cell: ({ id, title }) => <A href={path('work-package', { projectId, packageId: id })}>{title}</A>,
  },
  {
    head: t('work-package.minutes'),
    numeric: true,
    cell: ({ minutes }) => (minutes === null ? '' : sayHours(minutes)),
  },
  {
    head: t('work-package.total'),
    numeric: true,
    cell: (one) => {
      const total = plannedTotal(one)
      return total === null ? '' : sayMoney(total, currency)
    },
  },
  { head: t('work-package.changed-at'), cell: ({ changedAt }) => <Day at={changedAt} /> },
]

const Tools = ({ projectId }: { projectId: string }) => {
  const tools = [
    { name: t('backlog.title'), what: t('backlog.what-short'), href: path('backlog', { projectId }) },
    { name: t('price.title'), what: t('price.what-short'), href: path('price-helper', { projectId }) },
    { name: t('routes.title'), what: t('routes.what-short'), href: path('compare-routes', { projectId }) },
    {
      name: t('officer-question.title'),
      what: t('officer-question.what-short'),
      href: path('officer-questions', { projectId }),
    },
    { name: t('buying-words.title'), what: t('buying-words.what-short'), href: path('buying-words', { projectId }) },
  ]
  return (
    <dl class="all-rooms">
      {tools.map(({ name, what, href }) => (
        <div>
          <dt>
            <A href={href}>{name}</A>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a team needs, in pieces that can be bought, and the tools to make them. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const packages = await listPackages(c.var.ctx, project.id)
  const { currency } = await findTermsOfProject(c.var.ctx, project.id)
  const mayWrite = await may(c.var.ctx, 'work-package.write', project.id)
  const content = (
    <>
      <Heading>{t('work-package.title')}</Heading>
      <P>{t('work-package.what')}</P>
      {mayWrite ? (
        <LinkButton href={path('new-work-package', { projectId: project.id })}>{t('work-package.add')}</LinkButton>
      ) : null}
      {packages.length ? (
        <Table
          caption={t('work-package.count', { count: packages.length })}
          columns={columnsOf(project.id, currency)}
          rows={packages}
        />
      ) : (
        <Empty>{t('work-package.empty')}</Empty>
      )}
      <SubHeading>{t('work-package.tools')}</SubHeading>
      <Tools projectId={project.id} />
    </>
  )
  return page(c, { title: t('work-package.title'), project, room: 'work-packages', children: content })
}
