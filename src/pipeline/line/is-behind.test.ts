import { describe, expect, it } from 'vitest'
import { isBehind, type Made } from './is-behind.ts'

const day = (n: number) => new Date(Date.UTC(2026, 0, n))
const snapshot = (id: string, sourceId: string, rest: object = {}) => ({
  ...{ id, sourceId, state: 'done' as const, rowsLoaded: 3 },
  ...rest,
})

/** A table that was mapped and a file of OCDS, compiled and measured after that. */
const made: Made = {
  sources: [
    { id: 'table', shape: 'table' },
    { id: 'ocds', shape: 'ocds' },
  ],
  snapshots: [snapshot('t1', 'table'), snapshot('o1', 'ocds')],
  isMappingBehind: false,
  mappingRun: { releases: 2, endedAt: day(1) },
  dataset: { parts: ['mapped', 'o1'], compiledAt: day(2) },
  measurement: { measuredAt: day(3) },
}

describe('what was compiled and measured', () => {
  it('is as files and mapping have it, in whatever order', () => {
    expect(isBehind(made)).toBe(false)
    expect(isBehind({ ...made, dataset: { parts: ['o1', 'mapped'], compiledAt: day(2) } })).toBe(false)
  })

  it('is behind where a file came or went', () => {
    expect(isBehind({ ...made, snapshots: [...made.snapshots, snapshot('o2', 'ocds')] })).toBe(true)
    expect(isBehind({ ...made, snapshots: [snapshot('t1', 'table')] })).toBe(true)
    expect(isBehind({ ...made, isMappingBehind: true })).toBe(true)
  })

  it('is not behind for a file without a release, one that failed, or one that is still being read', () => {
    const more = [
      snapshot('o2', 'ocds', { rowsLoaded: 0 }),
      snapshot('o3', 'ocds', { state: 'failed' }),
      snapshot('o4', 'ocds', { state: 'running' }),
    ]
    expect(isBehind({ ...made, snapshots: [...made.snapshots, ...more] })).toBe(false)
  })

  it('is behind where a step was done again and the next one was not', () => {
    expect(isBehind({ ...made, mappingRun: { releases: 2, endedAt: day(4) } })).toBe(true)
    expect(isBehind({ ...made, mappingRun: { releases: 0, endedAt: day(1) } })).toBe(true)
    expect(isBehind({ ...made, dataset: { parts: ['mapped', 'o1'], compiledAt: day(4) } })).toBe(true)
  })

  it('is not behind before there is any', () => {
    expect(isBehind({ ...made, dataset: undefined, measurement: undefined })).toBe(false)
    expect(isBehind({ ...made, measurement: undefined })).toBe(false)
  })
})
