import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { systemClock } from '#platform/clock/clock.ts'
import { dayOf, weekdayOf } from '../days.ts'
import { otherStories } from '../words/stories/others.ts'
import { reformPeople } from '../words/stories/reform/people.ts'
import { reform } from '../words/stories/reform/reform.ts'
import { clockAt, momentOf, nearestWorkingDay, putInOrder } from './past.ts'

const stories = [reform, ...otherStories]
const present = fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2030-01-01') })

describe('what the stories say', () => {
  it('names nobody and no place on the web that could exist', () => {
    const said = JSON.stringify(stories)
    const hosts = [...said.matchAll(/https?:\/\/([^/"\s\\]+)/g)].map(([, host]) => host!)
    const addresses = [...said.matchAll(/[\w.-]+@([\w.-]*[\w-])/g)]
      .map(([, host]) => host!)
      .filter((host) => host.includes('.'))
    expect(hosts.length).toBeGreaterThan(5)
    expect(addresses.length).toBeGreaterThan(20)
    expect([...hosts, ...addresses].filter((host) => !host.endsWith('.example'))).toEqual([])
    for (const { name, organisation } of stories) expect(`${name} ${organisation}`).toMatch(/invented.*invented/)
  })

  it('gives each person one address, and each story people of its own', () => {
    const emails = stories.flatMap(({ people }) => people.map(({ email }) => email))
    expect(new Set(emails).size).toBe(emails.length)
  })

  it('lets only people of the story act, after it began and before today', () => {
    for (const { people, happenings, began } of stories) {
      const keys = new Set(people.map(({ key }) => key))
      expect(happenings.filter(({ by }) => !keys.has(by))).toEqual([])
      expect(happenings.filter(({ day }) => day >= 0 || day < -began)).toEqual([])
    }
  })

  it('shows every checklist item that is met by a thing, or says why', () => {
    const checks = stories
      .flatMap(({ happenings }) => happenings.flatMap(({ acts }) => acts))
      .filter(([verb]) => verb === 'check')
    expect(checks.length).toBeGreaterThan(20)
    expect(checks.filter(([, , , evidence = [], note = '']) => !(evidence as string[]).length && !note)).toEqual([])
  })

  it('follows all five playbooks, the reform with both sides', () => {
    expect(new Set(stories.map(({ playbook }) => playbook)).size).toBe(5)
    const roles = new Set(reformPeople.flatMap((person) => person.roles))
    for (const role of [
      'project-manager',
      'design-researcher',
      'lead-coordinator',
      'procurement-leadership',
      'it-staff',
    ])
      expect(roles).toContain(role)
  })
})

describe('the past', () => {
  it('goes forward, one thing after the other, and ends before today', () => {
    fc.assert(
      fc.property(present, fc.array(fc.integer({ min: -400, max: -1 }), { maxLength: 60 }), (present, days) => {
        const told = putInOrder(
          present,
          days.map((day) => ({ day })),
        )
        expect(told).toHaveLength(days.length)
        for (const [at, { time }] of told.entries()) {
          expect(time.getTime()).toBeGreaterThan(told[at - 1]?.time.getTime() ?? 0)
          expect(time.getTime()).toBeLessThan(momentOf(present, 0).getTime())
        }
      }),
    )
  })

  it('moves what falls on a weekend, but never into the future', () => {
    fc.assert(
      fc.property(present, fc.integer({ min: -300, max: 300 }), (present, day) => {
        const moved = nearestWorkingDay(present, day)
        expect(moved < 0).toBe(day < 0)
        if (moved !== -1) expect([0, 6]).not.toContain(weekdayOf(present + moved))
      }),
    )
  })

  it('has a clock whose ids sort as they were made', () => {
    const clock = clockAt(systemClock, new Date('2026-03-02T13:00:00Z'))
    const ids = Array.from({ length: 50 }, () => clock.newId())
    expect(ids.toSorted()).toEqual(ids)
    expect(clock.now().toISOString()).toBe('2026-03-02T13:00:00.000Z')
  })
})
