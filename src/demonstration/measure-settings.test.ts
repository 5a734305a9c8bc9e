import { expect, it } from 'vitest'
import { checkSettings, enabledCodes, measures } from '#pipeline/indicators/index.ts'
import { demonstrationSettings } from './measure-settings.ts'

it('are settings that the measures take, and turn every measure on', () => {
  expect(enabledCodes(checkSettings(demonstrationSettings))).toEqual(measures.map(({ code }) => code))
})
