import { expect, it } from 'vitest'
import { fr } from './index.ts'

const texts = Object.entries(fr)
/** Addresses, and what somebody copies as it is, keep their own marks. */
const COPIED = /https?:\S*|FAIRLEAD_\S+|currency: CAD|"version": "1\.1"|\d\d(:\d\d)+|Agreed:|register\?/g
const CHOICE = /\{\w+\|([^|{}]*)\|([^|{}]*)\}/g

it('sets a no-break space before : ; ? ! % » and after «, and writes round apostrophes', () => {
  for (const [key, text] of texts) {
    const prose = text.replace(COPIED, '').replace(CHOICE, '$1 $2')
    expect([key, prose]).toEqual([key, expect.not.stringMatching(/(^|[^\u00a0])[:;?!»%]|«[^\u00a0]/)])
    expect([key, prose]).toEqual([key, expect.not.stringMatching(/['“”]/)])
  }
})

it('has a word for one and a word for many wherever a number chooses', () => {
  for (const [key, text] of texts)
    for (const [, one = '', many = ''] of text.matchAll(CHOICE))
      expect([key, one.trim(), many.trim()]).toEqual([key, expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
})
