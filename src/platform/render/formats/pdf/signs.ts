/**
 * The signs that the typesetter said its fonts lack. It quotes texts as Rust does, twice: `\\u{0}` for what is not printable.
 * ASCII that can be printed is in every font: what is left of it here is of the quoting.
 */
export function listLacking(refused: string): string[] {
  const texts = [...refused.matchAll(/the text `(.*?)` could not be displayed/gs)].map(([, text]) => text!)
  const signs = texts.flatMap((text) => [
    ...text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  ])
  return [...new Set(signs.filter((sign) => !/[ -~]/.test(sign)))]
}

const numberOf = (sign: string) => sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')

/** Writes the signs that no font has by their number: `[U+1F41F]`. What only joins or directs others is left out. */
export const writeWithout =
  (lacking: ReadonlySet<string>) =>
  (text: string): string =>
    lacking.size === 0
      ? text
      : [...text]
          .map((sign) => (!lacking.has(sign) ? sign : /[\p{Cf}\p{M}]/u.test(sign) ? '' : `[U+${numberOf(sign)}]`))
          .join('')
