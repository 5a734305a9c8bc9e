import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateFeel, kindOf, textOfValue } from '../index.ts'

const say = (text: string, names: Record<string, unknown> = {}) => textOfValue(evaluateFeel(text, names).value, true)
const codesOf = (text: string, names: Record<string, unknown> = {}) =>
  evaluateFeel(text, names).warnings.map(({ code }) => code)
const passes = (tests: string, subject: unknown, names: Record<string, unknown> = {}) =>
  evaluateFeel(tests, names, { subject }).value

describe('FEEL: numbers and time', () => {
  it.each([
    ['0.1 + 0.2 = 0.3', 'true'],
    ['7 - 2 * 3', '1'],
    ['-2 ** 2', '4'],
    ['1.15 * 869500', '999925'],
    ['10 / 4', '2.5'],
    ['"a" + "b"', '"ab"'],
    ['@"P2D" * 3', 'P6D'],
    ['0.5 * @"P3D"', 'P1DT12H'],
    ['@"P3Y1M" / 2', 'P1Y6M'],
    ['@"P2Y" / @"P6M"', '4'],
    ['-@"PT1H"', '-PT1H'],
    ['@"P1Y" - @"P14M"', '-P2M'],
    ['@"2026-01-31" + @"P1M"', '2026-02-28'],
    ['@"2026-03-01" - @"PT1H"', '2026-02-28'],
    ['@"2026-03-03" - @"2026-02-28"', 'P3D'],
    ['@"23:30:00" + @"PT1H"', '00:30:00'],
    ['@"2026-01-01T00:30:00+01:00" - @"2025-12-31T23:30:00Z"', 'PT0S'],
    ['@"2026-01-01T12:00:00Z" = @"2026-01-01T13:00:00+01:00"', 'true'],
    ['date("2026-02-03").weekday', '2'],
    ['time("10:00:00+05:00").time offset', 'PT5H'],
  ])('%s is %s', (text, expected) => expect(say(text)).toBe(expected))

  it.each([
    '1 / 0',
    '1 + "a"',
    '@"P1Y" + @"P1D"',
    '@"2026-01-01" - @"10:00:00"',
    '-"a"',
    '1 < "a"',
    '1 = "a"',
    'sqrt(-1)',
  ])('%s is null with a warning', (text) => {
    expect(say(text)).toBe('null')
    expect(codesOf(text).length).toBe(1)
  })

  it('adds and subtracts whole numbers as integers do', () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 })
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(evaluateFeel('a + b - a = b and (a < b) = (b > a)', { a, b }).value).toBe(true)
        expect(evaluateFeel('a + b', { a, b }).value).toBe(a + b)
      }),
    )
  })
})

describe('FEEL: logic of three values', () => {
  const values = ['true', 'false', 'null']
  const and = (a: string, b: string) =>
    a === 'false' || b === 'false' ? 'false' : a === 'true' && b === 'true' ? 'true' : 'null'
  const or = (a: string, b: string) =>
    a === 'true' || b === 'true' ? 'true' : a === 'false' && b === 'false' ? 'false' : 'null'
  it.each(values.flatMap((a) => values.map((b) => [a, b] as const)))('of %s and %s', (a, b) => {
    expect(say(`${a} and ${b}`)).toBe(and(a, b))
    expect(say(`${a} or ${b}`)).toBe(or(a, b))
  })

  it.each([
    ['if null then 1 else 2', '2'],
    ['every n in [1, null] satisfies n > 0', 'null'],
    ['some n in [1, null] satisfies n > 0', 'true'],
    ['null = null', 'true'],
    ['[1, null] = [1, null]', 'true'],
    ['5 between 1 and null', 'null'],
  ])('%s is %s', (text, expected) => expect(say(text)).toBe(expected))
})

describe('FEEL: lists, contexts, functions', () => {
  it.each([
    ['[4, 5, 6][-1]', '6'],
    ['[4, 5, 6][item > 4]', '[5, 6]'],
    ['[{n: 1, w: 8}, {n: 2, w: 9}][w > 8].n', '[2]'],
    ['[{n: 1}, {n: 2}].n', '[1, 2]'],
    ['for a in 1..3, b in [a] return a * b', '[1, 4, 9]'],
    ['for d in @"2026-02-27"..@"2026-03-01" return d.day', '[27, 28, 1]'],
    ['for n in 3..1 return sum(append(partial, n))', '[3, 5, 9]'],
    ['{net: 10, net and tax: net + 1}.net and tax', '11'],
    ['{double: function(n) n * 2, r: double(4)}.r', '8'],
    ['(function(a, b) a - b)(b: 1, a: 5)', '4'],
    ['(function(n: number) n)("a")', 'null'],
    ['[1..10].end included', 'true'],
    ['5 in (> 3, 0)', 'true'],
    ['[2..3] in [1..4]', 'true'],
    ['{a: 1, a: 2}', 'null'],
    ['[1, "a"] instance of list<number>', 'false'],
    ['[1..2] instance of range<number>', 'true'],
    ['["a".."b"] instance of range<number>', 'false'],
    ['{a: 1} instance of context<a: number>', 'true'],
    ['@"P1D" instance of days and time duration', 'true'],
    ['(function(a: number) "x") instance of function<number>->string', 'true'],
    ['(function(a: number) "x") instance of function<number>->number', 'false'],
    ['(function(a: context<n: number>) a) instance of function<context<n: number, m: number>>->Any', 'true'],
    ['(function(a: context<n: number, m: number>) a) instance of function<context<n: number>>->Any', 'false'],
    ['(function(a, b) a) instance of function<Any>->Any', 'false'],
  ])('%s is %s', (text, expected) => expect(say(text)).toBe(expected))

  it('finds names that only the values tell', () => {
    const names = { offer: { 'Name of firm': 'Example Ltd', 'price-in-cents': 5 } }
    expect(evaluateFeel('offer.Name of firm', names).value).toBe('Example Ltd')
    expect(evaluateFeel('offer.price-in-cents + 1', names).value).toBe(6)
  })

  it('knows the kind of every value', () => {
    const kinds = [
      'null',
      '1',
      '"a"',
      'true',
      '[1]',
      '{a: 1}',
      '[1..2]',
      '@"2026-01-01"',
      '@"10:00:00"',
      '@"P1D"',
      '@"P1M"',
      'abs',
    ]
    expect(kinds.map((text) => kindOf(evaluateFeel(text).value))).toEqual([
      'null',
      'number',
      'string',
      'boolean',
      'list',
      'context',
      'range',
      'date',
      'time',
      'days and time duration',
      'years and months duration',
      'function',
    ])
  })

  it.each([
    ['nobody', 'NAME'],
    ['{a: 1}.b', 'NAME'],
    ['null.b', 'NULL'],
    ['"a"()', 'FUNCTION'],
    ['[1][3]', 'VALUE'],
    ['1 +', 'SYNTAX'],
    ['[1..nobody]', 'NAME'],
    ['(function(n) n)(1, 2)', 'FUNCTION'],
    ['[1, 2]["a"]', 'TYPE'],
    ['context put(context: {a: 1}, key: ["b", "c"], value: 2)', 'FUNCTION'],
    ['for n in 1..100000000 return n', 'VALUE'],
    ['{f: function(n) f(n), r: f(1)}.r', 'FUNCTION'],
  ])('%s warns of %s and never throws', (text, code) => {
    expect(say(text)).toBe('null')
    expect(codesOf(text)[0]).toBe(code)
  })

  it('answers whatever text it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        expect(evaluateFeel(text)).toHaveProperty('warnings')
      }),
    )
  })
})

describe('FEEL: the tests of a cell', () => {
  it.each([
    ['-', 'anything', true],
    ['"a", "b"', 'b', true],
    ['not("a", "b")', 'b', false],
    ['[1..3], > 9', 2, true],
    ['< limit', 2, true],
    ['limit', 3, true],
    ['? > limit or ? = 0', 0, true],
    ['true', true, true],
    ['true', false, false],
    ['false', false, true],
    ['string length("?") = 1', 'a', null],
    ['contains(?, "pen")', 'open', true],
    ['[1, 2, 3]', 2, true],
    ['null', null, true],
    ['> 5', null, null],
    ['> "a"', 5, null],
    ['date("2026-01-01")', 5, null],
    ['!= 4', 5, true],
  ])('%s for %s is %s', (tests, subject, expected) => expect(passes(tests, subject, { limit: 3 })).toBe(expected))

  it('agrees with the bounds of a range', () => {
    const bound = fc.integer({ min: -5, max: 5 })
    fc.assert(
      fc.property(bound, fc.nat(5), bound, fc.boolean(), fc.boolean(), (low, length, value, open, shut) => {
        const high = low + length
        const expected = (open ? value > low : value >= low) && (shut ? value < high : value <= high)
        expect(passes(`${open ? '(' : '['}${low}..${high}${shut ? ')' : ']'}`, value)).toBe(expected)
      }),
    )
  })
})
