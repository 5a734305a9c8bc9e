import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markClaim } from './mark-claim.ts'
import { readMarkdown } from './read-markdown.ts'
import { commonExtensions, ownBlocks } from './schema.ts'
import { writeMarkdown } from './write-markdown.ts'

const schema = getSchema([...commonExtensions, ...Object.values(ownBlocks)])
const finding = { kind: 'finding', claimId: 'abc' }

/** A text with these words selected; the cursor before them where `isEmpty`. */
function select(source: string, words: string, isEmpty = false): EditorState {
  const doc = schema.nodeFromJSON(readMarkdown(source))
  let from = -1
  doc.descendants((node, at) => {
    if (from < 0 && node.isText && node.text?.includes(words)) from = at + node.text.indexOf(words)
  })
  const selection = TextSelection.create(doc, from, isEmpty ? from : from + words.length)
  return EditorState.create({ doc, selection })
}

function mark(source: string, words: string, isEmpty = false): string | undefined {
  const tr = markClaim(select(source, words, isEmpty), finding)
  tr?.doc.check()
  return tr && writeMarkdown(tr.doc.toJSON()).trim()
}

const claimOf = (words: string) => `:::claim finding abc\n${words}\n:::`
const tight = (text: string | undefined) => text?.replace(/\n+/g, '\n')

describe('marking a claim', () => {
  it('makes the selected sentence the words of the claim, and leaves what stands beside it', () => {
    expect(tight(mark('First one. Bids take nine days. And last.', ' Bids take nine days. '))).toBe(
      tight(`First one.\n${claimOf('Bids take nine days.')}\nAnd last.`),
    )
  })

  it('takes the whole paragraph where nothing is selected, and marks within it stay', () => {
    expect(tight(mark('Before.\n\nBids **take** nine days.\n\nAfter.', 'Bids', true))).toBe(
      tight(`Before.\n${claimOf('Bids **take** nine days.')}\nAfter.`),
    )
  })

  it('takes an item out of its list, and several paragraphs together', () => {
    expect(tight(mark('- one\n- two\n- three', 'two'))).toBe(tight(`- one\n${claimOf('two')}\n- three`))
    const doc = schema.nodeFromJSON(readMarkdown('One.\n\nTwo.'))
    const both = EditorState.create({ doc, selection: TextSelection.create(doc, 1, doc.content.size - 1) })
    expect(tight(writeMarkdown(markClaim(both, finding)!.doc.toJSON()).trim())).toContain(tight(claimOf('One.\nTwo.')))
  })

  it('leaves a heading a heading unless its words are selected', () => {
    expect(tight(mark('## What we found\n\nText.', 'What', true))).toMatch(
      /^## What we found\n:::claim finding abc\n:::\nText\.$/,
    )
    expect(tight(mark('## What we found', 'What we found'))).toContain(tight(claimOf('What we found')))
  })

  it('makes no claim within a claim or a table', () => {
    expect(mark(claimOf('Bids take nine days.'), 'nine')).toBeUndefined()
    expect(mark('| A |\n| --- |\n| nine |', 'nine')).toBeUndefined()
  })

  it('loses no word, whatever is selected', () => {
    const source = 'One two three.\n\n- four five\n- six\n  - seven\n\n> eight nine\n\n## ten\n\n`eleven` twelve'
    const doc = schema.nodeFromJSON(readMarkdown(source))
    const lettersOf = (text: string) => text.replace(/\s/g, '')
    fc.assert(
      fc.property(fc.nat(doc.content.size), fc.nat(doc.content.size), (a, b) => {
        const selection = TextSelection.between(doc.resolve(a), doc.resolve(b))
        const tr = markClaim(EditorState.create({ doc, selection }), finding)
        tr?.doc.check()
        if (tr) expect(lettersOf(tr.doc.textContent)).toBe(lettersOf(doc.textContent))
      }),
    )
  })
})
