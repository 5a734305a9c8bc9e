/** What a writer makes: an element with its attributes and what stands in it. */
export type Written = {
  name: string
  attributes: Record<string, string | boolean | undefined>
  children: (Written | string)[]
}

type Part = Written | undefined | null

/** An element; attributes that are undefined and children that are missing are left out. */
export const element = (
  name: string,
  attributes: Written['attributes'] = {},
  ...children: (Part | Part[])[]
): Written => ({ name, attributes, children: children.flat().filter((child) => child !== undefined && child !== null) })

/** An element with a text in it; nothing where there is no text. */
export const textElement = (name: string, text: string | undefined): Written | undefined =>
  text === undefined ? undefined : { name, attributes: {}, children: [text] }

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML cannot hold are left out; a carriage return is kept as a reference, or a reader would change it. */
const escapeText = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '',
    )
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/\r/g, '&#13;')

const escapeAttribute = (text: string): string => escapeText(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')

/** The text of an element and all within it, indented by two spaces a level. */
export function writeElement({ name, attributes, children }: Written, indent = ''): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('')
  if (children.length === 0) return `${indent}<${name}${given}/>\n`
  const [first] = children
  if (typeof first === 'string') return `${indent}<${name}${given}>${escapeText(first)}</${name}>\n`
  const inner = children
    .map((child) => (typeof child === 'string' ? child : writeElement(child, `${indent}  `)))
    .join('')
  return `${indent}<${name}${given}>\n${inner}${indent}</${name}>\n`
}
