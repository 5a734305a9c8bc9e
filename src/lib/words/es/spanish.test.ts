import { expect, it } from 'vitest'
import { es } from './index.ts'

const texts = Object.entries(es)
const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0

it('opens every question and every exclamation that it closes, and closes every quotation', () => {
  for (const [key, text] of texts) {
    expect([key, count(text, /¿/g)]).toEqual([key, count(text, /\?/g)])
    expect([key, count(text, /¡/g)]).toEqual([key, count(text, /!/g)])
    expect([key, count(text, /“/g)]).toEqual([key, count(text, /”/g)])
  }
})

it('has a word for one and a word for many wherever a number chooses', () => {
  for (const [key, text] of texts)
    for (const [, one = '', many = ''] of text.matchAll(/\{\w+\|([^|{}]*)\|([^|{}]*)\}/g))
      expect([key, one.trim(), many.trim()]).toEqual([key, expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
})
