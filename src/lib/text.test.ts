import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropDirections, editDistance, findClosest, foldText, slugText, splitName, tidyText } from './text.ts'

describe('tidying text', () => {
  it('removes outer blanks and makes inner runs one space', () => {
    expect(tidyText(' Maple\u00a0\u00a0Street\r\n Works ')).toBe('Maple Street Works')
  })
  it('drops control, zero-width and unreadable characters', () => {
    expect(tidyText('\ufffd4021\u0000\u200b')).toBe('4021')
    expect(tidyText(' plain text ')).toBe('plain text')
  })
  it('gives plain text back as it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^[\x21-\x7e]*$/), (text) => tidyText(text) === text))
  })
  it('is done once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tidyText(tidyText(text)) === tidyText(text)))
  })
})

describe('folding text', () => {
  it('forgets case, accents and punctuation', () => {
    expect(foldText('  Ñandú Construções, S.A. ')).toBe('nandu construcoes s a')
  })
  it('keeps letters of other scripts', () => {
    expect(slugText('ТОВ «Зоря»')).toBe('тов-зоря')
  })
  it('reads & as and', () => {
    expect(foldText('Goods & Services')).toBe(foldText('goods and services'))
  })
  it('splits the names of columns at case, underscores and punctuation', () => {
    expect(splitName('BuyerEmail_Address (main)')).toEqual(['buyer', 'email', 'address', 'main'])
    expect(splitName("Date d'attribution")).toEqual(['date', 'd', 'attribution'])
    expect(splitName('PHONE #')).toEqual(['phone', 'number'])
  })
})

describe('the closest candidate', () => {
  it('finds a slip of the keyboard', () => {
    expect(findClosest('tender/titel', ['tender/title', 'tender/status'])).toBe('tender/title')
  })
  it('finds none where nothing is close', () => {
    expect(findClosest('colour', ['tender/title'])).toBeUndefined()
  })
  it('counts a swap of neighbours as one step', () => {
    expect(editDistance('adn', 'and')).toBe(1)
  })
  it('is a distance: nought for the same, and the same both ways', () => {
    const short = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(editDistance(a, a)).toBe(0)
        expect(editDistance(a, b)).toBe(editDistance(b, a))
      }),
    )
  })
})

it('shows a name as it is, whatever turns the direction of writing around in it', () => {
  expect(dropDirections('con.\u202Egnp.exe')).toBe('con.gnp.exe')
  expect(dropDirections('\u2067שלום\u2069 \u200Fx')).toBe('שלום \u200Fx')
})
