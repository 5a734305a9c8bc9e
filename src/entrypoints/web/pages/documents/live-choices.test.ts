import { expect, it } from 'vitest'
import { readMarkdown } from '#lib/prose/read-markdown.ts'
import type { LiveBlock } from '#platform/context.ts'
import { listLiveChoices, nameParts } from './live-choices.ts'

const ids = ['goals', 'actions', 'calendar', 'selection', 'purpose', 'measures']
const blocks = new Map(ids.map((id): [string, LiveBlock] => [id, { id, read: async () => [] }]))
const choices = listLiveChoices({ things: { policies: new Map(), blocks } })
const attrsOf = (value: string) => readMarkdown(`:::live ${value}\n:::\n`).content?.[0]

it('offers each live part in words, and each is read from Markdown as the node that templates use', () => {
  for (const { value, text } of choices) {
    expect(text).toMatch(/^\p{Lu}/u)
    expect(attrsOf(value)).toMatchObject({ type: 'live', attrs: { id: value.split(' ')[0] } })
  }
  expect(Object.values(nameParts({ things: { policies: new Map(), blocks } }))).not.toContain('calendar')
})

it('offers one term of the goals, and each measure by its name, but none without saying which', () => {
  const nodes = choices.map(({ value }) => attrsOf(value)?.attrs)
  expect(nodes).toContainEqual({ id: 'goals', settings: {} })
  expect(nodes).toContainEqual({ id: 'goals', settings: { term: 'short' } })
  expect(nodes).toContainEqual({ id: 'measures', settings: { code: 'R018' } })
  expect(nodes).not.toContainEqual({ id: 'measures', settings: {} })
})
