import type { Child } from 'hono/jsx'
import {
  type FullPackage,
  findPackage,
  findPackageGaps,
  findTermsOfProject,
  isOpen,
  listQuestions,
  listRelated,
  listSplitChecks,
  plannedPrice,
  plannedTotal,
  type RelatedPackage,
} from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Day, Heading, Next, P, SubHeading, SummaryList, Table, Tag } from '../../../ui/parts.tsx'
import { type GroupName, groups } from './groups.ts'
import { sayHours, sayMoney, typed } from './numbers.ts'
import { Explained, PackageTrail } from './parts.tsx'

const answer = (said: boolean | null, why: string): Child =>
  said === null ? (
    t('need.not-said')
  ) : (
    <>
      {t(said ? 'need.yes' : 'need.no')}
      {why ? (
        <>
          . <span class="typed">{why}</span>
        </>
      ) : null}
    </>
  )

const valuesOf = (one: FullPackage, currency: string | null): Record<GroupName, { key: string; value: Child }[]> => {
  const [price, total] = [plannedPrice(one), plannedTotal(one)]
  const said = (text: string) => (text ? <span class="typed">{text}</span> : t('need.not-said'))
  return {
    what: [
      { key: t('work-package.outcome'), value: said(one.outcome) },
      { key: t('work-package.repository'), value: said(one.repository) },
      { key: t('work-package.whyNow'), value: said(one.whyNow) },
      { key: t('work-package.requirementKey'), value: said(one.requirementKey) },
    ],
    alone: [
      { key: t('work-package.standsAlone'), value: answer(one.standsAlone, one.standsAloneWhy) },
      { key: t('work-package.hasCapacity'), value: answer(one.hasCapacity, one.capacityWhy) },
    ],
    effort: [
      { key: t('work-package.minutes'), value: one.minutes === null ? t('need.not-said') : sayHours(one.minutes) },
      { key: t('work-package.price'), value: price === null ? t('need.not-said') : sayMoney(price, currency) },
      { key: t('work-package.total'), value: total === null ? t('need.not-said') : sayMoney(total, currency) },
    ],
  }
}

const Related = ({ related, projectId }: { related: RelatedPackage[]; projectId: string }) => (
  <>
    <P>{t('work-package.related-what')}</P>
    <Table
      caption={t('work-package.related')}
      hideCaption
      rows={related}
      columns={[
        {
          head: t('work-package.one'),
          rowHead: true,
          cell: ({ package: one }) => <A href={path('work-package', { projectId, packageId: one.id })}>{one.title}</A>,
        },
        {
          head: t('work-package.because'),
          cell: ({ likeness }) => likeness.because.map((why) => t(`work-package.because-${why}`)).join(', '),
        },
        { head: t('work-package.made-at'), cell: ({ package: one }) => <Day at={one.madeAt} /> },
      ]}
    />
  </>
)

const Items = ({ items }: { items: FullPackage['items'] }) => (
  <Table
    caption={t('work-package.items')}
    rows={items}
    columns={[
      { head: t('backlog.item'), rowHead: true, cell: ({ title, url }) => (url ? <A href={url}>{title}</A> : title) },
      { head: t('backlog.known'), cell: ({ knownAt }) => (knownAt ? <Day at={knownAt} /> : t('need.not-said')) },
      { head: t('backlog.hours'), numeric: true, cell: ({ minutes }) => (minutes === null ? '' : sayHours(minutes)) },
    ]}
  />
)

const Steps = ({ projectId, one, mayBuy }: { projectId: string; one: FullPackage; mayBuy: boolean }) => {
  const at = { projectId, packageId: one.id }
  const price = {
    ...{ hours: typed(one.minutes, 60), adminHours: typed(one.adminMinutes, 60) },
    ...{ rate: typed(one.hourlyRateCents, 100), tax: typed(one.maxTaxBp, 100), limit: typed(one.limitCents, 100) },
  }
  return (
    <Next>
      {mayBuy ? <LinkButton href={path('buy-package', at)}>{t('work-package.buy')}</LinkButton> : null}
      <ul class="govuk-list">
        <li>
          <A href={path('package-split', at)}>{t('split.title')}</A>
        </li>
        <li>
          <A href={path('draft-notice', at)}>{t('draft-notice.title')}</A>
        </li>
        <li>
          <A href={path('price-helper', { projectId }, price)}>{t('price.title')}</A>
        </li>
        <li>
          <A href={path('compare-routes', { projectId })}>{t('routes.title')}</A>
        </li>
        <li>
          <A href={path('package-questions', at)}>{t('officer-question.title')}</A>
        </li>
      </ul>
    </Next>
  )
}

/** A work package: what is said of it, what is missing, what it may have in common with others, and what comes next. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const at = { projectId, packageId: param(c, 'packageId') }
  const one = await findPackage(c.var.ctx, at)
  const related = await listRelated(c.var.ctx, at)
  const [split] = await listSplitChecks(c.var.ctx, at)
  const waiting = (await listQuestions(c.var.ctx, at)).filter(isOpen).length
  const gaps = findPackageGaps(one)
  const mayWrite = await may(c.var.ctx, 'work-package.write', projectId)
  const values = valuesOf(one, (await findTermsOfProject(c.var.ctx, projectId)).currency)
  const content = (
    <>
      <PackageTrail projectId={projectId} />
      <Heading caption={t('work-package.numbered', { number: one.number })}>{one.title}</Heading>
      <P>
        {gaps.length ? (
          <Tag look="waits">{t('work-package.gaps', { count: gaps.length })}</Tag>
        ) : (
          <Tag look="done">{t('work-package.whole')}</Tag>
        )}{' '}
        {waiting ? <Tag look="waits">{t('officer-question.waiting', { count: waiting })}</Tag> : null}
      </P>
      {groups.map(({ name }) => (
        <section>
          <SubHeading>{t(`work-package.group-${name}`)}</SubHeading>
          <SummaryList rows={values[name]} />
          {mayWrite ? (
            <P>
              <A href={path('edit-work-package', { ...at, group: name })}>
                {t('work-package.change', { what: t(`work-package.group-${name}`) })}
              </A>
            </P>
          ) : null}
        </section>
      ))}
      {one.items.length ? <Items items={one.items} /> : null}
      {related.length ? (
        <section>
          <SubHeading>{t('work-package.related')}</SubHeading>
          <Related related={related} projectId={projectId} />
          {split ? <P>{t(`split.result-${split.result}`)}</P> : null}
        </section>
      ) : null}
      <Explained text={`${one.title}. ${one.outcome}. ${one.whyNow}`} />
      <SubHeading>{t('need.next')}</SubHeading>
      <Steps projectId={projectId} one={one} mayBuy={await may(c.var.ctx, 'case.open', projectId)} />
    </>
  )
  return page(c, { title: one.title, project, room: 'work-packages', children: content })
}
