import { asPattern, replacementOf } from './patterns.ts'
import { builtIn } from './signature.ts'

function substring(text: string, start: number, length?: number | null): string | undefined {
  const characters = Array.from(text)
  if (start === 0 || Math.abs(start) > characters.length || (typeof length === 'number' && length < 1)) return ''
  const from = start > 0 ? Math.trunc(start) - 1 : characters.length + Math.trunc(start)
  return characters.slice(from, typeof length === 'number' ? from + Math.trunc(length) : undefined).join('')
}

function before(text: string, match: string): string {
  const at = text.indexOf(match)
  return at < 0 ? '' : text.slice(0, at)
}

function after(text: string, match: string): string {
  const at = text.indexOf(match)
  return at < 0 ? '' : text.slice(at + match.length)
}

function join(list: unknown[], delimiter?: string | null): string | undefined {
  if (list.some((item) => item !== null && typeof item !== 'string')) return undefined
  return list.filter((item) => item !== null).join(delimiter ?? '')
}

/** The standard's functions of strings. */
export const STRING_FUNCTIONS = [
  builtIn('substring', ['string:string, start position:number, length?:number', substring]),
  builtIn('string length', ['string:string', (text: string) => Array.from(text).length]),
  builtIn('upper case', ['string:string', (text: string) => text.toUpperCase()]),
  builtIn('lower case', ['string:string', (text: string) => text.toLowerCase()]),
  builtIn('substring before', ['string:string, match:string', before]),
  builtIn('substring after', ['string:string, match:string', after]),
  builtIn('contains', ['string:string, match:string', (text: string, match: string) => text.includes(match)]),
  builtIn('starts with', ['string:string, match:string', (text: string, match: string) => text.startsWith(match)]),
  builtIn('ends with', ['string:string, match:string', (text: string, match: string) => text.endsWith(match)]),
  builtIn('matches', [
    'input:string, pattern:string, flags?:string',
    (text: string, pattern: string, flags?: string | null) => asPattern(pattern, flags)?.test(text),
  ]),
  builtIn('replace', [
    'input:string, pattern:string, replacement:string, flags?:string',
    (text: string, pattern: string, replacement: string, flags?: string | null) => {
      const found = asPattern(pattern, flags, 'g')
      const by = replacementOf(replacement, flags)
      return found && by !== null && !found.test('') ? text.replace(found, by) : undefined
    },
  ]),
  builtIn('split', [
    'string:string, delimiter:string',
    (text: string, delimiter: string) => {
      const found = asPattern(delimiter)
      return found && text.split(found)
    },
  ]),
  builtIn('string join', ['list:list, delimiter?:string', join]),
]
