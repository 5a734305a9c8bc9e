import type { FC } from 'hono/jsx'
import { listClaimsResting } from '#evidence/index.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type Change, findProcess, type ProcessRelease } from '#pipeline/compile/index.ts'
import { findMethodPage, listUsedValues, type Measure, measures } from '#pipeline/indicators/index.ts'
import { readSchema, sayCode } from '#standard/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ClaimsAbove } from '../../ui/ground.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, More, P, SubHeading } from '../../ui/parts.tsx'
import { Outline } from './outline.tsx'
import { findTaken, StatedDay } from './stated-day.tsx'

const CHANGES_SHOWN = 12
const schema = readSchema()

const shown = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)} …` : text
}

const ChangeItem: FC<{ change: Change }> = ({ change: { pointer, kind, before, after } }) => (
  <li>
    <code>{pointer}</code> {t(`process.${kind}`)}
    {kind === 'added' ? null : (
      <>
        {' '}
        <del>{shown(before)}</del>
      </>
    )}
    {kind === 'removed' ? null : (
      <>
        {' '}
        <ins>{shown(after)}</ins>
      </>
    )}
  </li>
)

const Timeline: FC<{ releases: ProcessRelease[]; taken: ReadonlySet<string> }> = ({ releases, taken }) => (
  <ol class="timeline">
    {releases.map((release) => (
      <li>
        <h3 class="govuk-heading-s">
          {release.date ? <StatedDay at={release.date} taken={taken} /> : t('process.no-date')} –{' '}
          {release.tag.map((tag) => sayCode(schema, 'releaseTag', tag)).join(', ')}
        </h3>
        <More summary={t('process.changes', { count: release.changes.length })}>
          <ul class="govuk-list">
            {release.changes.slice(0, CHANGES_SHOWN).map((change) => (
              <ChangeItem change={change} />
            ))}
          </ul>
          {release.changes.length > CHANGES_SHOWN ? (
            <P quiet>{t('process.more-changes', { count: release.changes.length - CHANGES_SHOWN })}</P>
          ) : null}
        </More>
      </li>
    ))}
  </ol>
)

const TITLE = 120
const shorten = (text: string) => (text.length > TITLE ? `${text.slice(0, TITLE)} …` : text)

const titleOf = (compiled: Record<string, unknown>, ocid: string) => {
  const tender = compiled.tender as { title?: unknown; description?: unknown } | undefined
  const given = [tender?.title, tender?.description].find((text) => typeof text === 'string' && text !== '')
  return typeof given === 'string' ? shorten(given) : ocid
}

/** What compiling sets, which stands in no cell, comes after what does. */
const MADE = ['ocid', 'id', 'date', 'tag', 'initiationType', 'language']

const partOf = (compiled: Record<string, unknown>) =>
  [false, true].map((isMade) =>
    Object.fromEntries(Object.entries(compiled).filter(([name]) => MADE.includes(name) === isMade)),
  )

type UsedProps = { figure: Measure; used: readonly string[]; projectId: string }

/** Which figure the reader comes from, and what is marked because of it. */
const UsedBy: FC<UsedProps> = ({ figure, used, projectId }) => (
  <P>
    {t(used.length ? 'process.used-by' : 'process.used-none', {
      count: used.length,
      measure: say(findMethodPage(figure).title),
    })}{' '}
    {used.length ? (
      <>
        <A href="#used">{t('process.used-first')}</A> ·{' '}
      </>
    ) : null}
    <A href={path('measure-rows', { projectId, code: figure.code })}>{t('process.used-rows')}</A>
  </P>
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const { ocid, compiled, releases } = await findProcess(ctx, { projectId, ocid: param(c, 'ocid') })
  const taken = await findTaken(ctx, projectId)
  const mayTrace = await may(ctx, 'process.trace', projectId)
  const title = titleOf(compiled, ocid)
  const claims = await listClaimsResting(ctx, projectId, `process:${ocid}`)
  const hrefOf = mayTrace ? (pointer: string) => path('lineage', { projectId, ocid }, { pointer }) : undefined
  const figure = measures.find(({ code }) => code === c.req.query('figure'))
  const used = figure ? listUsedValues(figure.code, compiled, c.req.query('row')) : []
  const [told, made] = partOf(compiled)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('processes.title'), href: path('processes', { projectId }) }]} />
      <Heading caption={ocid}>{title}</Heading>
      <SubHeading>{t('process.timeline')}</SubHeading>
      <Timeline releases={releases} taken={taken} />
      <ClaimsAbove claims={claims} projectId={projectId} />
      <SubHeading>{t('process.now')}</SubHeading>
      {figure ? <UsedBy figure={figure} used={used} projectId={projectId} /> : null}
      {mayTrace ? <P quiet>{t('process.follow')}</P> : null}
      <Outline value={told} hrefOf={hrefOf} used={used} />
      <P quiet>{t('process.made')}</P>
      <Outline value={made} hrefOf={hrefOf} used={used} />
      <More summary={t('process.as-data')}>
        <pre tabindex={0}>
          <code>{JSON.stringify(compiled, null, 2)}</code>
        </pre>
      </More>
    </>
  )
  return page(c, { title, project, room: 'processes', children: content })
}
