import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'

const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].toSorted()

it.each([
  ['French', fr],
  ['Spanish', es],
])('has every word in %s, and no others, each with the values that the English one has', (_, catalogue) => {
  const english: Record<string, string> = en
  expect(Object.keys(en).filter((key) => !Object.hasOwn(catalogue, key))).toEqual([])
  for (const [key, text] of Object.entries(catalogue))
    expect([key, names(text)]).toEqual([key, names(english[key] ?? 'no such words {nowhere}')])
})

it('says each thing in one place: no two files of the catalogue have a key in common', async () => {
  const files = readdirSync(new URL('en/', import.meta.url)).filter((file) => file !== 'index.ts')
  const keys = await Promise.all(
    files.map(async (file) => {
      const words: Record<string, Record<string, string>> = await import(`./en/${file}`)
      return Object.values(words).flatMap((catalogue) => Object.keys(catalogue))
    }),
  )
  const all = keys.flat()
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([])
})

it.each([
  ['English', en],
  ['French', fr],
  ['Spanish', es],
])('chooses in %s between two words alone: the number stands before them by itself', (_, catalogue) => {
  for (const [key, text] of Object.entries(catalogue))
    expect([key, text]).toEqual([key, expect.not.stringMatching(/\{\w+\|[^}]*\{/)])
})

/** What the shipped fonts draw, but letters beyond Latin: another sign is a box where a computer has no font of its own. */
const DRAWN = /^[\u0000-\u02ff\u1e00-\u1eff\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]*$/

it.each([
  ['English', en],
  ['French', fr],
  ['Spanish', es],
])('has in %s only signs that the shipped fonts draw', (_, catalogue) => {
  for (const [key, text] of Object.entries(catalogue)) expect([key, text]).toEqual([key, expect.stringMatching(DRAWN)])
})
