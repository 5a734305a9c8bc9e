const KNOWN_FLAGS = /^[smixq]*$/

/** Character classes of XPath that JavaScript does not have; `\\i` and `\\c` start and go on in XML names. */
const CLASSES: Record<string, string> = {
  '\\i': '[_:A-Za-z\\u00C0-\\uFFFD]',
  '\\I': '[^_:A-Za-z\\u00C0-\\uFFFD]',
  '\\c': '[-._:A-Za-z0-9\\u00B7-\\uFFFD]',
  '\\C': '[^-._:A-Za-z0-9\\u00B7-\\uFFFD]',
}

/** What flag `x` takes away: white space outside character classes. */
function withoutSpace(pattern: string): string {
  let depth = 0
  return pattern.replace(/\\[\s\S]|[[\]]|\s/g, (token) => {
    if (token === '[') depth++
    if (token === ']') depth--
    return /^\s$/.test(token) && depth === 0 ? '' : token
  })
}

/** `[a-z-[aeiou]]` takes one class from another: `--` of JavaScript's `v` patterns. */
const withSubtraction = (pattern: string): string => pattern.replace(/-\[(\^?[^\]]*)\]\]/g, '--[$1]]')

const withClasses = (pattern: string): string => pattern.replace(/\\[\s\S]/g, (token) => CLASSES[token] ?? token)

/** A pattern of XPath and XQuery as JavaScript has it; undefined where it is none or a flag is not known. */
export function asPattern(pattern: string, given?: string | null, more = ''): RegExp | undefined {
  const flags = given ?? ''
  if (!KNOWN_FLAGS.test(flags)) return undefined
  const isLiteral = flags.includes('q')
  if (!isLiteral && /\(\?[=!<]/.test(pattern)) return undefined
  const spaced = flags.includes('x') && !isLiteral ? withoutSpace(pattern) : pattern
  const source = isLiteral ? pattern.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') : withClasses(withSubtraction(spaced))
  const kept = [...new Set(flags.replace(/[xq]/g, ''))].join('')
  for (const mode of ['v', 'u'])
    try {
      return new RegExp(source, `${kept}${more}${mode}`)
    } catch {
      // The next mode may know the pattern; with none left it is not one.
    }
  return undefined
}

/** A replacement of XPath, `$1` and `\\$`, as JavaScript has it; null where it is not one. */
export function replacementOf(replacement: string, flags?: string | null): string | null {
  if (flags?.includes('q')) return replacement.replace(/\$/g, '$$$$')
  if (/(^|[^\\])(\\\\)*\\([^\\$]|$)/.test(replacement) || /(^|[^\\])\$(?!\d)/.test(replacement)) return null
  return replacement.replace(/\\\$/g, '$$$$').replace(/\\\\/g, '\\').replace(/\$0/g, '$$&')
}
