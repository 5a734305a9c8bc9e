import { cleanText } from './clean-text.ts'

/** A drawing made for a page takes its width and colours from there; in a file of its own it says them itself. */
export function drawAlone(svg: string): string {
  const text = cleanText(svg)
    .replace(/^(\s*<svg[^>]*?\s)width="100%"/, '$1width="760"')
    .replace(/var\(--[\w-]+,\s*(#[0-9a-f]{3,8})\)/gi, '$1')
  return text.includes('xmlns=') ? text : text.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
}
