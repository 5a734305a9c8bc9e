/** Markup that may stand in a page as it is; any other text is escaped before it does. */
export type Html = { readonly markup: string }

/** What may be put between the markup of a template: nothing comes of null, undefined and false. */
export type Content = Html | string | number | null | undefined | false | readonly Content[]

/** What markup gives a meaning, and what no document may hold. */
const SPECIAL = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const ALL_SPECIAL = new RegExp(SPECIAL, 'g')
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that can stand in markup and in quoted attributes; characters that no document may hold become U+FFFD. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (character) => ENTITIES[character] ?? '\ufffd') : text
}

function write(content: Content): string {
  if (content === null || content === undefined || content === false) return ''
  if (typeof content === 'string') return escapeHtml(content)
  if (typeof content === 'number') return String(content)
  if ('markup' in content) return content.markup
  let text = ''
  for (const part of content) text += write(part)
  return text
}

/** A template whose values are escaped, so that no text of the data can become markup. */
export function html(strings: TemplateStringsArray, ...values: Content[]): Html {
  let markup = strings[0]!
  for (let i = 0; i < values.length; i++) markup += write(values[i]) + strings[i + 1]!
  return { markup }
}

/** Markup made elsewhere, taken as it is: never text that came from data. */
export const trusted = (markup: string): Html => ({ markup })

/** An address from the data as a link's target; undefined unless it is plain http(s). */
export function webAddress(address: unknown): string | undefined {
  return typeof address === 'string' && /^https?:\/\/[^\s"<>]+$/i.test(address) ? address : undefined
}
