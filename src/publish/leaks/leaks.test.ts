import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../dataset/json.ts'
import { fingerprintWith, indexDecisions, type LeakDecision } from './decision.ts'
import { findMatches } from './detect.ts'
import { searchLeaks } from './find-hits.ts'
import { startRedaction } from './redact.ts'

const nothingMarked = () => false
const fingerprintOf = fingerprintWith('the key of this project')
const kindsIn = (text: string) => findMatches(text).map((match) => `${match.kind}: ${match.text}`)
const redactorOf = (decisions: LeakDecision[] = [], isPersonal: (path: string) => boolean = nothingMarked) =>
  startRedaction({ findDecision: indexDecisions(decisions, fingerprintOf), isPersonal, secret: 'of this project' })

describe('what looks personal', () => {
  it.each([
    ['Ask ana.b+c@harbourview.example today', 'email: ana.b+c@harbourview.example'],
    ['Call (555) 010-0199 or write', 'phone: (555) 010-0199'],
    ['(33) 3668-1825', 'phone: (33) 3668-1825'],
    ['+49 30 1234 5678', 'phone: +49 30 1234 5678'],
    ['555-010-0123 ext. 4', 'phone: 555-010-0123 ext. 4'],
    ['020 7946 0018', 'phone: 020 7946 0018'],
    ['01 23 45 67 89', 'phone: 01 23 45 67 89'],
    ['SSN 078-05-1120', 'personal-number: 078-05-1120'],
    ['SIN 193-456-787', 'personal-number: 193-456-787'],
    ['AB 12 34 56 C', 'personal-number: AB 12 34 56 C'],
    ['DNI 12345678Z', 'personal-number: 12345678Z'],
    ['CPF 529.982.247-25', 'personal-number: 529.982.247-25'],
    ['GB82 WEST 1234 5698 7654 32', 'personal-number: GB82 WEST 1234 5698 7654 32'],
  ])('finds it in “%s”', (text, found) => expect(kindsIn(text)).toEqual([found]))

  it.each([
    '1 234 567.89',
    '12 345 678',
    '2024-03-07T00:00:00Z',
    'ocds-213czf-2024-000123',
    'RFQ-2024-0012',
    '12345678A',
    '111.111.111-11',
    'Lot 3 @ 40 each',
    '3.14159265',
    '4000-00-123',
  ])('leaves “%s” alone', (text) => expect(kindsIn(text)).toEqual([]))
})

const release = (rest: object) =>
  ({ ocid: 'ocds-213czf-1', id: '1', date: '2024-01-01T00:00:00Z', ...rest }) as JsonObject

describe('looking for personal data', () => {
  it('lists each value with its field, place and count', () => {
    const search = searchLeaks(nothingMarked)
    const party = { id: 'a', contactPoint: { name: 'Ana Bell', email: 'ana@harbourview.example' } }
    search.add(release({ parties: [party] }))
    search.add(
      release({ parties: [{ id: 'b' }, party], tender: { description: 'Questions: Ana@harbourview.example' } }),
    )
    expect(search.list()).toMatchObject([
      { kind: 'person', path: 'parties/contactPoint/email', count: 2, values: 1 },
      {
        kind: 'person',
        path: 'parties/contactPoint/name',
        hits: [{ value: 'Ana Bell', count: 2, ocid: 'ocds-213czf-1', pointer: '/parties/0/contactPoint/name' }],
      },
      { kind: 'email', path: 'tender/description', hits: [{ value: 'Ana@harbourview.example' }] },
    ])
  })

  it('counts what a marked column feeds, whatever it looks like', () => {
    const search = searchLeaks((path) => path === 'awards/officer')
    search.add(release({ awards: [{ officer: 'B. Lake' }, { officer: 17 }] }))
    expect(search.list()).toMatchObject([{ kind: 'personal-column', path: 'awards/officer', count: 2, values: 2 }])
  })
})

describe('what was decided', () => {
  it('is remembered by a key, so that whoever reads the list cannot try values against it', () => {
    const number = '555-010-0199'
    expect(fingerprintOf(number)).toBe(fingerprintOf(` ${number} `))
    expect(fingerprintOf(number)).not.toBe(fingerprintWith('the key of another project')(number))
    expect(fingerprintOf(number)).not.toBe(createHash('sha256').update(number).digest('hex'))
  })
})

describe('taking personal data out', () => {
  it('replaces what was found, says so in the release, and leaves the rest', () => {
    const { redact, listWithheld } = redactorOf()
    const clean = redact(release({ tender: { title: 'Salt', description: 'Write to a@b.example, then call.' } }))
    expect(clean.tender).toEqual({ title: 'Salt', description: 'Write to [withheld], then call.' })
    expect(clean.withheldInformation).toMatchObject([{ field: 'tender/description', name: 'E-mail address' }])
    expect(listWithheld()).toMatchObject([{ path: 'tender/description', kind: 'email', count: 1 }])
  })

  it('gives the very same object where there is nothing to take out', () => {
    const whole = release({ tender: { title: 'Salt' } })
    expect(redactorOf().redact(whole)).toBe(whole)
  })

  it('keeps what was released, for its field or for one value only', () => {
    const decided = { kind: 'email', path: 'tender/description', action: 'release', reason: 'Office address' } as const
    const text = { tender: { description: 'a@b.example c@d.example' } }
    expect(redactorOf([{ ...decided, value: null }]).redact(release(text)).tender).toEqual(text.tender)
    const one = redactorOf([{ ...decided, value: fingerprintOf('A@b.example') }]).redact(release(text))
    expect(one.tender).toEqual({ description: 'a@b.example [withheld]' })
  })

  it('replaces an id by the same text wherever it stands, so that references still lead to it', () => {
    const clean = redactorOf().redact(release({ parties: [{ id: '078-05-1120' }], buyer: { id: '078-05-1120' } }))
    const [party] = clean.parties as JsonObject[]
    expect(party!.id).toMatch(/^withheld-[0-9a-f]{12}$/)
    expect((clean.buyer as JsonObject).id).toBe(party!.id)
  })

  it('takes every address out of any release', () => {
    const text = fc.oneof(fc.constant('mail jo@harbourview.example now'), fc.string())
    const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value')),
      ),
    })).value
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (rest) => {
        const clean = redactorOf().redact(JSON.parse(JSON.stringify(release({ tender: rest }))))
        expect(JSON.stringify(clean.tender)).not.toContain('jo@harbourview.example')
      }),
    )
  })
})
