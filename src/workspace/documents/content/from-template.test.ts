import { describe, expect, it } from 'vitest'
import type { ProseNode } from '#lib/prose/prose.ts'
import { listTemplates, type Template } from '#playbooks/index.ts'
import { fromTemplate } from './from-template.ts'

/** Everything in a document that somebody reads: its text, its hints to the writer, the captions of its tables. */
const readIn = ({ text, attrs, content = [] }: ProseNode): string[] => [
  ...[text, attrs?.text, attrs?.caption].filter((one) => typeof one === 'string'),
  ...content.flatMap(readIn),
]

const saidIn = (template: Template): string[] =>
  template.sections.flatMap(({ heading, guidance, blocks }) => [
    ...[heading, guidance].filter((one) => one !== undefined),
    ...blocks.flatMap((block) => {
      if ('table' in block) return [block.table.caption, ...block.table.columns, ...block.table.rows.flat()]
      if ('bullets' in block) return block.bullets
      if ('numbers' in block) return block.numbers
      if ('live' in block) return []
      return 'paragraph' in block ? [block.paragraph] : [block.text]
    }),
  ])

describe('a document started from a template', () => {
  it.each(['en', 'fr', 'es'])('says all that the template says in %s, in its order', async (language) => {
    for (const template of await listTemplates(language)) {
      const read = readIn(fromTemplate(template, () => 'claim'))
      expect([template.id, template.language, read]).toEqual([
        template.id,
        language,
        saidIn(template).filter((one) => one !== ''),
      ])
    }
  })
})
