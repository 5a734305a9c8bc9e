import { t } from '#lib/words/words.ts'
import type { ClaimContent, Content, ContentBlock, GroundContent } from '#platform/render/content.ts'
import { renderHtml, wordOfGround, wordsOfClaim } from '#platform/render/formats/index.ts'
import { type Html, html } from '#platform/render/html.ts'
import { fileOf } from '../../project/public-content.ts'

/** From a published thing, `kind:id`, to its page, relative to the document's; undefined for one that has none. */
export type AddressOf = (ref: string) => string | undefined
type Place = { root: string; addressOf: AddressOf }

/** Headings one level after the other, those of one level alike: a text may skip some, a page must not. */
function orderHeadings(content: Content): Content {
  const above: number[] = []
  const order = (block: ContentBlock): ContentBlock => {
    if (block.type === 'claim' || block.type === 'quote') return { ...block, blocks: block.blocks.map(order) }
    if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(order)) }
    if (block.type !== 'heading') return block
    while ((above.at(-1) ?? 0) >= block.level) above.pop()
    above.push(block.level)
    return { ...block, level: above.length as 1 | 2 | 3 | 4 }
  }
  return content.map(order)
}

function renderGround({ ref, ground, name }: GroundContent, { addressOf }: Place): Html {
  const address = ref ? addressOf(ref) : undefined
  return html`<li><span class="ground ground--${ground}">${wordOfGround(ground)}</span>
    ${address ? html`<a href="${address}">${name}</a>` : name}</li>`
}

const renderWords = (blocks: Content, { root }: Place): Html =>
  renderHtml(blocks, { topLevel: 2, addressOf: (picture) => `${root}assets/pictures/${fileOf(picture)}` })

/** A claim with what it rests on: a link where that is public, words where it is not. */
function renderClaim(claim: ClaimContent, blocks: Content, place: Place): Html {
  const isBare = claim.strength === 'none'
  return html`<section class="claim claim--${claim.strength}" id="claim-${claim.id}" aria-label="${wordsOfClaim(claim)}">
    <p class="claim__kind">${isBare ? t(`claims.kind.${claim.kind}`) : wordsOfClaim(claim)}
    ${isBare && html`<span class="ground ground--none">${t('ground.none')}</span>`}</p>
    ${renderWords(blocks, place)}
    ${
      claim.grounds.length > 0 &&
      html`<ul class="claim__grounds" aria-label="${t('claims.rests-on')}">${claim.grounds.map((one) => renderGround(one, place))}</ul>`
    }</section>`
}

/** The text of a document as a page of the site shows it, its headings below the page's own. */
export function renderDocumentContent(content: Content, place: Place): Html {
  const ordered = orderHeadings(content)
  return html`${ordered.map((block) =>
    block.type === 'claim' ? renderClaim(block.claim, block.blocks, place) : renderWords([block], place),
  )}`
}
