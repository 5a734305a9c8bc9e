import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AgreementItem, itemSchema, judgeProduct, judgeSignatures, type Signer, signersFor } from './agreement.ts'

const report: AgreementItem = {
  product: 'baseline-summary-report',
  name: 'Baseline summary report',
  access: 'project',
  when: 'approved',
  on: null,
  approvedBy: ['city'],
}
const city: Signer = { party: 'city', kind: 'side', name: 'City' }
const partner: Signer = { party: 'practitioner', kind: 'side', name: 'Practitioner' }
const sign = (party: string, signedBy: string) => ({
  party,
  signedBy,
  signedAt: new Date(0),
  linkId: null,
  outsider: null,
})
const signOutside = (party: string, linkId: string) => ({
  ...sign(party, ''),
  signedBy: null,
  linkId,
  outsider: 'Cleo',
})
const member = (personId: string, ...sides: string[]) => ({
  personId,
  roles: sides.map((side) => ({ id: `${side}-lead`, name: side, side, core: true, grants: [], acceptedAt: null })),
})

it('reform:C07 is agreed when every side that the playbook names has signed, and not before', () => {
  const signers = [city, partner]
  expect(judgeSignatures({ signers, signatures: [] }, false).isAgreed).toBe(false)
  expect(judgeSignatures({ signers, signatures: [sign('city', 'ana')] }, false)).toEqual({
    isAgreed: false,
    isConfirmed: false,
    missing: [partner],
  })
  const both = { signers, signatures: [sign('city', 'ana'), sign('practitioner', 'bo')] }
  expect(judgeSignatures(both, false)).toEqual({ isAgreed: true, isConfirmed: true, missing: [] })
})

it('binds somebody who works alone by their own word, which nobody confirmed', () => {
  expect(judgeSignatures({ signers: [city, partner], signatures: [sign('city', 'ana')] }, true)).toMatchObject({
    isAgreed: true,
    isConfirmed: false,
    missing: [partner],
  })
})

it('reform:C07 waits, for somebody alone, for whoever they asked from outside, and is then confirmed by them', () => {
  const signers = [city, partner]
  const mine = { signers, signatures: [sign('practitioner', 'ana')] }
  expect(judgeSignatures(mine, true, ['city']).isAgreed).toBe(false)
  const both = { signers, signatures: [...mine.signatures, signOutside('city', 'link')] }
  expect(judgeSignatures(both, true, ['city'])).toEqual({ isAgreed: true, isConfirmed: true, missing: [] })
})

it('is never in force by a signature from outside alone where somebody works alone', () => {
  const outside = { signers: [city, partner], signatures: [signOutside('city', 'link')] }
  expect(judgeSignatures(outside, true).isAgreed).toBe(false)
})

it('lets nobody sign for two parties while others are there', () => {
  const both = member('ana', 'city', 'practitioner')
  const open = { signers: [city, partner], signatures: [] }
  expect(signersFor(open, both, false)).toEqual([city, partner])
  expect(signersFor({ ...open, signatures: [sign('city', 'ana')] }, both, false)).toEqual([])
  expect(signersFor({ ...open, signatures: [sign('city', 'ana')] }, both, true)).toEqual([partner])
  expect(signersFor(open, member('cy', 'community'), false)).toEqual([])
})

it('never lets names and raw words become public', () => {
  for (const access of ['identity', 'raw'] as const) {
    expect(itemSchema.safeParse({ ...report, access }).success).toBe(false)
    expect(itemSchema.safeParse({ ...report, access, when: 'never' }).success).toBe(true)
  }
})

it('lets a product out from its day on, and never what was agreed to stay', () => {
  const dated = { ...report, when: 'day' as const, on: '2027-03-01' }
  expect(judgeProduct([dated], report.product, '2027-02-28')).toEqual({ may: false, why: 'not-yet', on: '2027-03-01' })
  expect(judgeProduct([dated], report.product, '2027-03-01')).toMatchObject({ may: true, needs: ['city'] })
  expect(judgeProduct([{ ...report, when: 'never' }], report.product, '2027-03-01')).toEqual({
    may: false,
    why: 'never',
  })
  expect(judgeProduct([], 'anything', '2027-03-01')).toMatchObject({ may: true, needs: [] })
})

it('never confirms what one person alone signed', () => {
  fc.assert(
    fc.property(fc.subarray([city, partner]), fc.boolean(), (parties, isAlone) => {
      const signatures = parties.map(({ party }) => sign(party, 'ana'))
      expect(judgeSignatures({ signers: [city, partner], signatures }, isAlone).isConfirmed).toBe(false)
    }),
  )
})
