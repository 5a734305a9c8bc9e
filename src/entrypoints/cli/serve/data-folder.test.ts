import { describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { root } from '#platform/root.ts'
import { canStartForReal } from './data-folder.ts'

describe('a start for real from within the demonstration', () => {
  const dataDir = `${root}/data/demo`

  it('can be had where nobody chose the folder', () => {
    expect(canStartForReal(readConfig({}, { dataDir }))).toBe(true)
  })

  it('cannot be had where settings from outside would bring the next start back to the demonstration', () => {
    for (const more of [
      { FAIRLEAD_DATA: '/srv/trial' },
      { FAIRLEAD_DATA: dataDir },
      { DATABASE_URL: 'postgres://db.example/fairlead' },
      { CLICKHOUSE_URL: 'http://click.example' },
      {},
    ])
      expect(canStartForReal(readConfig({ FAIRLEAD_DEMO: '1', ...more }, { dataDir })), JSON.stringify(more)).toBe(
        false,
      )
  })

  it('cannot be had twice', () => {
    expect(canStartForReal(readConfig({}, { dataDir: `${root}/data/real` }))).toBe(false)
  })
})
