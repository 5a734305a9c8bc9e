import { findReplay, findVersionBefore, OUTCOMES, type Outcome } from '#buying/guardrails/index.ts'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading } from '../../../ui/parts.tsx'
import { ChangedCases, nameCases } from './changed-cases.tsx'
import { sayOutcome, trailOfVersion, versionOf } from './version-frame.tsx'

const noSuchCell = () =>
  new AppError({
    code: 'guardrail.no-such-cell',
    kind: 'not-found',
    message: 'There is no such part of the table. Open it again from the page before.',
  })

/** One of the four results, as the address names it. */
export function outcomeOf(c: HttpContext, name: 'from' | 'to'): Outcome {
  const found = OUTCOMES.find((one) => one === param(c, name))
  if (!found) throw noSuchCell()
  return found
}

/** The purchases of one cell of the table: what changes, with the row that makes the difference. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const { project, place, version } = await versionOf(c)
  const [from, to] = [outcomeOf(c, 'from'), outcomeOf(c, 'to')]
  const replayed = await findReplay(ctx, place)
  const rows = (replayed?.changed ?? []).filter((one) => one.from === from && one.to === to)
  const versions = { before: await findVersionBefore(ctx, place), after: version }
  const title = t('replay.from-to', { from: sayOutcome(from), to: sayOutcome(to) })
  const content = (
    <>
      <Breadcrumbs trail={[...trailOfVersion(place), { text: t('replay.title'), href: path('replay-rules', place) }]} />
      <Heading caption={version.reason}>{title}</Heading>
      {rows.length ? (
        <ChangedCases
          {...{ c, rows, versions, projectId: project.id, names: await nameCases(c, project.id, rows) }}
          caption={t('replay.cases', { count: rows.length })}
        />
      ) : (
        <Empty>{t('replay.no-cases')}</Empty>
      )}
    </>
  )
  return page(c, { title, project, room: 'purchases', children: content })
}
