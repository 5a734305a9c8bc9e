import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type Phase, type Playbook, sayDuration } from '#playbooks/index.ts'
import { A, P, SubHeading } from '../../ui/parts.tsx'
import { Results, Roles, Sources, Ways } from './guide-frame.tsx'
import { type GuideOf, guideOf, List, nameIn, namesIn, Part } from './guide-parts.tsx'
import { StepGuide } from './guide-step.tsx'

/** How a phase ends: what every gate asks for, and what the playbook adds. */
const PhaseGate: FC<GuideOf & { phase: Phase }> = ({ names, phase: { gate } }) => (
  <>
    <h3 class="govuk-heading-s">{t('playbook.gate')}</h3>
    <P>{gate?.what ?? t('playbook.gate-asks')}</P>
    {gate ? (
      <List
        items={[
          ...gate.deliverables.map((id) => nameIn(names, id, 'deliverable')),
          ...gate.checks.map((id) => t('playbook.gate-shows', { item: nameIn(names, id, 'check') })),
          ...(gate.decidedBy.length
            ? [t('gate.decided-by', { names: namesIn(names, gate.decidedBy, 'side', 'role') })]
            : []),
          t('playbook.gate-asks'),
        ]}
      />
    ) : null}
  </>
)

const PhaseGuide: FC<GuideOf & { phase: Phase }> = ({ playbook, names, phase }) => (
  <section>
    <SubHeading id={phase.id}>
      {phase.name}
      {phase.duration ? ` (${sayDuration(phase.duration)})` : ''}
    </SubHeading>
    <P>{phase.what}</P>
    {phase.steps.map((step) => (
      <StepGuide playbook={playbook} names={names} step={step} />
    ))}
    <Part title={t('playbook.delivers')} items={phase.deliverables.map((id) => nameIn(names, id, 'deliverable'))} />
    <PhaseGate playbook={playbook} names={names} phase={phase} />
  </section>
)

/**
 * A whole playbook to read: its phases and steps first, then how it can begin and go, who takes part, what it makes and what is
 * agreed, what to read. `templates` are those that ship, by their names.
 */
export const Guide: FC<{ playbook: Playbook; templates: readonly { id: string; name: string }[] }> = ({
  playbook,
  templates,
}) => {
  const of = guideOf(playbook, templates)
  return (
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
        <PhaseGuide {...of} phase={phase} />
      ))}
      <Ways {...of} />
      <Roles {...of} />
      <Results {...of} />
      <Sources {...of} />
    </>
  )
}
