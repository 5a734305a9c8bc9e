import { t } from '#lib/words/words.ts'
import type { ClaimContent, Content, ContentBlock, GroundContent, Inline, Picture, TableContent } from '../content.ts'
import { type Html, html, trusted } from '../html.ts'
import { linkOf } from './links.ts'
import { wordOfGround, wordsOfClaim } from './paper.ts'
import { isPlainSvg } from './plain-svg.ts'

/** How a text stands in its page. */
export type HtmlPlace = {
  /** The level of its highest headings; 2 unless told, below the page's own title. */
  topLevel?: number
  /** The address of a photograph; within the page itself unless told. */
  addressOf?: (picture: Extract<Picture, { bytes: Uint8Array }>) => string
}

function renderInline({ text, bold, italic, code, strike, link }: Inline): Html {
  const lines = text.split('\n')
  let shown: Html = html`${lines.map((line, i) => (i ? html`<br>${line}` : line))}`
  if (code) shown = html`<code>${shown}</code>`
  if (bold) shown = html`<strong>${shown}</strong>`
  if (italic) shown = html`<em>${shown}</em>`
  if (strike) shown = html`<s>${shown}</s>`
  const address = linkOf(link)
  return address ? html`<a class="govuk-link" href="${address}">${shown}</a>` : shown
}

const renderInlines = (inlines: readonly Inline[]): Html => html`${inlines.map(renderInline)}`

const isNumeric = (cell: readonly Inline[]) =>
  /^[-−]?\d[\d\s.,]*( ?\S{1,4})?$/.test(cell.map(({ text }) => text).join(''))
const textOf = (inlines: readonly Inline[]) => inlines.map(({ text }) => text).join('')

function renderTable({ caption, head, rows }: TableContent): Html {
  const name = caption ?? head.map(textOf).join(', ')
  const cell = (inlines: Inline[]) =>
    html`<td class="govuk-table__cell${isNumeric(inlines) ? ' govuk-table__cell--numeric' : ''}">${renderInlines(inlines)}</td>`
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table class="govuk-table">
    ${caption && html`<caption class="govuk-table__caption govuk-table__caption--s">${caption}</caption>`}
    <thead><tr>${head.map((one) => html`<th scope="col" class="govuk-table__header">${renderInlines(one)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr class="govuk-table__row">${row.map(cell)}</tr>`)}</tbody></table></div>`
}

/** A drawing that is not of the plain sort is not shown: its words and its table say what it held. */
function renderPicture(picture: Picture, place: HtmlPlace): Html {
  if ('svg' in picture) {
    if (!isPlainSvg(picture.svg)) return html`<p class="govuk-body">${picture.alt}</p>`
    return html`<div role="img" aria-label="${picture.alt}">${trusted(picture.svg)}</div>`
  }
  const inPage = () => `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`
  return html`<img src="${place.addressOf?.(picture) ?? inPage()}" alt="${picture.alt}">`
}

function renderFigure(block: Extract<ContentBlock, { type: 'figure' }>, place: HtmlPlace): Html {
  return html`<figure class="chart">
    <figcaption><p class="chart__title">${block.title}</p></figcaption>
    ${renderPicture(block.picture, place)}
    ${block.note && html`<p class="govuk-body">${block.note}</p>`}
    ${
      block.table &&
      html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t('render.table')}</span></summary>
      <div class="govuk-details__text">${renderTable({ caption: block.title, ...block.table })}</div></details>`
    }</figure>`
}

function renderGround({ ground, name, note, address }: GroundContent): Html {
  const href = linkOf(address)
  const shown = href ? html`<a class="govuk-link" href="${href}">${name}</a>` : html`${name}`
  return html`<li><span class="ground ground--${ground}">${wordOfGround(ground)}</span> ${shown}${note && html` <span class="quiet">(${note})</span>`}</li>`
}

/** What a claim rests on, below it. */
const renderGrounds = (grounds: readonly GroundContent[]): Html =>
  grounds.length === 0
    ? html``
    : html`<ul class="claim__grounds" aria-label="${t('claims.rests-on')}">${grounds.map(renderGround)}</ul>`

function renderClaim(claim: ClaimContent, blocks: Content, place: HtmlPlace): Html {
  const weak = claim.strength === 'none' ? html` <span class="ground ground--none">${t('ground.none')}</span>` : ''
  const kind = claim.strength === 'none' ? t(`claims.kind.${claim.kind}`) : wordsOfClaim(claim)
  return html`<section class="claim claim--${claim.strength}" aria-label="${wordsOfClaim(claim)}">
    <p class="claim__kind">${kind}${weak}</p>${blocks.map((block) => renderBlock(block, place))}${renderGrounds(claim.grounds)}</section>`
}

/** A lone paragraph in a list is its text: no room above and below. */
const renderItem = (blocks: Content, place: HtmlPlace): Html => {
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'paragraph') return html`<li>${renderInlines(only.inlines)}</li>`
  return html`<li>${blocks.map((block) => renderBlock(block, place))}</li>`
}

const HEADINGS = ['xl', 'xl', 'l', 'm', 's', 's', 's'] as const

function renderHeading(block: Extract<ContentBlock, { type: 'heading' }>, { topLevel = 2 }: HtmlPlace): Html {
  const level = Math.min(6, topLevel + block.level - 1)
  const id = block.id && /^[\w-]+$/.test(block.id) ? html` id="${block.id}"` : ''
  const tag = trusted(`h${level}`)
  return html`<${tag} class="govuk-heading-${HEADINGS[level] ?? 's'}"${id}>${renderInlines(block.inlines)}</${tag}>`
}

function renderBlock(block: ContentBlock, place: HtmlPlace): Html {
  if (block.type === 'heading') return renderHeading(block, place)
  if (block.type === 'paragraph') return html`<p class="govuk-body">${renderInlines(block.inlines)}</p>`
  if (block.type === 'list') {
    const items = block.items.map((item) => renderItem(item, place))
    if (block.ordered) return html`<ol class="govuk-list govuk-list--number">${items}</ol>`
    return html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`
  }
  if (block.type === 'quote')
    return html`<blockquote class="quote">${block.blocks.map((one) => renderBlock(one, place))}</blockquote>`
  if (block.type === 'code') return html`<pre tabindex="0"><code>${block.text}</code></pre>`
  if (block.type === 'table') return renderTable(block)
  if (block.type === 'figure') return renderFigure(block, place)
  if (block.type === 'claim') return renderClaim(block.claim, block.blocks, place)
  return html`<hr class="govuk-section-break govuk-section-break--visible govuk-section-break--m">`
}

/** A text as markup in the product's own style: for its pages and for published sites. No text in it can become markup. */
export function renderHtml(content: Content, place: HtmlPlace = {}): Html {
  return html`${content.map((block) => renderBlock(block, place))}`
}
