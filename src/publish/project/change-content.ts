import type { ClaimContent, Content, ContentBlock, Inline, Picture, TableContent } from '#platform/render/content.ts'

/** What becomes of the parts of a text; blocks stay where they are. */
export type ContentChange = {
  inlines: (inlines: Inline[]) => Inline[]
  picture: (picture: Picture) => Picture
  claim: (claim: ClaimContent) => ClaimContent
}

const changeTable = (table: TableContent, { inlines }: ContentChange): TableContent => ({
  ...table,
  head: table.head.map(inlines),
  rows: table.rows.map((row) => row.map(inlines)),
})

function changeBlock(block: ContentBlock, change: ContentChange): ContentBlock {
  if (block.type === 'heading' || block.type === 'paragraph')
    return { ...block, inlines: change.inlines(block.inlines) }
  if (block.type === 'list') return { ...block, items: block.items.map((item) => changeContent(item, change)) }
  if (block.type === 'quote') return { ...block, blocks: changeContent(block.blocks, change) }
  if (block.type === 'claim')
    return { ...block, claim: change.claim(block.claim), blocks: changeContent(block.blocks, change) }
  if (block.type === 'table') return { ...changeTable(block, change), type: 'table' }
  if (block.type !== 'figure') return block
  const { table } = block
  return { ...block, picture: change.picture(block.picture), ...(table && { table: changeTable(table, change) }) }
}

/** A text with its runs of words, pictures and claims changed. */
export const changeContent = (content: Content, change: ContentChange): Content =>
  content.map((block) => changeBlock(block, change))

/** Every claim that stands in a text, by id. */
export function claimsIn(content: Content): string[] {
  const ids: string[] = []
  const same = <T>(value: T): T => value
  changeContent(content, {
    inlines: same,
    picture: same,
    claim: (claim) => {
      ids.push(claim.id)
      return claim
    },
  })
  return ids
}
