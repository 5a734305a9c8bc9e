import type { FC } from 'hono/jsx'
import { findWords, t } from '#lib/words/words.ts'
import type { Member } from '#people/index.ts'
import type { Ref } from '#platform/things.ts'
import type { Run, RunStep } from '#playbooks/index.ts'
import { path, type RouteName, routes } from '../../routes.ts'
import { hrefOf, sayName } from '../../things.ts'
import { A, Day, Tag, type TagLook } from '../../ui/parts.tsx'

/** A page of the product that a step needs, by its name; a link where it is in a project and has a page. */
export const ToolName: FC<{ tool: string; projectId?: string }> = ({ tool, projectId }) => {
  const name = findWords(`playbook-tool.${tool}`) ?? tool
  if (!projectId || !Object.hasOwn(routes, tool)) return <>{name}</>
  return <A href={path(tool as RouteName & 'data', { projectId })}>{name}</A>
}

const LOOKS: Record<string, TagLook> = { doing: 'waits', blocked: 'wrong', done: 'done' }

/** Where a step stands, in a word. */
export const StepTag: FC<{ step: RunStep }> = ({ step }) => (
  <Tag look={LOOKS[step.state] ?? 'plain'}>{t(`step.state-${step.state}`)}</Tag>
)

/** Kinds of things that would show a checklist item to be met, in words. */
export const sayEvidence = (kinds: readonly string[]): string =>
  kinds.map((kind) => findWords(`evidence-kind.${kind}`) ?? kind).join(', ')

export const stepHref = (run: Run, stepId: string): string =>
  path('step', { projectId: run.projectId, runId: run.id, stepId })

/** Who somebody is in this project; a person who has gone has no name any more. */
export const nameOf = (members: readonly Member[], personId: string | null): string =>
  members.find((member) => member.personId === personId)?.name ?? t('playbook.somebody-left')

/** First and last day of something. */
export const Days: FC<{ from: string; to: string }> = ({ from, to }) => (
  <>
    <Day at={from} /> – <Day at={to} />
  </>
)

/** First and planned last day; of something whose length nobody knows, the day from which it can be worked on. */
export const PlannedDays: FC<{ of: { plannedStart: string; plannedEnd: string }; isUndated: boolean }> = ({
  of: { plannedStart, plannedEnd },
  isUndated,
}) =>
  isUndated ? (
    <>
      {t('timeline.from')} <Day at={plannedStart} />, {t('timeline.no-length')}
    </>
  ) : (
    <Days from={plannedStart} to={plannedEnd} />
  )

/** A thing of the project by its name, with a link where it has a page. */
export const Thing: FC<{ projectId: string; of: Ref; name: string }> = ({ projectId, of, name }) => {
  const [href, said] = [hrefOf(projectId, of), sayName({ ref: of, name })]
  if (!href) return <span>{said}</span>
  return <A href={href}>{said}</A>
}

/** The way up from a page of a run. */
export const trailOf = (run: Run) => [
  { text: t('runs.title'), href: path('runs', { projectId: run.projectId }) },
  { text: run.name, href: path('run', { projectId: run.projectId, runId: run.id }) },
]
