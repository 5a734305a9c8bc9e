import { describe, expect, it } from 'vitest'
import type { Snapshot } from '#pipeline/import/index.ts'
import { SnapshotState } from './snapshot-state.tsx'

const shown = (snapshot: Pick<Snapshot, 'state' | 'message'>) =>
  String(<SnapshotState snapshot={snapshot as Snapshot} />).replace(/<[^>]*>/g, '')

describe('the state of an import', () => {
  it('is incomplete where its file broke off, however well the rest was read', () => {
    expect(shown({ state: 'done', message: 'The file breaks off after 100 bytes.' })).toBe('incomplete')
    expect(shown({ state: 'done', message: null })).toBe('done')
    expect(shown({ state: 'failed', message: 'The disk is full.' })).toBe('failed')
  })
})
