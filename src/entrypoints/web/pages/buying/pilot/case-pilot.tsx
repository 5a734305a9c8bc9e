import type { FC } from 'hono/jsx'
import type { FoundCase } from '#buying/cases/index.ts'
import {
  type CasePilot,
  findCasePilot,
  type findRefusal,
  listExceptions,
  sayKind,
  takeIntoPilot,
} from '#buying/pilot/index.ts'
import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SelectField, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Empty, Heading, Moment, P, Said, SubHeading, Waits } from '../../../ui/parts.tsx'
import { caseOf, sayCents, trailOf } from '../cases/frame.tsx'
import { ScopeView, UseView } from './frame.tsx'

type Why = { limit: string; leftCents?: number; totalCents?: number; currency?: string }

/** Why a purchase is outside, with the numbers that decide it. */
function sayOutside({ limit, ...why }: Why, { pilot }: CasePilot, found: FoundCase): string {
  const { leftCents = 0, totalCents = 0, currency = '' } = why
  if (limit === 'money')
    return t('pilot.why-money', { total: sayCents(totalCents, currency), left: sayCents(leftCents, currency) })
  if (limit === 'number') return t('pilot.why-number', { most: pilot.mostPurchases })
  if (limit === 'kind')
    return t('pilot.why-kind', { kind: sayKind(found.state.need.category), kinds: pilot.kinds.map(sayKind).join('; ') })
  if (limit === 'team') return t('pilot.why-team', { teams: pilot.teams.join(', ') })
  if (limit === 'currency') return t('pilot.why-currency', { currency: pilot.currency })
  return t('pilot.why-days')
}

const TakeForm: FC<{ action: string; teams: readonly string[]; state: FormState }> = ({ action, teams, state }) => (
  <form method="post" action={action} novalidate>
    <SelectField
      name="team"
      label={t('pilot.which-team')}
      state={state}
      choices={[
        ...(teams.length > 1 ? [{ value: '', text: t('buying.choose') }] : []),
        ...teams.map((team) => ({ value: team, text: team })),
      ]}
    />
    <SubmitButton>{t('pilot.take')}</SubmitButton>
  </form>
)

/** What can be done about a purchase that the pilot does not cover. */
const Outside: FC<{ why: Why; of: CasePilot; found: FoundCase }> = ({ why, of, found }) => {
  const place = { projectId: found.projectId, caseId: found.id }
  const signers = of.pilot.signatures.map(({ name }) => name || t('case.somebody')).join(', ')
  return (
    <section>
      <SubHeading>{t('pilot.outside')}</SubHeading>
      <P>{sayOutside(why, of, found)}</P>
      <P>{t('pilot.outside-who', { names: signers })}</P>
      <P>
        <A href={path('case-describe', place)}>{t('pilot.outside-change')}</A>
      </P>
    </section>
  )
}

type BodyProps = {
  of: CasePilot
  exceptions: readonly string[]
  found: FoundCase
  state: FormState
  mayTake: boolean
  why: Why | undefined
}

const Body: FC<BodyProps> = ({ of, exceptions, found, state, mayTake, why }) => {
  const place = { projectId: found.projectId, caseId: found.id }
  const isOpen = of.team === null && of.mayStillBeTaken && of.pilot.state === 'in-force'
  return (
    <>
      {why ? <Outside why={why} of={of} found={found} /> : null}
      {of.team === null ? <P>{t('pilot.take-what')}</P> : <Said>{t('pilot.is-taken', { team: of.team })}</Said>}
      {isOpen && found.totalCents === null ? (
        <P>
          {t('pilot.describe-first')} <A href={path('case-describe', place)}>{t('buying.describe')}</A>
        </P>
      ) : null}
      {isOpen && mayTake && found.totalCents !== null ? (
        <TakeForm action={path('case-pilot', place)} teams={of.pilot.teams} state={state} />
      ) : null}
      <SubHeading>{t('pilot.covers')}</SubHeading>
      <ScopeView pilot={of.pilot} exceptions={exceptions} />
      <SubHeading>{t('pilot.others-use')}</SubHeading>
      <UseView pilot={of.pilot} use={of.use} />
    </>
  )
}

const outsideOf = (refusal: AppError | undefined): Why | undefined =>
  refusal?.code === 'pilot.outside' ? (refusal.details as Why) : undefined

async function show(c: HttpContext, given?: FormState, refusal?: AppError) {
  const { ctx } = c.var
  const { project, place, found } = await caseOf(c)
  const of = await findCasePilot(ctx, place)
  const exceptions = of ? await listExceptions(ctx, of.pilot, { withReason: true }) : []
  const state = given ?? emptyForm()
  const mayTake = await may(ctx, 'pilot.take', project.id)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <ErrorSummary state={state} />
      <Heading caption={found.title}>{of?.pilot.name ?? t('pilot.one')}</Heading>
      {of ? (
        <Body of={of} exceptions={exceptions} found={found} state={state} mayTake={mayTake} why={outsideOf(refusal)} />
      ) : (
        <Empty>{t('pilot.none-in-force')}</Empty>
      )}
    </>
  )
  const title = of?.pilot.name ?? t('pilot.one')
  return page(c, { title, project, room: 'purchases', children: content }, refusal ? 409 : 200)
}

/** How a purchase stands to the pilot of its project. */
export const get = (c: HttpContext) => show(c)

/** Takes the purchase into the pilot, or says with its numbers why it is outside. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const place = { projectId: param(c, 'projectId'), caseId: param(c, 'caseId') }
      await takeIntoPilot(c.var.ctx, { ...place, team: form.text('team') })
      return c.redirect(path('case', place), 303)
    },
    (state, refusal) => show(c, state, refusal),
  )

/** On the page of a purchase: that it was outside a pilot, by which of its limits, and when. */
export const OutsideLine: FC<{ refused: Awaited<ReturnType<typeof findRefusal>> }> = ({ refused }) =>
  refused ? (
    <P quiet>
      {t('pilot.line-refused', { name: refused.pilotName, limit: t(`pilot.limit-${refused.limit}`) })}{' '}
      <Moment at={refused.at} />
    </P>
  ) : null

/** On the page of a purchase: that its project buys in a pilot, and whether this one is in it. */
export const PilotLine: FC<{ of: CasePilot | undefined; found: FoundCase }> = ({ of, found }) => {
  if (!of || (of.team === null && !of.mayStillBeTaken)) return null
  const { pilot, team } = of
  const link = (
    <A href={path('case-pilot', { projectId: found.projectId, caseId: found.id })}>
      {t(team === null ? 'pilot.line-take-link' : 'pilot.line-link')}
    </A>
  )
  if (team !== null)
    return (
      <P quiet>
        {t('pilot.line-taken', { name: pilot.name, team })} {link}
      </P>
    )
  return (
    <Waits>
      <P>
        {t('pilot.line-take', { name: pilot.name })} {link}
      </P>
    </Waits>
  )
}
