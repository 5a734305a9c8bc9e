/** The one rule for what people type or bring in and others follow: http or https alone, in one piece, nothing that ends an attribute. */
const WEB_ADDRESS = /^https?:\/\/[^\s\p{Cc}"<>]+$/iu

/** How long a web address may be. */
export const MOST_ADDRESS = 2000

/** Whether a text is an address of the web that can be kept and followed: never `javascript:` or `data:`. */
export const isWebAddress = (text: string): boolean =>
  text.length <= MOST_ADDRESS && WEB_ADDRESS.test(text) && text.isWellFormed() && URL.canParse(text)
