import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

type Said = { en: string; fr: string; es: string }

const folder = new URL('../../../guardrails/', import.meta.url)
const isSaid = (value: object): value is Said =>
  ['en', 'fr', 'es'].every((language) => typeof (value as Record<string, unknown>)[language] === 'string')
/** Patterns by which texts are searched are no texts. */
const PATTERNS = new Set(['find', 'count'])

function listTexts(value: unknown): Said[] {
  if (typeof value !== 'object' || value === null) return []
  if (isSaid(value)) return [value]
  return Object.entries(value).flatMap(([key, part]) => (PATTERNS.has(key) ? [] : listTexts(part)))
}

const texts = globSync('**/*.yaml', { cwd: folder }).flatMap((file) =>
  listTexts(parse(readFileSync(new URL(file, folder), 'utf8'))).map((said) => ({ file, said })),
)
const CHOICE = /\{\w+\|([^|{}]*)\|([^|{}]*)\}/g
const bare = (text: string) => text.replace(/https?:\S*|\d\d?:\d\d/g, '').replace(CHOICE, '$1 $2')

it('sets the French texts of guardrails as French is set', () => {
  expect(texts.length).toBeGreaterThan(0)
  for (const { file, said } of texts) {
    const prose = bare(said.fr)
    expect([file, prose]).toEqual([file, expect.not.stringMatching(/(^|[^\u00a0])[:;?!»%]|«[^\u00a0]|['“”]/)])
  }
})

it('sets the Spanish texts of guardrails as the rest of the catalogue is set', () => {
  for (const { file, said } of texts) {
    expect([file, said.es]).toEqual([file, expect.not.stringMatching(/[«»]/)])
    expect([file, said.es.split('¿').length]).toEqual([file, said.es.split('?').length])
  }
})
