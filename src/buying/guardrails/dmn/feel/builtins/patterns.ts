const KNOWN_FLAGS = /^[smixq]*$/

/** Character classes of XPath that JavaScript does not have; `\i` and `\c` start and go on in XML names. */
const CLASSES: Record<string, string> = {
  '\\i': '[_:A-Za-z\\u00C0-\\uFFFD]',
  '\\I': '[^_:A-Za-z\\u00C0-\\uFFFD]',
  '\\c': '[\\-._:A-Za-z0-9\\u00B7-\\uFFFD]',
  '\\C': '[^\\-._:A-Za-z0-9\\u00B7-\\uFFFD]',
}

/** The blocks of Unicode that XPath names and JavaScript does not, those of the languages served. */
const BLOCKS: Record<string, string> = {
  BasicLatin: '\\u0000-\\u007F',
  'Latin-1Supplement': '\\u0080-\\u00FF',
  'LatinExtended-A': '\\u0100-\\u017F',
  'LatinExtended-B': '\\u0180-\\u024F',
  Greek: '\\u0370-\\u03FF',
  Cyrillic: '\\u0400-\\u04FF',
}

/** What flag `x` takes away: white space outside character classes, after a backslash too. */
function withoutSpace(pattern: string): string {
  let depth = 0
  return pattern.replace(/\\\s*\S|[[\]]|\s/g, (token) => {
    if (token === '[') depth++
    if (token === ']') depth--
    return depth === 0 || token.startsWith('\\') ? token.replace(/\s/g, '') : token
  })
}

/** `[a-z-[aeiou]]` takes one class from another: `[[a-z]--[aeiou]]` of JavaScript's `v` patterns. */
const withSubtraction = (pattern: string): string => pattern.replace(/\[([^[\]]+)-\[([^[\]]+)\]\]/g, '[[$1]--[$2]]')

const withClasses = (pattern: string): string =>
  pattern
    .replace(/\\([pP])\{Is([^}]+)\}/g, (token, kind: string, name: string) => {
      const block = BLOCKS[name]
      return block ? `[${kind === 'P' ? '^' : ''}${block}]` : token
    })
    .replace(/\\[\s\S]/g, (token) => CLASSES[token] ?? token)

/** What XPath has not and JavaScript has: looking around, names of groups, `\0`. */
const FOREIGN = /\(\?[=!<]|(^|[^\\])(\\\\)*\\0/

function tryPattern(source: string, flags: string): RegExp | undefined {
  for (const mode of ['v', 'u'])
    try {
      return new RegExp(source, flags + mode)
    } catch {
      // The other mode may know the pattern; where neither does it is none.
    }
  return undefined
}

/** A pattern of XPath and XQuery as JavaScript has it; undefined where it is none or a flag is not known. */
export function asPattern(pattern: string, given?: string | null, more = ''): RegExp | undefined {
  const flags = given ?? ''
  if (!KNOWN_FLAGS.test(flags)) return undefined
  const kept = [...new Set(flags.replace(/[xq]/g, ''))].join('') + more
  if (flags.includes('q')) return tryPattern(pattern.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), kept)
  const spaced = flags.includes('x') ? withoutSpace(pattern) : pattern
  return FOREIGN.test(spaced) ? undefined : tryPattern(withClasses(withSubtraction(spaced)), kept)
}

/** A replacement of XPath, `$1` and `\$`, as JavaScript has it; null where it is not one. */
export function replacementOf(replacement: string, flags?: string | null): string | null {
  if (flags?.includes('q')) return replacement.replace(/\$/g, '$$$$')
  if (/(^|[^\\])(\\\\)*\\([^\\$]|$)/.test(replacement) || /(^|[^\\])\$(?!\d)/.test(replacement)) return null
  return replacement.replace(/\\\$/g, '$$$$').replace(/\\\\/g, '\\').replace(/\$0/g, '$$&')
}
