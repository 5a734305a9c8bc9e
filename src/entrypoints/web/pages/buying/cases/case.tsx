import type { FC } from 'hono/jsx'
import {
  type FoundCase,
  listBarred,
  listHolders,
  listToWriteAgain,
  listWhoseTurn,
  type Party,
  readLastLetters,
  type Seat,
  waitsFor,
} from '#buying/cases/index.ts'
import { listConfirmedSplits } from '#buying/guardrails/index.ts'
import { findCasePilot, findRefusal } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { actOf } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, type FormState, LinkButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, More, P, Said, SummaryList } from '../../../ui/parts.tsx'
import { AwardLinks } from '../award/award-links.tsx'
import { WaitingChange } from '../award/change-forms.tsx'
import { GivenBack } from '../deliver/given-back.tsx'
import { helpAt } from '../need/ask-officer.tsx'
import { WaitingQuestions } from '../offers/waiting-questions.tsx'
import { OutsideLine, PilotLine } from '../pilot/case-pilot.tsx'
import { acts } from './act-on-case.ts'
import { readActing } from './acting.ts'
import { caseOf, StageTag, sayCents, sayParty, sayTurn, trailOf } from './frame.tsx'
import { HeldByRules, isHeld } from './held-by-rules.tsx'
import { NoAward, waitsForItsEnd } from './no-award.tsx'
import { AwaitsAccounts } from './people-accounts.tsx'
import { ReportView } from './report.tsx'
import { sayRests } from './rests-on.tsx'
import { ConfirmedSplit } from './split-says.tsx'
import { SupplierTies } from './supplier-ties.tsx'
import { Tasks } from './tasks.tsx'
import { Elapsed, OfficerWaits, Timeline } from './timeline.tsx'
import { Turn } from './turn.tsx'
import { TurnLine } from './turn-line.tsx'
import { sayNames, WriteAgain } from './write-again.tsx'

type Known = { found: FoundCase; parties: ReadonlyMap<string, Party> }

/** The invoice as it came, and the state of the code that was delivered: what a payment is approved on. */
function billedOf({ events, currency }: FoundCase): { invoice: string; commit: string } {
  const billed = events.findLast(({ type }) => type === 'invoice.received')
  const delivered = events.findLast(({ type }) => type === 'work.delivered')
  return {
    invoice:
      billed?.type === 'invoice.received' ? `${billed.data.number}: ${sayCents(billed.data.totalCents, currency)}` : '',
    commit: delivered?.type === 'work.delivered' ? delivered.data.commit : '',
  }
}

/** What is bought, at what price, from whom, until when; its budget line for the buying side alone. */
export const Facts: FC<Known & { isInside?: boolean }> = ({ found, parties, isInside = true }) => {
  const { plan, contract, ladder, reached, need } = found.state
  const supplierId = contract?.supplierId ?? ladder[reached]?.supplierId
  const row = (key: string, value: unknown) => (value ? [{ key, value: value as string }] : [])
  const rows = [
    ...row(t('buying.purpose'), need.purpose),
    ...row(t('buying.repository'), need.repository),
    ...(found.totalCents === null
      ? []
      : [{ key: t('buying.total'), value: sayCents(found.totalCents, found.currency) }]),
    ...(plan ? [{ key: t('buying.deliver-by'), value: <Day at={contract?.deliverBy ?? plan.deliverBy} /> }] : []),
    ...(supplierId ? [{ key: t('case.seat-supplier'), value: sayParty(parties, supplierId) }] : []),
    ...(isInside ? row(t('buying.budget-line'), plan?.budgetLine) : []),
    ...row(t('buying.commit'), billedOf(found).commit),
    ...row(t('deliver.document-invoice'), billedOf(found).invoice),
    { key: t('buying.money'), value: t(`case.money-${found.money}`) },
    ...(plan?.criteria.length
      ? [
          {
            key: t('buying.criteria'),
            value: (
              <ul class="govuk-list govuk-list--bullet">
                {plan.criteria.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ]
  return <SummaryList rows={rows} />
}

const PAGES = {
  describe: 'case-describe',
  check: 'case-check',
  change: 'case-describe',
  choose: 'case-supplier',
  'choose-other': 'case-supplier',
  publish: 'case-notice',
  close: 'case-notice',
  'open-offers': 'case-opening',
  assess: 'case-assess',
  select: 'case-award',
  sign: 'case-award',
} as const

/** The next step, where it has a page of its own. */
const NextPage: FC<{ found: FoundCase; seats: readonly Seat[] }> = ({ found, seats }) => {
  const waits = waitsFor(found.state)
  const route = waits && waits.act in PAGES ? PAGES[waits.act as keyof typeof PAGES] : undefined
  // While an opportunity is open it waits for time alone, and whoever asked looks after its notice.
  const isTheirs = waits && (waits.seat === 'time' ? seats.includes('requester') : seats.includes(waits.seat))
  if (!route || !isTheirs || waitsForItsEnd(found)) return null
  return (
    <LinkButton href={path(route, { projectId: found.projectId, caseId: found.id })}>
      {sayTurn(waitsFor(found.state))}
    </LinkButton>
  )
}

/** What a requester can still change, besides the next step. */
const Changes: FC<{ found: FoundCase; seats: readonly Seat[] }> = ({ found, seats }) => {
  if (!seats.includes('requester') || !['draft', 'open', 'selected'].includes(found.stage)) return null
  const place = { projectId: found.projectId, caseId: found.id }
  const links = [
    ...(found.stage === 'draft' ? [{ href: path('case-describe', place), words: t('buying.describe') }] : []),
    { href: path('case-check', place), words: t('buying.check') },
    ...(found.lane === 'small' ? [{ href: path('case-supplier', place), words: t('buying.supplier') }] : []),
  ]
  return (
    <ul class="govuk-list">
      {links.map(({ href, words }) => (
        <li>
          <A href={href}>{words}</A>
        </li>
      ))}
    </ul>
  )
}

async function show(c: HttpContext, state?: FormState, status: 200 | 409 | 422 = 200, said?: string) {
  const { ctx } = c.var
  const { project, place, found, parties } = await caseOf(c)
  const { acting, check } = await readActing(ctx, { found, parties, action: path('case', place), state })
  const officers = await listHolders(ctx, found, 'officer')
  const whose = await listWhoseTurn(ctx, found)
  const [letters, barred] = [await readLastLetters(ctx, found), await listBarred(ctx, found)]
  const turn = { found, parties, whose, seats: acting.seats, letters, barred }
  const mayWrite = acting.seats.includes('requester') || (await may(ctx, 'duty.write', project.id))
  const again = mayWrite ? await listToWriteAgain(ctx, found) : []
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id)} />
      {state ? <ErrorSummary state={state} /> : null}
      {said ? <Said>{said}</Said> : null}
      <Heading caption={t('case.one', { number: found.number })}>{found.title}</Heading>
      <P>
        <StageTag stage={found.stage} /> {waitsForItsEnd(found) ? t('award.waits-for-end') : <TurnLine {...turn} />}
      </P>
      {found.waits?.seat === 'evaluator' ? (
        <AwaitsAccounts projectId={project.id} seat="evaluator" whose={turn.whose} />
      ) : null}
      <WaitingQuestions found={found} seats={acting.seats} />
      <OfficerWaits found={found} now={ctx.clock.now()} isAnybody={officers.length > 0} />
      <ConfirmedSplit found={found} splits={await listConfirmedSplits(ctx, project.id)} />
      <SupplierTies ties={acting.ties} parties={parties} />
      <HeldByRules acting={acting} check={check} />
      <OutsideLine refused={await findRefusal(ctx, place)} />
      <PilotLine of={await findCasePilot(ctx, place)} found={found} />
      <NextPage found={found} seats={acting.seats} />
      <NoAward found={found} seats={acting.seats} />
      {acting.seats.includes('supplier') ? null : <WaitingChange found={found} />}
      {found.stage === 'contracted' ? <GivenBack found={found} /> : null}
      <Turn acting={acting} />
      <WriteAgain whose={again} parties={parties} action={acting.action} />
      <Tasks tasks={acting.tasks} acting={acting} parties={parties} />
      <Changes found={found} seats={acting.seats} />
      <AwardLinks found={found} seats={acting.seats} />
      {await helpAt(c, found, found.waits?.act ?? 'general')}
      <Facts found={found} parties={parties} />
      <Elapsed found={found} now={ctx.clock.now()} />
      <P>
        <A href={path('case-papers', place)}>{t('deliver.papers')}</A>
      </P>
      <P>
        <A href={path('case-file', place)}>{t('buying.file-link')}</A>
      </P>
      <P>
        <A href={path('case-linked', place)}>{t('linked.see')}</A>
      </P>
      {check && !isHeld(found) ? (
        <More summary={t('buying.last-check')}>
          <ReportView report={check.report} currency={found.currency} />
        </More>
      ) : null}
      <Timeline found={found} parties={parties} rests={await sayRests(ctx, found)} />
    </>
  )
  return page(c, { title: found.title, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export async function post(c: HttpContext) {
  const { place, found, parties } = await caseOf(c)
  return submit(
    c,
    async (form) => {
      await actOf(acts, form)(c.var.ctx, { ...place, found }, form)
      if (form.text('do') === 'write-again') {
        const whose = await listToWriteAgain(c.var.ctx, found)
        return show(c, undefined, 200, t('buying.written-again', { names: sayNames({ whose, parties }) }))
      }
      return c.redirect(path('case', place), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
    { takesFiles: true },
  )
}
