import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRefusal } from './addresses.ts'

const byte = fc.nat(255)
const dotted = (...parts: number[]) => parts.join('.')
const hex = (n: number) => n.toString(16)
const as6 = (a: number, b: number, c: number, d: number) => `${hex(a * 256 + b)}:${hex(c * 256 + d)}`

describe('an address of IPv4', () => {
  it.each([
    ['10/8', fc.tuple(fc.constant(10), byte, byte, byte)],
    ['127/8', fc.tuple(fc.constant(127), byte, byte, byte)],
    ['0/8', fc.tuple(fc.constant(0), byte, byte, byte)],
    ['169.254/16', fc.tuple(fc.constant(169), fc.constant(254), byte, byte)],
    ['172.16/12', fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte)],
    ['192.168/16', fc.tuple(fc.constant(192), fc.constant(168), byte, byte)],
    ['100.64/10', fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte)],
    ['multicast and reserved', fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte)],
  ])('is refused in %s, written as IPv4 or inside IPv6', (_range, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, ([a, b, c, d]) => {
        for (const address of [
          dotted(a, b, c, d),
          `::ffff:${dotted(a, b, c, d)}`,
          `::ffff:${as6(a, b, c, d)}`,
          `::${as6(a, b, c, d)}`,
          `64:ff9b::${as6(a, b, c, d)}`,
          `2002:${as6(a, b, c, d)}::1`,
        ])
          expect(findRefusal(address)).toBeDefined()
      }),
    )
  })

  it.each(['1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'])(
    'is allowed just outside: %s',
    (address) => expect(findRefusal(address)).toBeUndefined(),
  )
  it.each(['172.15.255.255', '172.32.0.0', '169.253.255.255', '169.255.0.0', '192.167.255.255', '223.255.255.255'])(
    'is allowed just outside: %s',
    (address) => expect(findRefusal(address)).toBeUndefined(),
  )
})

describe('an address of IPv6', () => {
  it('is refused outside global unicast, whatever it is', () => {
    const group = fc.nat(0xffff)
    const outside = fc.nat(0xffff).filter((first) => first >> 13 !== 1)
    fc.assert(
      fc.property(outside, fc.array(group, { minLength: 7, maxLength: 7 }), (first, rest) => {
        expect(findRefusal([first, ...rest].map(hex).join(':'))).toBeDefined()
      }),
    )
  })

  it.each([
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
  ])('is refused: %s', (address) => expect(findRefusal(address)).toBeDefined())
  it.each(['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450:4001::1'])('is allowed: %s', (address) =>
    expect(findRefusal(address)).toBeUndefined(),
  )
})

it.each(['', 'localhost', '127.1', '0x7f000001', '2130706433', '1.2.3.4.5'])('refuses what is no address: %j', (text) =>
  expect(findRefusal(text)).toBeDefined(),
)
