import type { FC } from 'hono/jsx'
import { findPilot, type Next, type Pilot, sayKind, type Use } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { Day, SummaryList, Tag } from '../../../ui/parts.tsx'
import { sayCents, trailOf } from '../cases/frame.tsx'

/** The pilot that the address names, with its project. */
export async function pilotOf(c: HttpContext) {
  const project = await projectOf(c)
  const place = { projectId: project.id, pilotId: param(c, 'pilotId') }
  return { project, place, pilot: await findPilot(c.var.ctx, place) }
}

export const pilotTrail = (projectId: string, pilot?: Pick<Pilot, 'id' | 'name'>) => [
  ...trailOf(projectId),
  { text: t('pilot.title'), href: path('pilots', { projectId }) },
  ...(pilot ? [{ text: pilot.name, href: path('pilot', { projectId, pilotId: pilot.id }) }] : []),
]

const LOOKS = { draft: 'waits', 'in-force': 'done', ended: 'plain' } as const

/** How a pilot stands, in a word. */
export const PilotTag: FC<{ pilot: Pick<Pilot, 'state'> }> = ({ pilot: { state } }) => (
  <Tag look={LOOKS[state]}>{t(`pilot.state-${state}`)}</Tag>
)

/** What a pilot waits for, as one line. */
export function sayNext(next: Next): string {
  if (!next) return t('pilot.next-ended')
  if (next.is !== 'sign') return t(`pilot.next-${next.is}`)
  return next.sides.length === 1 ? t(`pilot.next-sign-${next.sides[0]!}`) : t('pilot.next-sign-both')
}

type UseProps = { pilot: Pick<Pilot, 'mostPurchases' | 'mostCents' | 'currency' | 'state'>; use: Use }

/** What is used of a pilot's number, money and days. */
export const UseView: FC<UseProps> = ({ pilot: { mostPurchases, mostCents, currency, state }, use }) => (
  <SummaryList
    rows={[
      {
        key: t('pilot.use-purchases'),
        value: t('pilot.use-purchases-of', { used: use.purchases, most: mostPurchases, left: use.leftPurchases }),
      },
      {
        key: t('pilot.use-money'),
        value: t('pilot.use-money-of', {
          used: sayCents(use.cents, currency),
          most: sayCents(mostCents, currency),
          left: sayCents(use.leftCents, currency),
        }),
      },
      ...(state === 'ended'
        ? []
        : [
            {
              key: t('pilot.use-days'),
              value: use.daysLeft ? t('pilot.use-days-left', { days: use.daysLeft }) : t('pilot.use-days-over'),
            },
          ]),
    ]}
  />
)

/** What a pilot covers, and the exceptions that it rests on. */
export const ScopeView: FC<{ pilot: Pilot; exceptions: readonly string[] }> = ({ pilot, exceptions }) => (
  <SummaryList
    rows={[
      { key: t('pilot.teams'), value: pilot.teams.join(', ') },
      { key: t('pilot.kinds'), value: pilot.kinds.map(sayKind).join('; ') },
      { key: t('pilot.most-purchases'), value: String(pilot.mostPurchases) },
      { key: t('pilot.most-money'), value: sayCents(pilot.mostCents, pilot.currency) },
      { key: t('pilot.first-day'), value: <Day at={pilot.firstDay} /> },
      { key: t('pilot.last-day'), value: <Day at={pilot.lastDay} /> },
      {
        key: t('pilot.derogations'),
        value: exceptions.length ? exceptions.map((one) => <div>{one}</div>) : t('pilot.no-exceptions'),
      },
    ]}
  />
)
