import { findActiveRuleset, findShadow } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, P } from '../../../ui/parts.tsx'
import { ChangedCases, nameCases } from './changed-cases.tsx'
import { OutcomeMatrix } from './matrix.tsx'
import { trailOfVersion, versionOf } from './version-frame.tsx'

/** What a version that runs beside the rules in force would have said of real purchases; it does not act. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const { project, place, version, currency } = await versionOf(c)
  const { matrix, changed, checks, most } = await findShadow(ctx, place)
  const before = await findActiveRuleset(ctx, project.id)
  const content = (
    <>
      <Breadcrumbs trail={trailOfVersion(place)} />
      <Heading caption={version.reason}>{t('shadow.title')}</Heading>
      <P>{t('shadow.what')}</P>
      {checks ? (
        <>
          <P>
            {t('shadow.checks', { count: checks })} {checks === most ? t('shadow.most', { count: most }) : ''}
          </P>
          <OutcomeMatrix
            {...{ matrix, currency }}
            caption={t('replay.matrix', { changed: changed.length, worked: checks })}
            href={() => '#changed'}
          />
          <section id="changed">
            <ChangedCases
              {...{ c, rows: changed, versions: { before, after: version }, projectId: project.id }}
              names={await nameCases(c, project.id, changed)}
              caption={t('replay.cases', { count: changed.length })}
            />
          </section>
        </>
      ) : (
        <Empty>{t('shadow.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('shadow.title'), project, room: 'purchases', children: content })
}
