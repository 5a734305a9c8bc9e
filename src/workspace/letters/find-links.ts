import { parseHTML } from 'linkedom'

export type FoundLink = { address: string; title: string }

/** More links than a person would read; newsletters have hundreds. */
const MOST_LINKS = 100
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`\u201c\u201d]{3,2000}/gi

/** Without what belongs to the sentence: a full stop, a bracket that was opened before the address. */
function trimAddress(address: string): string {
  const trimmed = address.replace(/[.,;:!?*_]+$/, '')
  const hasOpen = (trimmed.match(/\(/g)?.length ?? 0) >= (trimmed.match(/\)/g)?.length ?? 0)
  return trimmed.endsWith(')') && !hasOpen ? trimAddress(trimmed.slice(0, -1)) : trimmed
}

const oneLine = (text: string) =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300)
    .toWellFormed()

/** Each address once, with the words that were linked where they are more than the address itself. */
function unique(found: FoundLink[]): FoundLink[] {
  const byAddress = new Map<string, FoundLink>()
  for (const { address, title } of found) {
    if (!URL.canParse(address)) continue
    const known = byAddress.get(address)
    const isAddress = /^https?:\/\//i.test(title)
    if (!known || (!known.title && !isAddress)) byAddress.set(address, { address, title: isAddress ? '' : title })
  }
  return [...byAddress.values()].slice(0, MOST_LINKS)
}

/** The web addresses in a text, in their order, each once. */
export const linksInText = (text: string): FoundLink[] =>
  unique([...text.matchAll(ADDRESS)].map(([address]) => ({ address: trimAddress(address), title: '' })))

/** The links of a page of a letter, with the words that were linked; then those that stand in its text. */
export function linksInLetter(text: string, html: string | undefined): FoundLink[] {
  const anchors = html ? [...parseHTML(html).document.querySelectorAll('a[href]')] : []
  const linked = anchors.map((anchor) => ({
    address: (anchor.getAttribute('href') ?? '').trim(),
    title: oneLine(anchor.textContent ?? ''),
  }))
  return unique([...linked.filter(({ address }) => /^https?:\/\//i.test(address)), ...linksInText(text)])
}

const BLOCKS = 'p, div, br, tr, li, h1, h2, h3, h4, h5, h6, blockquote, pre, table'

/** What a person would read of a letter that has no plain text. */
export function textOfHtml(html: string): string {
  const isWhole = /<html[\s>]/i.test(html)
  const { document } = parseHTML(isWhole ? html : `<html><body>${html}</body></html>`)
  for (const hidden of document.querySelectorAll('style, script, head, title')) hidden.remove()
  for (const block of document.querySelectorAll(BLOCKS)) block.append('\n')
  return (document.documentElement?.textContent ?? '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
