import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('the settings', () => {
  it('name every one that is wrong, in one message', () => {
    expect(() => readConfig({ FAIRLEAD_PORT: 'eighty', FAIRLEAD_URL: 'city' })).toThrow(
      /FAIRLEAD_PORT.*\n.*FAIRLEAD_URL/,
    )
  })

  it('refuse a trusted proxy that is neither an address nor a network', () => {
    for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.0/x', '1.2.3'])
      expect(() => readConfig({ FAIRLEAD_TRUSTED_PROXIES: wrong })).toThrow(/FAIRLEAD_TRUSTED_PROXIES/)
    expect(readConfig({ FAIRLEAD_TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::1' }).FAIRLEAD_TRUSTED_PROXIES).toBe(
      '10.0.0.0/8, 2001:db8::1',
    )
  })

  it('take an empty one for unset', () => {
    const config = readConfig({ DATABASE_URL: '', FAIRLEAD_PORT: '' })
    expect([config.DATABASE_URL, config.FAIRLEAD_PORT]).toEqual([undefined, 8080])
  })

  it('refuse to listen beyond loopback without the address people type', () => {
    expect(() => readConfig({ FAIRLEAD_HOST: '0.0.0.0' })).toThrow('FAIRLEAD_URL')
    expect(
      readConfig({ FAIRLEAD_HOST: '0.0.0.0', FAIRLEAD_URL: 'https://city.example/', FAIRLEAD_DATA: '/srv/fairlead' })
        .url,
    ).toBe('https://city.example')
  })

  it('refuse to open the demonstration beyond loopback', () => {
    expect(() =>
      readConfig({ FAIRLEAD_HOST: '0.0.0.0', FAIRLEAD_URL: 'https://city.example', FAIRLEAD_DEMO: '1' }),
    ).toThrow('loopback only')
  })

  it('keep the master key outside the data folder', () => {
    const { dataDir, masterKeyFile } = readConfig({ FAIRLEAD_DATA: '/srv/fairlead' })
    expect(masterKeyFile.startsWith(dataDir)).toBe(false)
  })
})
