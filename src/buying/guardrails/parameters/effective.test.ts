import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Derogation, effectiveParameters, LAYERS, type Layer, type ParameterValue } from './effective.ts'
import { isAsTight, type ParameterId } from './parameter.ts'

const DAY = '2026-06-15'
const days = fc.constantFrom('2026-01-01', '2026-03-01', '2026-06-15', '2026-06-16', '2027-01-01')
const some: [ParameterId, fc.Arbitrary<ParameterValue['value']>][] = [
  ['transactionLimit', fc.integer({ min: 0, max: 5 })],
  ['openDaysLeast', fc.integer({ min: 0, max: 5 })],
  ['openLicences', fc.subarray(['MIT', 'Apache-2.0', 'ISC'])],
  ['excludedCategories', fc.subarray(['hardware', 'staff', 'other'])],
  ['priceBiddingAllowed', fc.boolean()],
  ['formerPublicServants', fc.constantFrom('block', 'ask', 'warn', 'allow')],
]
const value = fc.constantFrom(...some).chain(([parameter, values]) =>
  fc.record({
    parameter: fc.constant(parameter),
    layer: fc.constantFrom<Layer>(...LAYERS),
    value: values,
    from: days,
    source: fc.constant('Memo'),
    seen: fc.constant('2026-01-01'),
    owner: fc.constant('Owner'),
  }),
) satisfies fc.Arbitrary<ParameterValue>
const book = fc.array(value, { maxLength: 12 })

const derogation = (more: Partial<Derogation> = {}): Derogation => ({
  ...{ id: 'd1', rule: 'G01', parameter: 'transactionLimit', value: 2_000_000, scope: {} },
  ...{ from: '2026-01-01', until: '2026-12-31', signedBy: 'Chief financial officer', authority: 'department' },
  ...{ documentHash: 'a'.repeat(64), reason: 'The pilot' },
  ...more,
})
const set = (layer: Layer, value: number, more: Partial<ParameterValue> = {}): ParameterValue => ({
  ...{ parameter: 'transactionLimit', layer, value, from: '2026-01-01', source: 'Memo', seen: '2026-01-01' },
  owner: layer,
  ...more,
})
const limitOf = (values: ParameterValue[], derogations: Derogation[] = [], rule?: string, scope = {}) =>
  effectiveParameters({ values, derogations }, DAY, scope, rule).transactionLimit

describe('parameters in layers', () => {
  it('are never looser than any upper value that is in force', () => {
    fc.assert(
      fc.property(book, (values) => {
        const found = effectiveParameters({ values }, DAY)
        for (const one of Object.values(found)) {
          const upper = values.filter(({ parameter, layer }) => parameter === one.parameter && layer === one.layer)
          expect(upper).toContainEqual(expect.objectContaining({ value: one.value, from: one.from }))
          const above = LAYERS.slice(0, LAYERS.indexOf(one.layer))
          const top = effectiveParameters({ values: values.filter(({ layer }) => above.includes(layer)) }, DAY)[
            one.parameter
          ]
          if (top) expect(isAsTight(one.parameter, one.value, top.value)).toBe(true)
        }
      }),
    )
  })

  it('only grow tighter when a lower layer speaks', () => {
    fc.assert(
      fc.property(book, value, (values, added) => {
        const before = effectiveParameters({ values }, DAY)[added.parameter]
        const after = effectiveParameters({ values: [...values, { ...added, layer: 'branch', from: DAY }] }, DAY)[
          added.parameter
        ]
        if (before && before.layer !== 'branch')
          expect(isAsTight(added.parameter, after!.value, before.value)).toBe(true)
      }),
    )
  })

  it('do not hang on the order in which values of different days were written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(value, { selector: ({ parameter, layer, from }) => `${parameter} ${layer} ${from}` }),
        (values) => {
          const backwards = effectiveParameters({ values: values.toReversed() }, DAY)
          expect(backwards).toEqual(effectiveParameters({ values }, DAY))
        },
      ),
    )
  })

  it('take the newest value that is in force, and none after its last day', () => {
    const values = [
      set('department', 3),
      set('department', 2, { from: DAY }),
      set('department', 1, { from: '2026-06-16' }),
    ]
    expect(limitOf(values)?.value).toBe(2)
    expect(limitOf([set('department', 3, { until: '2026-06-14' })])).toBeUndefined()
    expect(limitOf([set('department', 3, { until: DAY })])?.value).toBe(3)
  })

  it('tell the layer, the owner and which lower values would have loosened', () => {
    const found = limitOf([set('central', 5), set('department', 7), set('branch', 4)])
    expect(found).toMatchObject({
      value: 4,
      layer: 'branch',
      owner: 'branch',
      refused: [{ value: 7, layer: 'department' }],
    })
  })

  it('bind a team alone where they name one', () => {
    const values = [set('department', 5), set('branch', 4, { teams: ['web'] })]
    expect(limitOf(values)?.value).toBe(5)
    expect(limitOf(values, [], undefined, { team: 'web' })?.value).toBe(4)
  })
})

describe('a derogation', () => {
  const values = [set('central', 5_000_000), set('department', 1_000_000)]

  it('buying:M17 loosens the signer’s layer for its rule, and no other', () => {
    expect(limitOf(values, [derogation()], 'G01')).toMatchObject({ value: 2_000_000, derogation: 'd1' })
    expect(limitOf(values, [derogation()], 'G06')?.value).toBe(1_000_000)
    expect(limitOf(values, [derogation()])?.value).toBe(1_000_000)
  })

  it('never loosens a layer above the signer’s', () => {
    expect(limitOf(values, [derogation({ value: 6_000_000 })], 'G01')?.value).toBe(1_000_000)
    expect(
      limitOf([set('statute', 5), set('department', 1)], [derogation({ value: 6, authority: 'central' })], 'G01')
        ?.value,
    ).toBe(1)
  })

  it('counts from its first day to its last, within its scope', () => {
    const scoped = derogation({ scope: { teams: ['web'], kinds: ['accessibility'] } })
    expect(limitOf(values, [scoped], 'G01')?.value).toBe(1_000_000)
    expect(limitOf(values, [scoped], 'G01', { team: 'web', kind: 'design' })?.value).toBe(1_000_000)
    expect(limitOf(values, [scoped], 'G01', { team: 'web', kind: 'accessibility' })?.value).toBe(2_000_000)
    for (const over of [{ until: '2026-06-14' }, { from: '2026-06-16' }])
      expect(limitOf(values, [derogation(over)], 'G01')?.value).toBe(1_000_000)
  })
})
