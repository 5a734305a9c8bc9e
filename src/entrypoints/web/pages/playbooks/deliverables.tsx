import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { listMembers, type Member, may } from '#people/index.ts'
import type { Card } from '#platform/things.ts'
import {
  describeDelivered,
  findRun,
  listAgreements,
  listDeliverables,
  type Run,
  type RunAgreement,
  type RunDeliverable,
  searchEvidence,
  setDeliverable,
  signAgreement,
} from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { sayName } from '../../things.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Day, Heading, More, P, SubHeading, Tag } from '../../ui/parts.tsx'
import { nameOf, Thing, trailOf } from './parts.tsx'

const addressOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), runId: param(c, 'runId') })
const here = (run: Run) => path('deliverables', { projectId: run.projectId, runId: run.id })
const states = ['missing', 'begun', 'delivered'] as const

/** What no gate waits for is named in a line, unless something stands behind it. */
const isShown = ({ isAwaited, state }: RunDeliverable) => isAwaited || state !== 'missing'

type FormProps = { run: Run; one: RunDeliverable; offered: readonly Card[] }
const DeliverForm: FC<FormProps> = ({ run, one, offered }) => (
  <More summary={t('deliverables.change', { name: one.name })}>
    <form method="post" action={here(run)} novalidate>
      <input type="hidden" name="act" value="deliver" />
      <input type="hidden" name="deliverableId" value={one.id} />
      <label class="govuk-label" for={`ref-${one.id}`}>
        {t('deliverables.which')}
      </label>
      <select class="govuk-select" id={`ref-${one.id}`} name="ref">
        <option value="">{t('deliverables.elsewhere')}</option>
        {offered.map(({ ref, name }) => (
          <option value={ref} selected={ref === one.ref}>
            {sayName({ ref, name })}
          </option>
        ))}
      </select>
      <div class="govuk-button-group">
        {states
          .filter((state) => state !== 'missing' || one.isSaid)
          .map((state) => (
            <SubmitButton look="secondary" name="state" value={state}>
              {t(`deliverables.set-${state}`)}
            </SubmitButton>
          ))}
      </div>
    </form>
  </More>
)

type ListProps = {
  run: Run
  all: RunDeliverable[]
  cards: ReadonlyMap<string, Card>
  offered: readonly Card[]
  mayWork: boolean
}
const Deliverables: FC<ListProps> = ({ run, all, cards, offered, mayWork }) => (
  <>
    {all.map((one) => {
      const card = cards.get(one.ref)
      const choices = card && !offered.some(({ ref }) => ref === card.ref) ? [card, ...offered] : offered
      return (
        <section class="finding" id={one.id}>
          <h3 class="govuk-heading-s">
            {one.name} <Tag look={one.state === 'delivered' ? 'done' : 'plain'}>{t(`deliverables.${one.state}`)}</Tag>
          </h3>
          <P>{one.what}</P>
          {card ? (
            <P>
              <Thing projectId={run.projectId} of={card.ref} name={card.name} />
            </P>
          ) : null}
          {mayWork ? <DeliverForm run={run} one={one} offered={choices} /> : null}
        </section>
      )
    })}
  </>
)

const NotSigned: FC<{ run: Run; inForce: RunAgreement['parties'][number]['inForce'] }> = ({ run, inForce }) =>
  inForce ? (
    <>
      {t('deliverables.in-force')} <Thing projectId={run.projectId} of={inForce.ref} name={inForce.name} />
    </>
  ) : (
    <span>{t('deliverables.not-signed')}</span>
  )

type AgreementsProps = { run: Run; all: RunAgreement[]; members: readonly Member[]; mine: readonly string[] }
const Agreements: FC<AgreementsProps> = ({ run, all, members, mine }) => (
  <>
    {all.map((agreement) => (
      <section class="finding" id={agreement.id}>
        <h3 class="govuk-heading-s">{agreement.name}</h3>
        <P>{agreement.what}</P>
        <ul class="govuk-list govuk-list--bullet">
          {agreement.parties.map(({ id, name, signedAt, signedBy, isFromOutside, inForce }) => (
            <li>
              {name}:{' '}
              {signedAt ? (
                <>
                  {t('deliverables.signed-by', {
                    name: isFromOutside ? t('links.somebody-outside') : nameOf(members, signedBy),
                  })}{' '}
                  <Day at={signedAt} />
                </>
              ) : (
                <NotSigned run={run} inForce={inForce} />
              )}
              {!signedAt && !inForce && mine.includes(id) ? (
                <form method="post" action={here(run)}>
                  <input type="hidden" name="act" value="sign" />
                  <input type="hidden" name="agreementId" value={agreement.id} />
                  <SubmitButton look="secondary" name="party" value={id}>
                    {t('deliverables.sign', { party: name })}
                  </SubmitButton>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const run = await findRun(ctx, addressOf(c))
  const [deliverables, agreements, members, mayWork, maySign] = await Promise.all([
    listDeliverables(ctx, projectId),
    listAgreements(ctx, projectId),
    listMembers(ctx, projectId),
    may(ctx, 'step.change', projectId),
    may(ctx, 'run.sign', projectId),
  ])
  const ofRun = deliverables.filter(({ runId }) => runId === run.id)
  const leftOut = ofRun.filter((one) => !isShown(one))
  const isOpen = run.state === 'running'
  const kinds = ['document', 'publication', 'report', 'library', 'measure']
  const [cards, offered] = await Promise.all([
    describeDelivered(ctx, projectId, ofRun),
    mayWork ? searchEvidence(ctx, { projectId, words: '', kinds }) : [],
  ])
  const me = members.find(({ personId }) => personId === c.var.viewer?.id)
  const mine = isOpen && maySign ? (me?.roles.flatMap(({ id, side }) => [id, side]) ?? []) : []
  const agreed = agreements.filter(({ runId }) => runId === run.id)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(run)} />
      <ErrorSummary state={state} />
      <Heading caption={run.name}>{t('deliverables.title')}</Heading>
      <SubHeading>{t('deliverables.list')}</SubHeading>
      {ofRun.length ? null : <P quiet>{t('deliverables.none')}</P>}
      <Deliverables run={run} all={ofRun.filter(isShown)} cards={cards} offered={offered} mayWork={mayWork && isOpen} />
      {leftOut.length ? (
        <P quiet>{t('deliverables.not-awaited', { names: leftOut.map(({ name }) => name).join(', ') })}</P>
      ) : null}
      <SubHeading>{t('playbook.agreements')}</SubHeading>
      {agreed.length ? <P>{t('deliverables.sign-what')}</P> : <P quiet>{t('deliverables.no-agreements')}</P>}
      <Agreements run={run} all={agreed} members={members} mine={mine} />
    </>
  )
  return page(c, { title: t('deliverables.title'), project, room: 'runs', children: content }, status)
}

/** What a run has to make and what must be agreed in it, with who has signed. */
export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const address = addressOf(c)
      if (form.text('act') === 'sign')
        await signAgreement(ctx, { ...address, agreementId: form.text('agreementId'), party: form.text('party') })
      else {
        const state = states.find((one) => one === form.text('state')) ?? 'begun'
        await setDeliverable(ctx, {
          ...address,
          deliverableId: form.text('deliverableId'),
          state,
          ref: form.text('ref'),
        })
      }
      return c.redirect(path('deliverables', address), 303)
    },
    (state) => show(c, state, 422),
  )
