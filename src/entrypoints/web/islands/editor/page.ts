/** What the page hands to the editor. */
export type Setup = {
  documentId: string
  /** The document's own address; below it stand its connection and its files. */
  address: string
  /** Where the claims of the project stand. */
  claimsAddress: string
  person: { id: string; name: string }
  title: string
  mayWrite: boolean
  words: Record<string, string>
  /** How well each claim was grounded when the page was opened, by its id. */
  claims: Record<string, 'none' | 'weak' | 'grounded'>
  /** Names of live parts, by id. */
  parts: Record<string, string>
}

/** Words of the page's catalogue with their values filled in. */
export type Say = (key: string, values?: Record<string, string | number>) => string

export function readSetup(root: HTMLElement): Setup {
  return JSON.parse(root.dataset.setup ?? '{}') as Setup
}

export const sayFrom =
  (words: Record<string, string>): Say =>
  (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** A part of the page that must be there. */
export function part<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error(`The page has no ${selector}`)
  return found
}
