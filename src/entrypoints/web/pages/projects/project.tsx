import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { listMembers, listWork, may, type Project } from '#people/index.ts'
import { findLine } from '#pipeline/line/index.ts'
import { listSources } from '#pipeline/systems/index.ts'
import { findNext, listRuns, type Run } from '#playbooks/index.ts'
import { listPublications } from '#publish/index.ts'
import { findDigest, listComing, listWaiting, markVisit } from '#workspace/digest/index.ts'
import { countUnread } from '#workspace/reading/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Heading, P } from '../../ui/parts.tsx'
import { Changed, ComingList, NextSteps, SHOWN, WaitingList } from './home-parts.tsx'
import { LineSteps } from './line-steps.tsx'

/** Where the project stands in each playbook it follows, in a line. */
const Standing: FC<{ runs: Run[]; projectId: string }> = ({ runs, projectId }) => (
  <ul class="standing">
    {runs.map((run) => {
      const phase = run.phases.find(({ state }) => state === 'open')
      return (
        <li>
          <A href={path('run', { projectId, runId: run.id })}>{run.name}</A>
          {': '}
          {run.state === 'ended' || !phase ? t('project-home.run-ended') : phase.name}
        </li>
      )
    })}
  </ul>
)

/** For somebody who came after the project had begun, until they have read what is to be read first. */
const NewHere: FC<{ unread: number; projectId: string }> = ({ unread, projectId }) => (
  <P>
    <A href={path('reading', { projectId })}>{t('reading.home', { count: unread })}</A>
  </P>
)

async function findHome(c: HttpContext, projectId: string) {
  const { ctx } = c.var
  const [runs, waiting, next, coming, digest, members, unread] = await Promise.all([
    listRuns(ctx, projectId),
    listWaiting(ctx, projectId),
    findNext(ctx, projectId),
    listComing(ctx, projectId),
    findDigest(ctx, projectId, { cards: SHOWN }),
    listMembers(ctx, projectId),
    countUnread(ctx, projectId),
  ])
  await markVisit(ctx, projectId)
  const names = new Map(members.map(({ personId, name }) => [personId, name]))
  return { runs, waiting, next, coming, digest, names, unread }
}

/** The way of the data; none for a project that follows a playbook and has no data yet. */
async function findEvidence(c: HttpContext, projectId: string) {
  const { ctx } = c.var
  const [runs, sources, work] = await Promise.all([
    listRuns(ctx, projectId),
    listSources(ctx, projectId),
    listWork(ctx, projectId),
  ])
  if (runs.length && !sources.length && !work.length) return undefined
  const [line, publications, mayRun, mayCancel] = await Promise.all([
    findLine(ctx, projectId),
    listPublications(ctx, { projectId }),
    may(ctx, 'line.run', projectId),
    may(ctx, 'work.cancel', projectId),
  ])
  return { line, publications, work, mayRun, mayCancel }
}

const Settings: FC<{ project: Project }> = ({ project }) => (
  <P>
    <A href={path('project-settings', { projectId: project.id })}>{t('project-settings.link')}</A>
  </P>
)

/** What waits for me, what comes next, what changed; and the way of the data, once there is any or nothing else. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const [home, evidence, mayRename] = await Promise.all([
    findHome(c, projectId),
    findEvidence(c, projectId),
    may(c.var.ctx, 'project.rename', projectId),
  ])
  const { runs, waiting, next, coming, digest, names, unread } = home
  const follows = runs.length > 0
  const content = (
    <>
      <Heading caption={project.organisation}>{project.name}</Heading>
      {follows ? <Standing runs={runs} projectId={projectId} /> : null}
      {unread ? <NewHere unread={unread} projectId={projectId} /> : null}
      <WaitingList waiting={waiting} projectId={projectId} now={c.var.ctx.clock.now()} />
      <NextSteps next={next} follows={follows} projectId={projectId} />
      <ComingList coming={coming} projectId={projectId} />
      {evidence ? <LineSteps {...evidence} projectId={projectId} /> : null}
      <Changed digest={digest} names={names} projectId={projectId} />
      {mayRename ? <Settings project={project} /> : null}
    </>
  )
  return page(c, { title: project.name, project, room: 'home', children: content })
}
