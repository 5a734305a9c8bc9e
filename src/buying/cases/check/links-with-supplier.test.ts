import { expect, it } from 'vitest'
import { findSupplierLinks } from './links-with-supplier.ts'

const party = (id: string, address: string, organisation = '') => ({
  ...{ id, address, organisation, projectId: 'p', personId: null, name: id, sameAs: null },
})

it('tells who shares a mail domain of their own, or a firm, with a supplier, and what: rule:G20', () => {
  const supplier = party('sam', 'sam@works.example', 'Small Works')
  const people = [
    party('ana', 'ana@works.example', 'Small Works'),
    party('ben', 'ben@city.example', ' small works '),
    party('cleo', 'cleo@city.example'),
    supplier,
  ]
  expect(findSupplierLinks(people, supplier)).toEqual([
    { partyId: 'ana', kind: 'domain', shared: 'works.example' },
    { partyId: 'ben', kind: 'firm', shared: 'Small Works' },
  ])
  expect(findSupplierLinks([party('dora', 'dora@gmail.com')], party('sol', 'sol@gmail.com'))).toEqual([])
  expect(findSupplierLinks(people, undefined)).toEqual([])
})
