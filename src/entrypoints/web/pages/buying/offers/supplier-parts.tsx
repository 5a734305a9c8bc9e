import type { FC } from 'hono/jsx'
import {
  holdsOn,
  type ListedSupplier,
  type SharedTrait,
  type Standing,
  type SupplierPurchase,
  type Suspension,
} from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { A, Day, Empty, Moment, P, SubHeading, SummaryList, Table, Tag, type TagLook } from '../../../ui/parts.tsx'
import { StageTag, sayCents } from '../cases/frame.tsx'

const LOOKS: Record<Standing, TagLook> = {
  good: 'done',
  bad: 'wrong',
  suspended: 'wrong',
  unclear: 'waits',
  'not-checked': 'plain',
}

/** How a supplier stands, in words. */
export const StandingTag: FC<{ standing: Standing }> = ({ standing }) => (
  <Tag look={LOOKS[standing]}>{t(`suppliers.standing-${standing}`)}</Tag>
)

/** One person's firm bears their name, and goes with it. */
export const sayFirm = ({ firm }: { firm: string }) => firm || t('suppliers.forgotten')

/** Who they are, and how they are reached. */
export const SupplierFacts: FC<{ of: ListedSupplier }> = ({ of }) => {
  const rows = [
    { key: t('suppliers.contact'), value: of.contact },
    { key: t('offers.email'), value: of.email ?? '' },
    { key: t('offers.phone'), value: of.phone },
    { key: t('suppliers.address'), value: of.address },
    { key: t('offers.website'), value: of.website },
    { key: t('offers.region'), value: of.region },
    { key: t('offers.size'), value: of.size === 'unknown' ? '' : t(`offers.size-${of.size}`) },
  ].filter(({ value }) => value)
  const days = [
    { key: t('suppliers.registered'), value: <Day at={of.registeredAt} /> },
    ...(of.payeeVerifiedAt ? [{ key: t('suppliers.account-verified'), value: <Day at={of.payeeVerifiedAt} /> }] : []),
    ...(of.forgottenAt ? [{ key: t('suppliers.forgotten-on'), value: <Day at={of.forgottenAt} /> }] : []),
  ]
  return <SummaryList rows={[...rows, ...days]} />
}

/** What registers said of it, the newest first. */
export const Checks: FC<{ of: ListedSupplier }> = ({ of }) =>
  of.checks.length ? (
    <Table
      caption={t('suppliers.checks')}
      rows={of.checks.toReversed()}
      columns={[
        { head: t('suppliers.check-day'), rowHead: true, cell: ({ day }) => <Day at={day} /> },
        { head: t('suppliers.check-kind'), cell: ({ kind }) => t(`suppliers.kind-${kind}`) },
        { head: t('suppliers.check-outcome'), cell: ({ outcome }) => t(`suppliers.outcome-${outcome}`) },
        { head: t('suppliers.check-source'), cell: ({ source }) => source },
        { head: t('suppliers.check-note'), cell: ({ note }) => note },
      ]}
    />
  ) : (
    <P quiet>{t('suppliers.no-checks')}</P>
  )

type SuspensionProps = { one: Suspension; today: string; nameOf: (personId: string | null) => string }

/** A suspension with its reason, what the supplier says to it, and how it ended. */
export const SuspensionView: FC<SuspensionProps> = ({ one, today, nameOf }) => (
  <>
    <P>
      <Tag look={holdsOn(one, today) ? 'wrong' : 'plain'}>
        {t(holdsOn(one, today) ? 'suppliers.suspended-now' : 'suppliers.suspended-before')}
      </Tag>
    </P>
    <SummaryList
      rows={[
        { key: t('suppliers.reason'), value: one.reason },
        { key: t('suppliers.until'), value: <Day at={one.untilDay} /> },
        {
          key: t('suppliers.suspended-by'),
          value: (
            <>
              {nameOf(one.suspendedBy)}, <Moment at={one.suspendedAt} />
            </>
          ),
        },
        { key: t('suppliers.reply'), value: one.reply ?? t('suppliers.no-reply') },
        ...(one.liftedAt
          ? [
              { key: t('suppliers.lifted'), value: one.liftReason ?? '' },
              {
                key: t('suppliers.lifted-by'),
                value: (
                  <>
                    {nameOf(one.liftedBy)}, <Moment at={one.liftedAt} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  </>
)

/** What a supplier offered, was given and delivered. */
export const SupplierPurchases: FC<{ projectId: string; all: SupplierPurchase[] }> = ({ projectId, all }) => (
  <>
    {all.length ? (
      <Table
        caption={t('suppliers.history')}
        rows={all}
        columns={[
          {
            head: t('buying.what'),
            rowHead: true,
            cell: ({ caseId, title, number }) => (
              <A href={path('case', { projectId, caseId })}>{`${title} (${number})`}</A>
            ),
          },
          { head: t('suppliers.part'), cell: ({ part }) => t(`suppliers.part-${part}`) },
          {
            head: t('buying.total'),
            numeric: true,
            cell: ({ totalCents, currency }) => (totalCents === null ? '' : sayCents(totalCents, currency)),
          },
          { head: t('buying.stands'), cell: ({ stage }) => <StageTag stage={stage} /> },
          { head: t('suppliers.when'), cell: ({ at }) => <Day at={at} /> },
        ]}
      />
    ) : (
      <>
        <SubHeading>{t('suppliers.history')}</SubHeading>
        <Empty>{t('suppliers.no-history')}</Empty>
      </>
    )}
  </>
)

export type NamedLink = { a: { id: string; name: string }; b: { id: string; name: string }; traits: SharedTrait[] }

/** Suppliers that share what different firms rarely share: to look at, never to exclude by. */
export const SharedTraits: FC<{ projectId: string; all: NamedLink[] }> = ({ projectId, all }) =>
  all.length ? (
    <section>
      <SubHeading>{t('suppliers.signals')}</SubHeading>
      <P>{t('suppliers.signals-what')}</P>
      <ul class="govuk-list govuk-list--bullet">
        {all.map(({ a, b, traits }) => (
          <li>
            <A href={path('supplier', { projectId, supplierId: a.id })}>{a.name}</A>
            {' · '}
            <A href={path('supplier', { projectId, supplierId: b.id })}>{b.name}</A>
            {': '}
            {traits.map((trait) => t(`suppliers.trait-${trait}`)).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  ) : null
