type Section = { [key: string]: string | Section }

const unquoted = (text: string) => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text
/** A comment after a value begins after white space; quotes protect what looks like one. */
const withoutComment = (text: string) => (/^["']/.test(text) ? text : text.replace(/\s+[;#].*$/, ''))

function openSection(root: Section, name: string): Section {
  return name.split('.').reduce((section: Section, part) => {
    const inner = section[part]
    if (typeof inner === 'object') return inner
    const made: Section = {}
    section[part] = made
    return made
  }, root)
}

/**
 * Reads an INI file: `key = value`, `[section]`, `[section.inner]`, comments by `;` or `#`.
 * Throws an Error that names the line it could not read.
 */
export function parseIni(text: string): Section {
  const root: Section = Object.create(null)
  let section = root
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith(';') || line.startsWith('#')) continue
    const header = /^\[([^\]]+)\]\s*([;#].*)?$/.exec(line)
    const pair = /^([^=]+?)\s*[=:]\s*(.*)$/.exec(line)
    if (header) section = openSection(root, header[1]!.trim())
    else if (pair) section[unquoted(pair[1]!)] = unquoted(withoutComment(pair[2]!).trim())
    else throw new Error(`line ${at + 1} is neither a [section] nor "key = value": ${line}`)
  }
  return root
}
