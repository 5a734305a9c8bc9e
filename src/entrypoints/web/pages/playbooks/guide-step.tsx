import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type Playbook, type Step, sayDuration } from '#playbooks/index.ts'
import { More, P } from '../../ui/parts.tsx'
import { type GuideOf, List, Named, nameIn, namesIn, Part, ReferenceItem, sayCode } from './guide-parts.tsx'
import { sayEvidence, ToolName } from './parts.tsx'

type StepOf = GuideOf & { step: Step }

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

const Facts: FC<StepOf> = ({ names, step }) => {
  const facts = [
    t('playbook.owner-is', { role: nameIn(names, step.owner, 'role') }),
    step.with.length ? t('playbook.with', { roles: namesIn(names, step.with, 'role') }) : '',
    step.workstream ? t('playbook.workstream-is', { name: nameIn(names, step.workstream, 'workstream') }) : '',
    step.duration ? t('playbook.takes', { long: sayDuration(step.duration) }) : '',
    step.after.length ? t('playbook.after', { steps: namesIn(names, step.after, 'step') }) : '',
    step.standsAlone ? t('playbook.stands-alone') : '',
    step.choosesRoute ? t('playbook.chooses-route') : '',
  ]
  return <P quiet>{facts.filter(Boolean).join(' · ')}</P>
}

const RouteFacts: FC<StepOf> = ({ names, step }) => {
  const named = Object.entries(step.routes).filter(([, need]) => need !== 'required')
  const say = ([id, need]: [string, string]) =>
    t('version.named', { name: nameIn(names, id, 'route'), value: sayCode(need) })
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
        .map((one) => <ReferenceItem of={one} />)}
    />
  </>
)

const Checklist: FC<StepOf> = ({ names, step }) => (
  <Part
    title={t('playbook.checklist')}
    items={step.checklist.map(({ text, evidence, when, unless }) => {
      const facts = [
        evidence.length ? t('step.evidence-wanted', { kinds: sayEvidence(evidence) }) : '',
        when ? t('playbook.where-yes', { question: nameIn(names, when, 'condition') }) : '',
        unless ? t('playbook.where-no', { question: nameIn(names, unless, 'condition') }) : '',
      ].filter(Boolean)
      return (
        <>
          {text} {facts.length ? <span class="quiet">({facts.join(' · ')})</span> : null}
        </>
      )
    })}
  />
)

/** Who signs what a step makes, by the agreements about it. */
function signersOf({ playbook, names }: GuideOf, deliverableId: string): string {
  const template = playbook.deliverables.find(({ id }) => id === deliverableId)?.template
  const about = playbook.agreements.filter((one) =>
    one.about.some((subject) => subject === deliverableId || subject === template),
  )
  return namesIn(names, [...new Set(about.flatMap(({ signedBy }) => signedBy))], 'side', 'role')
}

const Delivers: FC<StepOf> = ({ playbook, names, step }) => (
  <Part
    title={t('playbook.delivers')}
    items={step.deliverables.map((id) => {
      const signers = signersOf({ playbook, names }, id)
      return (
        <>
          {nameIn(names, id, 'deliverable')}{' '}
          {signers ? <span class="quiet">({t('playbook.signed-by', { names: signers })})</span> : null}
        </>
      )
    })}
  />
)

const Endings: FC<StepOf> = ({ names, step }) => (
  <Part
    title={t('playbook.endings')}
    items={step.endings.map(({ name, what, leadsTo, repeats }) => {
      const place = repeats ? nameIn(names, repeats, 'step', 'phase') : ''
      return <Named name={name} what={what} facts={[t('playbook.leads-to', { where: sayCode(leadsTo) }), place]} />
    })}
  />
)

/** A step to read: why it is done and who sees to it; the rest one click deeper. */
export const StepGuide: FC<StepOf> = ({ playbook, names, step }) => {
  const of = { playbook, names, step }
  return (
    <section id={step.id}>
      <h3 class="govuk-heading-m">
        {step.number ? `${step.number} ` : ''}
        {step.name}
      </h3>
      <P>{step.why}</P>
      <Facts {...of} />
      <RouteFacts {...of} />
      <More summary={t('playbook.more-of', { step: step.name })}>
        <Part title={t('playbook.goals')} items={step.goals.map(({ text }) => text)} />
        <Activities step={step} />
        <Part title={t('playbook.documents')} items={step.documents.map((id) => nameIn(names, id, 'template'))} />
        <Part title={t('playbook.tools')} items={step.tools.map((tool) => <ToolName tool={tool} />)} />
        <Checklist {...of} />
        <Delivers {...of} />
        <Endings {...of} />
        <StepAdvice playbook={playbook} step={step} />
      </More>
    </section>
  )
}
