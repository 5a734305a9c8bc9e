import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, lastDay, type PhaseToPlan, planRun, type StepToPlan } from './plan.ts'

const START = '2026-01-05'
const step = (id: string, after: string[] = [], more: Partial<StepToPlan> = {}): StepToPlan => ({
  ...{ id, after, setStart: null, setEnd: null, isLeftOut: false },
  ...more,
})
const spans = (phases: PhaseToPlan[]) =>
  Object.fromEntries([...planRun(START, phases).steps].map(([id, { start, end }]) => [id, `${start} ${end}`]))

describe('a plan', () => {
  it('counts days, weeks and months, and ends a month that is shorter on its last day', () => {
    expect(lastDay('2026-01-05', { amount: 10, unit: 'days' })).toBe('2026-01-14')
    expect(lastDay('2026-01-05', { amount: 2, unit: 'weeks' })).toBe('2026-01-18')
    expect(lastDay('2026-01-31', { amount: 1, unit: 'months' })).toBe('2026-02-27')
    expect(lastDay('2024-01-31', { amount: 1, unit: 'months' })).toBe('2024-02-28')
  })

  it('lets parallel steps share the start of their phase, and shares the phase among steps without a length', () => {
    const phase = {
      id: 'p',
      duration: { amount: 20, unit: 'days' as const },
      steps: [step('a'), step('b', ['a']), step('c')],
    }
    expect(spans([phase])).toEqual({
      a: '2026-01-05 2026-01-14',
      b: '2026-01-15 2026-01-24',
      c: '2026-01-05 2026-01-14',
    })
  })

  it('begins a phase the day after the one before it, and looks through steps that are left out', () => {
    const phases = [
      {
        id: 'p',
        steps: [step('a', [], { duration: { amount: 3, unit: 'days' } }), step('b', ['a'], { isLeftOut: true })],
      },
      { id: 'q', steps: [step('c', ['b'], { duration: { amount: 1, unit: 'days' } })] },
    ]
    expect(spans(phases)).toMatchObject({ a: '2026-01-05 2026-01-07', c: '2026-01-08 2026-01-08' })
  })

  it('keeps the length that somebody set when what comes before pushes a step on', () => {
    const pushed = step('b', ['a'], { setStart: '2026-01-06', setEnd: '2026-01-09' })
    const steps = [step('a', [], { duration: { amount: 10, unit: 'days' } }), pushed]
    expect(spans([{ id: 'p', steps }]).b).toBe('2026-01-15 2026-01-18')
  })
})

const duration = fc.record({
  amount: fc.integer({ min: 1, max: 9 }),
  unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const),
})
const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays(START, n))

/** Any run whose steps come after earlier ones only. */
const runs = fc
  .array(
    fc.record({
      phase: fc.nat(2),
      after: fc.array(fc.nat(20), { maxLength: 3 }),
      duration: fc.option(duration, { nil: undefined }),
      set: fc.option(fc.tuple(day, fc.nat(60)), { nil: undefined }),
      isLeftOut: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) => {
    const sorted = drawn.toSorted((a, b) => a.phase - b.phase)
    const steps = sorted.map(({ after, duration, set, isLeftOut }, at) => ({
      ...step(`s${at}`, [...new Set(after.filter((n) => n < at).map((n) => `s${n}`))], { duration, isLeftOut }),
      ...(set && { setStart: set[0], setEnd: addDays(set[0], set[1]) }),
    }))
    return [0, 1, 2].map((phase) => ({ id: `p${phase}`, steps: steps.filter((_, at) => sorted[at]!.phase === phase) }))
  })

const beforeOf = (phases: PhaseToPlan[], one: StepToPlan): StepToPlan[] => {
  const all = phases.flatMap(({ steps }) => steps)
  return one.after
    .flatMap((id) => all.filter((other) => other.id === id))
    .flatMap((other) => (other.isLeftOut ? beforeOf(phases, other) : [other]))
}

describe('whatever is moved', () => {
  it('a step begins after all that comes before it, and ends no earlier than it begins', () => {
    fc.assert(
      fc.property(runs, (phases) => {
        const { steps } = planRun(START, phases)
        for (const one of phases.flatMap((phase) => phase.steps).filter(({ isLeftOut }) => !isLeftOut)) {
          const { start, end, latestEnd } = steps.get(one.id)!
          expect(start <= end && end <= latestEnd).toBe(true)
          for (const before of beforeOf(phases, one)) expect(start > steps.get(before.id)!.end).toBe(true)
        }
      }),
    )
  })

  it('moving one step later moves no other step earlier', () => {
    fc.assert(
      fc.property(runs, fc.nat(11), fc.integer({ min: 1, max: 90 }), (phases, at, days) => {
        const all = phases.flatMap((phase) => phase.steps)
        const chosen = all[at % all.length]!
        if (chosen.isLeftOut) return
        const before = planRun(START, phases)
        const { start, end } = before.steps.get(chosen.id)!
        const later = { ...chosen, setStart: addDays(start, days), setEnd: addDays(end, days) }
        const moved = phases.map((phase) => ({
          ...phase,
          steps: phase.steps.map((one) => (one === chosen ? later : one)),
        }))
        const after = planRun(START, moved)
        for (const one of all.filter(({ isLeftOut }) => !isLeftOut))
          expect(daysBetween(before.steps.get(one.id)!.start, after.steps.get(one.id)!.start)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
