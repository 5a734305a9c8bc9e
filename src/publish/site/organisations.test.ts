import { expect, it } from 'vitest'
import { noFacts } from '../dataset/facts.ts'
import { startLabels } from './labels.ts'
import { renderOrganisations } from './organisations.ts'

it('leads from each page of a long index of suppliers to every other by the names on it', () => {
  const facts = noFacts()
  for (let i = 0; i < 1001; i++) {
    const name = `Supplier ${String(i).padStart(4, '0')}`
    const none = { processes: 0, awards: 0, awarded: {}, at: [] }
    facts.suppliers.set(name, { key: name, slug: `s${i}`, name, id: '', ...none })
  }
  const frame = ({ content }: { content: unknown }) => String((content as { markup: string }).markup)
  const parts = [...renderOrganisations('suppliers', { facts, frame, labels: startLabels(), questions: [] })]
  const first = String(parts.find(({ path }) => path === 'suppliers/index.html')!.content)
  expect(first).toContain('<a href="index.html" aria-current="page">Supplier 0000 – Supplier 0499</a>')
  expect(first).toContain('<a href="index~2.html">Supplier 0500 – Supplier 0999</a>')
  expect(first).toContain('<a href="index~3.html">Supplier 1000 – Supplier 1000</a>')
})
