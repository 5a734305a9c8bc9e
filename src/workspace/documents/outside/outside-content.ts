import type { Content } from '#platform/render/content.ts'

/** Where a link may lead whoever reads one document and nothing else: the web, a letter, a place in the same text. */
const OUTSIDE = /^(https?:\/\/|mailto:|#)/i

const isPlain = (value: object) => [Object.prototype, null].includes(Object.getPrototypeOf(value))

/**
 * A text for somebody from outside: what leads into the product (`home` is its address) is plain words, and the words stay.
 * Claims keep what they rest on by name.
 */
export function withoutInnerLinks(content: Content, home: string): Content {
  const leadsOut = (address: unknown) =>
    typeof address === 'string' && OUTSIDE.test(address) && !address.toLowerCase().startsWith(home.toLowerCase())
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    const kept = Object.entries(value).filter(([name, inner]) => !['link', 'address'].includes(name) || leadsOut(inner))
    return Object.fromEntries(kept.map(([name, inner]) => [name, clean(inner)]))
  }
  return clean(content) as Content
}
