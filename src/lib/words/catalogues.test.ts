import { expect, it } from 'vitest'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'

const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].toSorted()

it.each([
  ['French', fr],
  ['Spanish', es],
])('fills in, in %s, the values that the English words have, and knows no other words', (_, catalogue) => {
  const english: Record<string, string> = en
  for (const [key, text] of Object.entries(catalogue))
    expect([key, names(text)]).toEqual([key, names(english[key] ?? 'no such words {nowhere}')])
})
