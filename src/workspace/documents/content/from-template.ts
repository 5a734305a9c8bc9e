import { type ProseNode, paragraph, textNode } from '#lib/prose/prose.ts'
import type { Template, TemplateSection } from '#playbooks/index.ts'

type TemplateBlock = TemplateSection['blocks'][number]

const list = (type: 'bulletList' | 'orderedList', items: readonly string[]): ProseNode => ({
  type,
  content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
})

const row = (type: 'tableHeader' | 'tableCell', cells: readonly string[]): ProseNode => ({
  type: 'tableRow',
  content: cells.map((text) => ({ type, content: [paragraph(text)] })),
})

function tableOf({ caption, columns, rows }: { caption: string; columns: string[]; rows: string[][] }): ProseNode {
  const lines = rows.length ? rows : [[]]
  const width = columns.length
  const cells = lines.map((line) => Array.from({ length: width }, (_, i) => line[i] ?? ''))
  return {
    type: 'table',
    attrs: { caption },
    content: [row('tableHeader', columns), ...cells.map((line) => row('tableCell', line))],
  }
}

function blockOf(block: TemplateBlock, newId: () => string): ProseNode {
  if ('paragraph' in block) return paragraph(block.paragraph)
  if ('bullets' in block) return list('bulletList', block.bullets)
  if ('numbers' in block) return list('orderedList', block.numbers)
  if ('table' in block) return tableOf(block.table)
  if ('live' in block) return { type: 'live', attrs: { id: block.live, settings: block.settings } }
  return { type: 'claim', attrs: { kind: block.claim, claimId: newId() }, content: [paragraph(block.text)] }
}

const sectionOf = ({ heading, level, guidance, blocks }: TemplateSection, newId: () => string): ProseNode[] => [
  { type: 'heading', attrs: { level }, content: [textNode(heading)] },
  ...(guidance ? [{ type: 'hint', attrs: { text: guidance } }] : []),
  ...(blocks.length ? blocks.map((block) => blockOf(block, newId)) : [paragraph()]),
]

/** What a document starts with: the sections of its template, with hints to the writer; its claims get ids of their own. */
export const fromTemplate = (template: Template, newId: () => string): ProseNode => ({
  type: 'doc',
  content: template.sections.flatMap((section) => sectionOf(section, newId)),
})
