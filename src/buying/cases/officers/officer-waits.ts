import type { CaseEvent } from '../machine/events.ts'
import { applyEvent } from '../machine/fold.ts'
import { type CaseState, unopened } from '../machine/state.ts'

/** Something that waits, or waited, for an officer. `until` is null while it does. */
export type OfficerWait = {
  about: 'decision' | 'question' | 'dispute' | 'ending'
  /** The check that asks, the question, or empty for a dispute. */
  ref: string
  from: string
  until: string | null
  /** Who asked; null where the rules did. */
  by: string | null
  /** The words of a question or a dispute. */
  text: string
  /** At which step a question was asked. */
  step: string
}

/** Whether the last check asks an officer something that no decision covers. */
const needsDecision = ({ check, decision }: CaseState): boolean =>
  check?.outcome === 'ask' && !check.asks.every((one) => decision?.asks.includes(one))

type Open = Map<string, OfficerWait>

function end(open: Open, key: string, at: string): void {
  const wait = open.get(key)
  if (wait && wait.until === null) wait.until = at
}

/** With these an end that was proposed waits for nobody. */
const ENDED = new Set<CaseEvent['type']>(['termination.refused', 'contract.terminated', 'work.accepted'])

function followQuestions(open: Open, event: CaseEvent): void {
  const { at, party: by } = event
  if (event.type === 'officer.asked') {
    const { questionId: ref, text, step } = event.data
    open.set(ref, { about: 'question', ref, from: at, until: null, by, text, step })
  }
  if (event.type === 'officer.asked-before') {
    const { questionId: ref, text, step, askedAt, askedBy, answeredAt: until } = event.data
    open.set(ref, { about: 'question', ref, from: askedAt, until, by: askedBy, text, step })
  }
  if (event.type === 'officer.answered') end(open, event.data.questionId, at)
  if (event.type === 'dispute.raised')
    open.set(`dispute ${at}`, { about: 'dispute', ref: '', from: at, until: null, by, text: event.data.text, step: '' })
  if (event.type === 'termination.proposed')
    open.set(`ending ${at}`, { about: 'ending', ref: '', from: at, until: null, by, text: event.data.reason, step: '' })
  if (ENDED.has(event.type)) for (const key of open.keys()) if (key.startsWith('ending')) end(open, key, at)
  if (event.type === 'dispute.settled') for (const key of open.keys()) if (key.startsWith('dispute')) end(open, key, at)
}

/** Waits for a decision begin and end with the state; one goes on while the rules ask again. */
function followDecision(open: Open, asking: string, state: CaseState, at: string): string {
  const isAsking = needsDecision(state) && state.endedAt === null
  if (!isAsking) {
    end(open, asking, at)
    return ''
  }
  const ref = state.check?.checkId ?? ''
  const wait = open.get(asking)
  if (wait) wait.ref = ref
  else
    open.set(`decision ${state.seq}`, { about: 'decision', ref, from: at, until: null, by: null, text: '', step: '' })
  return asking || `decision ${state.seq}`
}

/**
 * What waited for an officer in a purchase, since when and until when, in the order in which it began (buying:M31). A wait
 * for a decision goes on while the rules ask the same again, and ends with the decision or when the purchase changes.
 */
export function listOfficerWaits(events: readonly CaseEvent[]): OfficerWait[] {
  const open: Open = new Map()
  let state = unopened('small')
  let asking = ''
  for (const event of events) {
    followQuestions(open, event)
    state = applyEvent(state, event)
    asking = followDecision(open, asking, state, event.at)
    if (state.endedAt === null) continue
    for (const [key, { about }] of open) if (about === 'question') end(open, key, event.at)
  }
  return [...open.values()]
}
