import type { FC } from 'hono/jsx'
import { type FoundCase, mayGoOn, splitOf } from '#buying/cases/index.ts'
import type { StoredCheck } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { A, P, Waits } from '../../../ui/parts.tsx'
import type { Acting } from './act-forms.tsx'
import { Exits } from './exits.tsx'
import { areFundsRefused } from './open-acts.ts'
import { ReportView } from './report.tsx'
import { SplitSays } from './split-says.tsx'

const TOLD = { funds: 'buying.held-funds', order: 'buying.held-order', pay: 'buying.held-pay' } as const

/** What was tried last and was not done, since the rules stop it or ask an officer; empty where something else came last. */
function sayUndone({ events, state }: FoundCase): string {
  const moment = state.check?.moment
  if (events.at(-1)?.type !== 'case.checked' || !moment || !(moment in TOLD)) return ''
  return t(TOLD[moment as keyof typeof TOLD])
}

/** Whether the rules hold a purchase now: they stop it, or ask an officer who has not let it go on. */
export const isHeld = (found: FoundCase): boolean =>
  found.state.check !== null && found.endedAt === null && !mayGoOn(found)

const BEFORE_ORDER: readonly string[] = ['draft', 'open', 'selected']

/** The way back from an answer that was wrong, for whoever gave it and is a member: its page is theirs. */
const WrongAnswer: FC<{ acting: Acting }> = ({ acting: { found, seats } }) => {
  const isTheirs = seats.includes('requester') && BEFORE_ORDER.includes(found.stage)
  if (!isTheirs || !Object.keys(found.state.stated).length) return null
  return (
    <P>
      <A href={path('case-check', { projectId: found.projectId, caseId: found.id })}>{t('answers.wrong')}</A>
    </P>
  )
}

/** That whoever confirms the funds can put right what they wrote, for all others: choosing somebody else is not the only way. */
const FundsWrong: FC<{ acting: Acting }> = ({ acting: { found, seats, nameOf } }) => {
  const said = found.events.findLast(({ type, seat }) => type === 'case.stated' && seat === 'funds')
  if (!said || !areFundsRefused(found.state) || seats.includes('funds')) return null
  return <P>{t('buying.funds-wrong', { name: nameOf(said.party) })}</P>
}

/** Why a purchase does not go on, where the rules hold it: what was not done, what they say, and the ways out. */
export const HeldByRules: FC<{ acting: Acting; check: StoredCheck | undefined }> = ({ acting, check }) => {
  const { found, seats } = acting
  if (!check || !isHeld(found)) return null
  const undone = sayUndone(found)
  const split = splitOf(check.report, found.totalCents ?? 0)
  return (
    <>
      {undone ? <Waits>{undone}</Waits> : null}
      {split ? <SplitSays split={split} currency={found.currency} /> : null}
      <ReportView
        report={check.report}
        currency={found.currency}
        isTheirs={found.waits?.act === 'decide' && seats.includes('officer')}
      />
      <WrongAnswer acting={acting} />
      <FundsWrong acting={acting} />
      {split && found.waits?.act === 'decide' && seats.includes('requester') ? <Exits acting={acting} /> : null}
    </>
  )
}
