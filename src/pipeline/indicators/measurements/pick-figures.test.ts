import { expect, it } from 'vitest'
import type { Summary } from '../measure.ts'
import { pickFigures } from './pick-figures.ts'

const figure = (code: string, group: string, value: number | null, currency = ''): Summary => ({
  ...{ code, group, currency, value, numerator: '1', denominator: '1', n: 1, unknown: {} },
})
const said = (figures: Summary[]) =>
  figures.map(({ code, group, currency, value }) => [code, group, currency, value].join(' '))

it('keeps the largest groups of each measure, those without a value last', () => {
  const all = [figure('U1', 'a', 1), figure('U1', 'b', null), figure('U2', '', 0), figure('U1', 'c', 7)]
  expect(said(pickFigures(all, 2))).toEqual(['U1 c  7', 'U1 a  1', 'U2   0'])
  expect(said(pickFigures(all, 9)).at(2)).toBe('U1 b  ')
})

it('gives equal figures in the order of their groups and currencies', () => {
  const all = [figure('U1', 'b', 1), figure('U1', 'a', 1, 'USD'), figure('U1', 'a', 1, 'EUR')]
  expect(said(pickFigures(all, 9))).toEqual(['U1 a EUR 1', 'U1 a USD 1', 'U1 b  1'])
})
