import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { listMembers, type Member, may } from '#people/index.ts'
import { closePhase, findGate, findPlaybookOfRun, type Gate, reopenPhase, type Unmet } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextAreaField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, Moment, More, P, Said, SubHeading } from '../../ui/parts.tsx'
import { nameOf, stepHref, trailOf } from './parts.tsx'

const addressOf = (c: HttpContext) => ({
  projectId: param(c, 'projectId'),
  runId: param(c, 'runId'),
  phaseId: param(c, 'phaseId'),
})

const UnmetItem: FC<{ gate: Gate; one: Unmet; parties: ReadonlyMap<string, string> }> = ({
  gate: { run },
  one,
  parties,
}) => {
  const step = one.kind === 'step' ? one.id : one.stepId
  const results = path('deliverables', { projectId: run.projectId, runId: run.id })
  const href = step ? stepHref(run, step) : one.kind === 'condition' ? undefined : `${results}#${one.id}`
  return (
    <li>
      {t(`gate.unmet-${one.kind}`)} {href ? <A href={href}>{one.name}</A> : one.name}
      {one.party ? ` (${parties.get(one.party) ?? one.party})` : ''}
    </li>
  )
}

const UnmetList: FC<{ gate: Gate; unmet: Unmet[]; parties: ReadonlyMap<string, string> }> = ({
  gate,
  unmet,
  parties,
}) => (
  <ul class="govuk-list govuk-list--bullet">
    {unmet.map((one) => (
      <UnmetItem gate={gate} one={one} parties={parties} />
    ))}
  </ul>
)

/** What the playbook says that the gate is for, and who decides. */
const Asks: FC<{ gate: Gate; parties: ReadonlyMap<string, string> }> = ({ gate: { asks }, parties }) =>
  asks ? (
    <>
      <P>{asks.what}</P>
      {asks.decidedBy.length ? (
        <P quiet>{t('gate.decided-by', { names: asks.decidedBy.map((id) => parties.get(id) ?? id).join(', ') })}</P>
      ) : null}
    </>
  ) : null

/** What counts as met, though nothing but somebody's word shows it. */
const MetByNote: FC<{ gate: Gate }> = ({ gate: { run, metByNote } }) =>
  metByNote.length ? (
    <section>
      <SubHeading>{t('gate.by-note', { count: metByNote.length })}</SubHeading>
      <ul class="govuk-list govuk-list--bullet">
        {metByNote.map(({ name, stepId, note }) => (
          <li>
            <A href={stepHref(run, stepId)}>{name}</A> <span class="quiet">{note || t('gate.no-note')}</span>
          </li>
        ))}
      </ul>
    </section>
  ) : null

const CloseForm: FC<{ gate: Gate; state: FormState }> = ({ gate, state }) => {
  const { run, phase, unmet } = gate
  return (
    <form
      method="post"
      action={path('gate', { projectId: run.projectId, runId: run.id, phaseId: phase.id })}
      novalidate
    >
      {unmet.length ? (
        <TextAreaField name="reason" label={t('gate.reason')} hint={t('gate.reason-hint')} rows={3} state={state} />
      ) : null}
      <TextAreaField name="keep" label={t('gate.keep')} hint={t('gate.notes-hint')} rows={3} state={state} />
      <TextAreaField name="change" label={t('gate.change')} hint={t('gate.notes-hint')} rows={3} state={state} />
      <SubmitButton name="act" value="close">
        {t(unmet.length ? 'gate.close-anyway' : 'gate.close')}
      </SubmitButton>
    </form>
  )
}

const ReopenForm: FC<{ gate: Gate; state: FormState }> = ({ gate: { run, phase }, state }) => (
  <More summary={t('gate.reopen')} open={Boolean(state.errors.reason)}>
    <form
      method="post"
      action={path('gate', { projectId: run.projectId, runId: run.id, phaseId: phase.id })}
      novalidate
    >
      <TextAreaField name="reason" label={t('gate.reopen-reason')} rows={3} state={state} />
      <SubmitButton name="act" value="reopen" look="secondary">
        {t('gate.reopen-button')}
      </SubmitButton>
    </form>
  </More>
)

type HistoryProps = { gate: Gate; members: readonly Member[]; parties: ReadonlyMap<string, string> }
const History: FC<HistoryProps> = ({ gate, members, parties }) =>
  gate.passings.length ? (
    <section>
      <SubHeading>{t('gate.history')}</SubHeading>
      {gate.passings.toReversed().map(({ kind, unmet, reason, passedBy, passedAt }) => (
        <section class="finding">
          <P>
            {t(`gate.was-${kind}`, { name: nameOf(members, passedBy) })} <Moment at={passedAt} />
          </P>
          {reason ? <P>{t('gate.because', { reason })}</P> : null}
          {unmet.length ? (
            <More summary={t('gate.was-open', { count: unmet.length })}>
              <UnmetList gate={gate} unmet={unmet} parties={parties} />
            </More>
          ) : null}
        </section>
      ))}
    </section>
  ) : null

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const [gate, playbook, members, mayClose] = await Promise.all([
    findGate(ctx, addressOf(c)),
    findPlaybookOfRun(ctx, addressOf(c)),
    listMembers(ctx, project.id),
    may(ctx, 'phase.close', project.id),
  ])
  const { run, phase, unmet } = gate
  const parties = new Map([...playbook.sides, ...playbook.roles].map(({ id, name }) => [id, name]))
  const isOpen = phase.state === 'open'
  const content = (
    <>
      <Breadcrumbs trail={trailOf(run)} />
      <ErrorSummary state={state} />
      <Heading caption={t('gate.title')}>{phase.name}</Heading>
      <Asks gate={gate} parties={parties} />
      {isOpen ? null : <Said>{t('gate.is-closed')}</Said>}
      {isOpen && unmet.length ? (
        <>
          <P>{t('gate.open', { count: unmet.length })}</P>
          <UnmetList gate={gate} unmet={unmet} parties={parties} />
        </>
      ) : null}
      {isOpen && !unmet.length ? <P>{t('gate.all-met')}</P> : null}
      <MetByNote gate={gate} />
      {isOpen && mayClose && run.state === 'running' ? <CloseForm gate={gate} state={state} /> : null}
      {!isOpen && mayClose ? <ReopenForm gate={gate} state={state} /> : null}
      <History gate={gate} members={members} parties={parties} />
    </>
  )
  return page(c, { title: t('gate.title-of', { phase: phase.name }), project, room: 'runs', children: content }, status)
}

/** The gate of a phase: what is open, closing with what to keep and to change, and its history. */
export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const address = addressOf(c)
      const said = { reason: form.text('reason'), keep: form.text('keep'), change: form.text('change') }
      if (form.text('act') === 'reopen') await reopenPhase(ctx, { ...address, ...said })
      else await closePhase(ctx, { ...address, ...said })
      return c.redirect(path('run', address), 303)
    },
    (state) => show(c, state, 422),
  )
