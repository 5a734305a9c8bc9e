import {
  compareRoutes,
  type RouteFactName,
  type RouteFacts,
  type RouteStanding,
  readRoutes,
  routeFactNames,
  sayIn,
} from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { emptyForm, SubmitButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Heading, More, P, Table, Tag } from '../../../ui/parts.tsx'
import { readYesNo, sayDays } from './numbers.ts'
import { Explained, PackageTrail, YesNo } from './parts.tsx'

const looks = { open: 'done', unknown: 'waits', closed: 'plain' } as const
const days = (count: number | null) => (count === null ? t('routes.not-measured') : sayDays(count))
const factNames = (names: readonly RouteFactName[]) => names.map((name) => sayIn(readRoutes().facts[name])).join(' ')

const Why = ({ route }: { route: RouteStanding }) => (
  <>
    <Tag look={looks[route.standing]}>{t(`routes.standing-${route.standing}`)}</Tag>
    {route.against.length ? <P>{t('routes.against', { facts: factNames(route.against) })}</P> : null}
    {route.unsaid.length && !route.against.length ? (
      <P quiet>{t('routes.unsaid', { facts: factNames(route.unsaid) })}</P>
    ) : null}
  </>
)

const Detail = ({ route }: { route: RouteStanding }) => (
  <More summary={sayIn(route.name)}>
    <P>{sayIn(route.what)}</P>
    {route.steps.length ? (
      <Table
        caption={t('routes.steps')}
        rows={route.steps}
        columns={[
          { head: t('routes.step'), rowHead: true, cell: ({ name }) => sayIn(name) },
          { head: t('routes.who'), cell: ({ who }) => t(`routes.who-${who}`) },
          { head: t('routes.elapsed'), numeric: true, cell: ({ elapsed }) => days(elapsed) },
          { head: t('routes.touched'), numeric: true, cell: ({ touched }) => days(touched) },
        ]}
      />
    ) : null}
    <P quiet>{t('routes.source', { source: sayIn(route.source) })}</P>
  </More>
)

/** What each way to get the work done takes, and which of them the facts leave open (buying:M30). Nothing is stored. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'buying.guidance', project.id)
  const facts = Object.fromEntries(
    routeFactNames.map((name) => [name, readYesNo(c.req.query(name) ?? '')]),
  ) as RouteFacts
  const state = emptyForm(Object.fromEntries(routeFactNames.map((name) => [name, c.req.query(name) ?? ''])))
  const routes = compareRoutes(facts)
  const content = (
    <>
      <PackageTrail projectId={project.id} />
      <Heading>{t('routes.title')}</Heading>
      <P>{t('routes.what')}</P>
      <Table
        caption={t('routes.table')}
        rows={routes}
        columns={[
          { head: t('routes.route'), rowHead: true, cell: ({ name }) => sayIn(name) },
          { head: t('routes.standing'), cell: (route) => <Why route={route} /> },
          { head: t('routes.elapsed'), numeric: true, cell: ({ elapsed }) => days(elapsed) },
          { head: t('routes.touched'), numeric: true, cell: ({ touched }) => days(touched) },
          { head: t('routes.people'), numeric: true, cell: ({ people }) => people ?? t('routes.not-measured') },
        ]}
      />
      {routes.map((route) => (
        <Detail route={route} />
      ))}
      <Explained text={routes.map(({ what }) => sayIn(what)).join(' ')} />
      <form method="get" action={path('compare-routes', { projectId: project.id })}>
        {routeFactNames.map((name) => (
          <YesNo name={name} label={sayIn(readRoutes().facts[name])} state={state} />
        ))}
        <SubmitButton>{t('routes.button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('routes.title'), project, room: 'work-packages', children: content })
}
