import type { CaseState, Lane, Moment, Stage } from '../machine/state.ts'

const smallBefore: readonly Moment[] = ['check', 'funds', 'order', 'pay']
const ordered: readonly Moment[] = ['change', 'pay']
const opened: readonly Moment[] = ['award', 'pay']

/** When the rules are still asked, by how far a purchase has come. */
const AHEAD: Record<Lane, Partial<Record<Stage, readonly Moment[]>>> = {
  small: {
    ...{ draft: smallBefore, open: smallBefore, selected: smallBefore },
    ...{ contracted: ordered, delivered: ordered, accepted: ordered, terminated: ordered },
  },
  open: {
    draft: ['check', 'funds', 'publish', 'award', 'pay'],
    open: ['amend', 'close', 'award', 'pay'],
    ...{ sealed: opened, evaluating: opened, selected: opened },
    ...{ contracted: ordered, delivered: ordered, accepted: ordered, terminated: ordered },
  },
}

const PAID: readonly CaseState['money'][] = ['paid', 'reconciled', 'released']

/** The moments at which the rules may still be asked of a purchase; an answer that serves none of them is settled. */
export function momentsAhead({ lane, stage, money }: Pick<CaseState, 'lane' | 'stage' | 'money'>): Moment[] {
  if (PAID.includes(money)) return []
  return (AHEAD[lane][stage] ?? []).filter((moment) => moment !== 'funds' || money === 'none')
}
