import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import type { Content } from '#platform/render/content.ts'
import { renderHtml } from '#platform/render/formats/index.ts'

/** A text in a page of the product, as it stands on published sites: `topLevel` is the level of its highest headings. */
export const ContentView: FC<{ content: Content; topLevel?: number }> = ({ content, topLevel = 2 }) =>
  raw(renderHtml(content, { topLevel }).markup)
