import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateFeel, textOfValue } from '../../index.ts'

const say = (text: string) => textOfValue(evaluateFeel(text).value, true)

describe('the functions FEEL builds in', () => {
  it.each([
    ['substring("fairlead", 5)', '"lead"'],
    ['substring("fairlead", -4, 2)', '"le"'],
    ['string length("a😀")', '2'],
    ['substring before("a;b", ";")', '"a"'],
    ['substring after("a;b", "x")', '""'],
    ['upper case("é")', '"É"'],
    ['split("a, b", ",\\s*")', '["a", "b"]'],
    ['string join(["a", null, "b"], "-")', '"a-b"'],
    ['matches("Order 12", "^order \\d+$", "i")', 'true'],
    ['matches("a b", "a\\ b", "q")', 'false'],
    ['matches("m", "[a-z-[aeiou]]")', 'true'],
    ['matches("e", "[a-z-[aeiou]]")', 'false'],
    ['replace("2026-03", "(\\d+)-(\\d+)", "$2/$1")', '"03/2026"'],
    ['string([1, "a", {b: @"P1D"}])', '"[1, \\"a\\", {b: P1D}]"'],
    ['string(1000000000000000000000)', '"1000000000000000000000"'],
    ['number("1 234,5", " ", ",")', '1234.5'],
    ['not(false)', 'true'],
  ])('strings: %s is %s', (text, expected) => expect(say(text)).toBe(expected))

  it.each([
    ['decimal(2.5, 0)', '2'],
    ['decimal(1.005, 2)', '1'],
    ['floor(-1.5)', '-2'],
    ['ceiling(1.21, 1)', '1.3'],
    ['round up(1.001, 2)', '1.01'],
    ['round down(-1.009, 2)', '-1'],
    ['round half up(2.5, 0)', '3'],
    ['round half down(-2.5, 0)', '-2'],
    ['round half up(1.005, 2)', '1.01'],
    ['modulo(-7, 3)', '2'],
    ['abs(@"-P2D")', 'P2D'],
    ['min(3, 1, 2)', '1'],
    ['max([@"2026-01-01", @"2026-02-01"])', '2026-02-01'],
    ['sum([0.1, 0.2])', '0.3'],
    ['mean(1, 2, 6)', '3'],
    ['median([10, 9, 100])', '10'],
    ['mode([2, 1, 2, 1])', '[1, 2]'],
    ['stddev([2, 4, 6])', '2'],
    ['product(2, 3, 4)', '24'],
    ['all([true, null])', 'null'],
    ['any([null, true])', 'true'],
    ['count([])', '0'],
    ['sum([])', 'null'],
  ])('numbers: %s is %s', (text, expected) => expect(say(text)).toBe(expected))

  it.each([
    ['list contains([@"P1D"], @"PT24H")', 'true'],
    ['sublist([1, 2, 3], 2, 5)', 'null'],
    ['append([1], 2, 3)', '[1, 2, 3]'],
    ['concatenate([1], [2, 3])', '[1, 2, 3]'],
    ['insert before([1, 3], 2, 2)', '[1, 2, 3]'],
    ['remove([1, 2], 3)', 'null'],
    ['union([1, 2], [2, 3])', '[1, 2, 3]'],
    ['flatten([1, [2, [3]]])', '[1, 2, 3]'],
    ['index of([1, 2, 1], 1)', '[1, 3]'],
    ['reverse([1, 2])', '[2, 1]'],
    ['sort([3, 1, 2], function(a, b) a > b)', '[3, 2, 1]'],
    ['list replace([1, 2, 3], -1, 9)', '[1, 2, 9]'],
    ['list replace([1, 2, 3], function(old, new) old < new, 2)', '[2, 2, 3]'],
    ['context put({a: {b: 1}}, ["a", "c"], 2)', '{a: {b: 1, c: 2}}'],
    ['context put(context: {a: 1}, keys: ["b"], value: 2)', '{a: 1, b: 2}'],
    ['context merge([{a: 1}, {a: 2}])', '{a: 2}'],
    ['context([{key: "a", value: 1}, {key: "a", value: 2}])', 'null'],
    ['get value({a: 1}, "b")', 'null'],
    ['get entries({a: 1})', '[{key: "a", value: 1}]'],
  ])('lists and contexts: %s is %s', (text, expected) => expect(say(text)).toBe(expected))

  it.each([
    ['date(2026, 2, 29)', 'null'],
    ['date("2026-2-9")', 'null'],
    ['date("-0044-03-15").year', '-44'],
    ['string(date("12026-01-01"))', '"12026-01-01"'],
    ['time(9, 30, 0, duration("-PT3H30M"))', '09:30:00-03:30'],
    ['date and time(date("2026-01-02"), time("03:04:05Z"))', '2026-01-02T03:04:05Z'],
    ['string(date and time("2026-07-01T09:00:00@America/Toronto") + @"P1D")', '"2026-07-02T09:00:00@America/Toronto"'],
    ['duration("P1Y1D")', 'null'],
    ['years and months duration(date("2025-11-30"), date("2026-03-01"))', 'P3M'],
    ['day of week(date("2026-02-03"))', '"Tuesday"'],
    ['week of year(date("2026-12-31"))', '53'],
    ['is(@"10:00:00Z", @"10:00:00")', 'false'],
    ['before([1..5), 5)', 'true'],
    ['overlaps([1..5), [5..6])', 'false'],
    ['overlaps before([1..4], [2..6])', 'true'],
    ['meets([1..3], [3..4])', 'true'],
    ['finishes([4..6], [1..6])', 'true'],
    ['during(3, [1..6])', 'true'],
    ['coincides([1..2], [1..2))', 'false'],
    ['range("[1..10)") = [1..10)', 'true'],
    ['range("[1..]")', 'null'],
    ['range("[now()..@\\"2026-01-01\\"]")', 'null'],
  ])('time and ranges: %s is %s', (text, expected) => expect(say(text)).toBe(expected))

  it.each(['string length(null)', 'sum(null)', 'substring(1, 2)', 'date(null)', 'upper case()', 'abs(n: 1, m: 2)'])(
    '%s is null with a warning',
    (text) => expect(evaluateFeel(text)).toMatchObject({ value: null, warnings: [{ where: 'FEEL' }] }),
  )

  it('sorts as a comparison does, and keeps the order of equals', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.nat(4), place: fc.nat() })), (list) => {
        const { value } = evaluateFeel('sort(list, function(a, b) a.key < b.key)', { list })
        expect(value).toEqual(list.toSorted((a, b) => a.key - b.key))
      }),
    )
  })
})
