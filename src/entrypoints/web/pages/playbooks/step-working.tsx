import type { Child, FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { DocumentRecord } from '#workspace/documents/index.ts'
import { path } from '../../routes.ts'
import { A, More, SubHeading, Tag } from '../../ui/parts.tsx'
import { StateTag } from '../documents/frame.tsx'
import { Thing, ToolName } from './parts.tsx'
import type { StepView } from './step-parts.tsx'

const List: FC<{ items: readonly Child[] }> = ({ items }) => (
  <ul class="govuk-list govuk-list--bullet">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
)

type WithBegun = StepView & { begun: readonly DocumentRecord[] }

/** The documents of a step: those that were begun at it, and a way to begin each of the others. */
export const Documents: FC<WithBegun> = ({ found: { run, step, documents }, begun, mayWork }) => {
  const { projectId } = run
  if (!documents.length && !begun.length) return null
  const isBegun = (id: string) => begun.some(({ template }) => template?.startsWith(`${id}@`))
  return (
    <section>
      <SubHeading id="documents">{t('step.documents')}</SubHeading>
      <List
        items={[
          ...begun.map((one) => (
            <>
              <A href={path('document', { projectId, documentId: one.id })}>{one.title}</A> <StateTag document={one} />
            </>
          )),
          ...documents
            .filter(({ id }) => !isBegun(id))
            .map(({ id, name, what }) => (
              <>
                {mayWork ? (
                  <A href={path('new-document', { projectId }, { template: id, step: `${run.id}.${step.id}` })}>
                    {t('step.start-document', { name })}
                  </A>
                ) : (
                  name
                )}{' '}
                <span class="quiet">{what}</span>
              </>
            )),
        ]}
      />
    </section>
  )
}

/** What the step delivers, and where each of it stands. */
export const Delivers: FC<StepView> = ({ found: { run, deliverables } }) => {
  const { projectId } = run
  if (!deliverables.length) return null
  return (
    <section>
      <SubHeading id="delivers">{t('playbook.delivers')}</SubHeading>
      <List
        items={deliverables.map(({ id, name, state, card }) => (
          <>
            <A href={`${path('deliverables', { projectId, runId: run.id })}#${id}`}>{name}</A>{' '}
            <Tag look={state === 'delivered' ? 'done' : 'plain'}>{t(`deliverables.${state}`)}</Tag>{' '}
            {card ? <Thing projectId={projectId} of={card.ref} name={card.name} /> : null}
          </>
        ))}
      />
    </section>
  )
}

/** The goals of the step and the pages it uses, one click deeper. */
export const Background: FC<StepView> = ({ found: { run, content } }) => (
  <>
    {content.goals.length ? (
      <More summary={`${t('playbook.goals')} (${content.goals.length})`}>
        <List items={content.goals.map(({ text }) => text)} />
      </More>
    ) : null}
    {content.tools.length ? (
      <More summary={`${t('playbook.tools')} (${content.tools.length})`}>
        <List items={content.tools.map((tool) => <ToolName tool={tool} projectId={run.projectId} />)} />
      </More>
    ) : null}
  </>
)
