import type { Duration } from '../playbook/playbook.ts'

/** A day as YYYY-MM-DD. */
type Day = string

const DAY_MS = 86_400_000
/** What a step takes where neither it nor its phase says. */
const USUAL: Duration = { amount: 1, unit: 'weeks' }

const toTime = (day: Day) => Date.parse(`${day}T00:00:00Z`)
export const addDays = (day: Day, count: number): Day =>
  new Date(toTime(day) + count * DAY_MS).toISOString().slice(0, 10)
export const daysBetween = (from: Day, to: Day): number => Math.round((toTime(to) - toTime(from)) / DAY_MS)
const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** The same day some months on; the last of the month where that month is shorter. */
function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The last day of something that begins on `start` and takes so long. */
export function lastDay(start: Day, { amount, unit }: Pick<Duration, 'amount' | 'unit'>): Day {
  if (unit === 'months') return addDays(addMonths(start, amount), -1)
  return addDays(start, amount * (unit === 'weeks' ? 7 : 1) - 1)
}

export type StepToPlan = {
  id: string
  after: readonly string[]
  duration?: Duration | undefined
  /** Dates that somebody set by hand. */
  setStart: Day | null
  setEnd: Day | null
  /** Not asked for: it takes no time, and what comes after it comes after what it came after. */
  isLeftOut: boolean
}
export type PhaseToPlan = { id: string; duration?: Duration | undefined; steps: readonly StepToPlan[] }

/** First and last day; `latestEnd` is the last day where the longer of two lengths is taken. */
export type Span = { start: Day; end: Day }
export type Plan = { phases: Map<string, Span>; steps: Map<string, Span & { latestEnd: Day }> }

/** How many steps without a length of their own stand one after another, at most, in a phase. */
function countChain(steps: readonly StepToPlan[]): number {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const depths = new Map<string, number>()
  const depthOf = (step: StepToPlan): number => {
    const known = depths.get(step.id)
    if (known !== undefined) return known
    depths.set(step.id, 0)
    const before = step.after.flatMap((id) => byId.get(id) ?? []).map(depthOf)
    const own = step.isLeftOut || step.duration ? 0 : 1
    const depth = own + Math.max(0, ...before)
    depths.set(step.id, depth)
    return depth
  }
  return Math.max(1, ...steps.map(depthOf))
}

/** What a step without a length of its own takes: an equal share of its phase. */
function shareOf(phase: PhaseToPlan, start: Day): Duration {
  if (!phase.duration) return USUAL
  const days = daysBetween(start, lastDay(start, phase.duration)) + 1
  return { amount: Math.max(1, Math.floor(days / countChain(phase.steps))), unit: 'days' }
}

function endOf(step: StepToPlan, start: Day, duration: Duration): Day {
  if (step.setEnd === null) return lastDay(start, duration)
  // Pushed on by what comes before it, a step keeps the length it was given.
  if (step.setStart !== null && start > step.setStart)
    return addDays(start, Math.max(0, daysBetween(step.setStart, step.setEnd)))
  return later(start, step.setEnd)
}

/** Plans one step after all that come before it; `planned` has those. */
function planStep(
  step: StepToPlan,
  phaseStart: Day,
  share: Duration,
  planned: Plan['steps'],
): Span & { latestEnd: Day } {
  const before = step.after.flatMap((id) => planned.get(id) ?? [])
  const earliest = before.map(({ end }) => addDays(end, 1)).reduce(later, '')
  if (step.isLeftOut) {
    const end = before.length ? addDays(earliest, -1) : addDays(phaseStart, -1)
    return { start: end, end, latestEnd: end }
  }
  const start = later(step.setStart ?? phaseStart, earliest)
  const duration = step.duration ?? share
  const end = endOf(step, start, duration)
  const latestEnd =
    duration.upTo && step.setEnd === null ? lastDay(start, { amount: duration.upTo, unit: duration.unit }) : end
  return { start, end, latestEnd: later(end, latestEnd) }
}

/** Steps in an order in which each stands behind those that it comes after. */
function orderSteps(steps: readonly StepToPlan[]): StepToPlan[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const ordered = new Set<StepToPlan>()
  const place = (step: StepToPlan, way: ReadonlySet<string>) => {
    if (ordered.has(step) || way.has(step.id)) return
    for (const id of step.after) {
      const before = byId.get(id)
      if (before) place(before, new Set([...way, step.id]))
    }
    ordered.add(step)
  }
  for (const step of steps) place(step, new Set())
  return [...ordered]
}

/**
 * The days of every phase and step, from the day a run starts: phases follow each other, parallel steps share their
 * phase's start, a step begins the day after the last of those it comes after, and a date set by hand counts unless it
 * would break that order.
 */
export function planRun(startedOn: Day, phases: readonly PhaseToPlan[]): Plan {
  const plan: Plan = { phases: new Map(), steps: new Map() }
  let start = startedOn
  for (const phase of phases) {
    const share = shareOf(phase, start)
    for (const step of orderSteps(phase.steps)) plan.steps.set(step.id, planStep(step, start, share, plan.steps))
    const asked = phase.steps.filter((step) => !step.isLeftOut).map((step) => plan.steps.get(step.id)!)
    const nominal = phase.duration && asked.length ? [lastDay(start, phase.duration)] : []
    const end = [...nominal, ...asked.map((span) => span.end)].reduce(later, addDays(start, -1))
    const [first = start] = [start, ...asked.map((span) => span.start)].toSorted()
    plan.phases.set(phase.id, { start: first, end: later(first, end) })
    start = later(start, addDays(end, 1))
  }
  return plan
}
