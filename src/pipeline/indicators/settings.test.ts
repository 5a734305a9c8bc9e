import { describe, expect, it } from 'vitest'
import { settingParams } from './setting-params.ts'
import { checkSettings, enabledCodes, readSettings, sectionsReadOver } from './settings.ts'

const whole = `
; currency = EUR
currency = USD
no_price_comparison_procurement_methods = Random Selection|Lottery
price_comparison_procurement_methods = Reverse Auction

[defaults]
bid_status = valid

[codelists.bid_status]
; qualified = valid

[exclusions]
procurement_method_details = Emergency ; why not

[R003]
threshold = 10
procurement_methods = open|selective

[R003.procurement_method_details]
emergency = 5
"Lot # 3" = 7

[R018]
[R025]
percentile = 80
threshold = 0.05
[R035]
threshold = 2
[R038]
threshold = 0.5
minimum_submitted_bids = 3
minimum_contracting_processes = 4
[R048]
digits = 3
threshold = 9
minimum_contracting_processes = 5
`

describe('settings', () => {
  it('are read as INI, a section turning its measure on', () => {
    const settings = readSettings(whole)
    expect(enabledCodes(settings)).toEqual(['R003', 'R018', 'R025', 'R035', 'R038', 'R048'])
    expect(sectionsReadOver(settings)).toEqual(['defaults', 'codelists'])
    expect(settingParams(settings, 'USD')).toMatchObject({
      excluded_details: ['Emergency'],
      unpriced_details: ['Random Selection', 'Lottery'],
      priced_details: ['Reverse Auction'],
      r003_threshold: 10,
      r003_methods: ['open', 'selective'],
      r003_details: { emergency: 5, 'Lot # 3': 7 },
      r018_methods: ['open', 'selective'],
      r025_percentile: 80,
      r025_threshold: 0.05,
      r038_bids: 3,
      r048_digits: 3,
    })
  })

  it('say the same as JSON', () => {
    const json = `{ "currency": "USD", "R003": { "threshold": 10, "procurement_method_details": { "emergency": 5 } }, "local": { "localities": ["Northbank"] } }`
    const settings = readSettings(json)
    expect(enabledCodes(settings)).toEqual(['R003', 'local'])
    expect(settingParams(settings, 'USD')).toMatchObject({
      r003_details: { emergency: 5 },
      local_localities: ['northbank'],
    })
  })

  it('turn everything on where they name no measure', () => {
    expect(enabledCodes(readSettings('currency = USD\n'))).toHaveLength(33)
    expect(enabledCodes(checkSettings({}))).toHaveLength(33)
  })

  it.each([
    ['[R003]\nthresold = 5', /R003\.thresold is not known/],
    ['[R099]', /R099 is not known/],
    ['curency = USD', /curency is not known/],
    ['[R024]\nthreshold = soon', /R024\.threshold: must be a number/],
    ['[R048]\ndigits = 2.5', /R048\.digits: must be a whole number/],
    ['{"R018": 1}', /R018/],
    ['{', /cannot be read/],
    ['[R003\n', /line 1/],
  ])('that are wrong are refused by name: %s', (text, message) => {
    expect(() => readSettings(text)).toThrow(message)
  })
})
