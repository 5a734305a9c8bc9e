import type { Child, FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type Phase, type Playbook, type Step, sayDuration } from '#playbooks/index.ts'
import { A, More, P, SubHeading } from '../../ui/parts.tsx'
import { ToolName } from './parts.tsx'

const List: FC<{ items: readonly Child[] }> = ({ items }) =>
  items.length ? (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  ) : null

type PartProps = { title: string; items: readonly Child[]; isOwn?: boolean; isFolded?: boolean }
const Part: FC<PartProps> = ({ title, items, isOwn, isFolded }) => {
  if (!items.length) return null
  if (isFolded)
    return (
      <More summary={`${title} (${items.length})`}>
        <List items={items} />
      </More>
    )
  return (
    <>
      {isOwn ? <SubHeading>{title}</SubHeading> : <h4 class="govuk-heading-s">{title}</h4>}
      <List items={items} />
    </>
  )
}

const Activities: FC<{ step: Step }> = ({ step }) => (
  <>
    {step.activities.map(({ name, tasks }) => (
      <>
        <h4 class="govuk-heading-s">{name}</h4>
        <List
          items={tasks.map(({ text, tool }) =>
            tool ? (
              <>
                {text} (<ToolName tool={tool} />)
              </>
            ) : (
              text
            ),
          )}
        />
      </>
    ))}
  </>
)

const roleIn = (playbook: Playbook, id: string) => playbook.roles.find((role) => role.id === id)?.name ?? id

const Facts: FC<{ playbook: Playbook; step: Step }> = ({ playbook, step }) => {
  const names = new Map(playbook.phases.flatMap(({ steps }) => steps.map(({ id, name }) => [id, name] as const)))
  const facts = [
    t('playbook.owner-is', { role: roleIn(playbook, step.owner) }),
    step.with.length ? t('playbook.with', { roles: step.with.map((id) => roleIn(playbook, id)).join(', ') }) : '',
    step.workstream
      ? t('playbook.workstream-is', { name: playbook.workstreams.find(({ id }) => id === step.workstream)?.name ?? '' })
      : '',
    step.duration ? t('playbook.takes', { long: sayDuration(step.duration) }) : '',
    step.after.length ? t('playbook.after', { steps: step.after.map((id) => names.get(id) ?? id).join(', ') }) : '',
    step.standsAlone ? t('playbook.stands-alone') : '',
  ]
  return <P quiet>{facts.filter(Boolean).join(' · ')}</P>
}

const RouteFacts: FC<{ playbook: Playbook; step: Step }> = ({ playbook, step }) => {
  const named = Object.entries(step.routes).filter(([, need]) => need !== 'required')
  const say = ([id, need]: [string, string]) =>
    `${playbook.routes.find((route) => route.id === id)?.name ?? id}: ${t(need === 'advised' ? 'playbook.advised' : 'playbook.not-needed')}`
  return named.length ? <P quiet>{named.map(say).join(' · ')}</P> : null
}

/** What usually goes wrong in a step and what helps, what to heed, what to read. */
export const StepAdvice: FC<{ playbook: Playbook; step: Step; isFolded?: boolean }> = ({
  playbook,
  step,
  isFolded = false,
}) => (
  <>
    <Part isFolded={isFolded} title={t('playbook.tips')} items={step.tips} />
    <Part
      isFolded={isFolded}
      title={t('playbook.challenges')}
      items={step.challenges.map(({ name, why, responses }) => (
        <>
          <strong>{name}</strong>: {why} {responses.length ? <List items={responses} /> : null}
        </>
      ))}
    />
    <Part
      isFolded={isFolded}
      title={t('playbook.references')}
      items={playbook.references
        .filter(({ id }) => step.references.includes(id))
        .map(({ title, address, archived }) => (
          <>
            <A href={address}>{title}</A>
            {archived ? (
              <>
                {' '}
                (<A href={archived}>{t('playbook.archived')}</A>)
              </>
            ) : null}
          </>
        ))}
    />
  </>
)

const StepGuide: FC<{ playbook: Playbook; step: Step }> = ({ playbook, step }) => (
  <section id={step.id}>
    <h3 class="govuk-heading-m">
      {step.number ? `${step.number} ` : ''}
      {step.name}
    </h3>
    <P>{step.why}</P>
    <Facts playbook={playbook} step={step} />
    <RouteFacts playbook={playbook} step={step} />
    <More summary={t('playbook.more-of', { step: step.name })}>
      <Part title={t('playbook.goals')} items={step.goals.map(({ text }) => text)} />
      <Activities step={step} />
      <Part title={t('playbook.tools')} items={step.tools.map((tool) => <ToolName tool={tool} />)} />
      <Part title={t('playbook.checklist')} items={step.checklist.map(({ text }) => text)} />
      <Part
        title={t('playbook.endings')}
        items={step.endings.map(({ name, what }) => (
          <>
            <strong>{name}</strong>: {what}
          </>
        ))}
      />
      <StepAdvice playbook={playbook} step={step} />
    </More>
  </section>
)

const PhaseGuide: FC<{ playbook: Playbook; phase: Phase }> = ({ playbook, phase }) => (
  <section>
    <SubHeading id={phase.id}>
      {phase.name}
      {phase.duration ? ` (${sayDuration(phase.duration)})` : ''}
    </SubHeading>
    <P>{phase.what}</P>
    {phase.steps.map((step) => (
      <StepGuide playbook={playbook} step={step} />
    ))}
    <Part
      title={t('playbook.delivers')}
      items={playbook.deliverables
        .filter(({ id }) => phase.deliverables.includes(id))
        .map(({ name, what }) => `${name}: ${what}`)}
    />
  </section>
)

const Roles: FC<{ playbook: Playbook }> = ({ playbook }) => (
  <>
    <SubHeading id="roles">{t('playbook.roles')}</SubHeading>
    {playbook.sides.map((side) => (
      <section>
        <h3 class="govuk-heading-s">{side.name}</h3>
        <P>{side.what}</P>
        <List
          items={playbook.roles
            .filter((role) => role.side === side.id)
            .map((role) => (
              <>
                <strong>{role.name}</strong>: {role.what}
              </>
            ))}
        />
      </section>
    ))}
  </>
)

/** A whole playbook to read: its phases and steps first, then who takes part and what is agreed. */
export const Guide: FC<{ playbook: Playbook }> = ({ playbook }) => (
  <>
    <nav aria-label={t('playbook.contents')}>
      <List
        items={[
          ...playbook.phases.map(({ id, name }) => <A href={`#${id}`}>{name}</A>),
          <A href="#roles">{t('playbook.roles')}</A>,
        ]}
      />
    </nav>
    {playbook.phases.map((phase) => (
      <PhaseGuide playbook={playbook} phase={phase} />
    ))}
    <Roles playbook={playbook} />
    <Part
      isOwn
      title={t('playbook.agreements')}
      items={playbook.agreements.map(({ name, what }) => (
        <>
          <strong>{name}</strong>: {what}
        </>
      ))}
    />
    <Part isOwn title={t('playbook.settled')} items={playbook.settled} />
    <P quiet>
      {t('playbook.source', { title: playbook.source.title, licence: playbook.licence })}{' '}
      {playbook.source.address ? <A href={playbook.source.address}>{playbook.source.address}</A> : null}
    </P>
  </>
)
