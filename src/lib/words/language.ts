import { AsyncLocalStorage } from 'node:async_hooks'

/** The languages that the product speaks, each named in itself. */
export const languages = { en: 'English', fr: 'Français', es: 'Español' } as const
export type Language = keyof typeof languages

/** The same without a name of its own: where nobody said which language is wanted. */
const DEFAULT: Language = 'en'

/** How dates and numbers are written in each. */
const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-CA', es: 'es' }

const spoken = new AsyncLocalStorage<Language>()

export const isLanguage = (text: unknown): text is Language =>
  typeof text === 'string' && Object.hasOwn(languages, text)

/** The language of what is going on: of a request, a letter, a document. English where nobody said. */
export const currentLanguage = (): Language => spoken.getStore() ?? DEFAULT

/** The locale in which dates and numbers of what is going on are written. */
export const currentLocale = (): string => locales[currentLanguage()]

const formats = new Map<string, Intl.DateTimeFormat>()

/** How a date is written in the language of what is going on; made once for each way, since making one takes long. */
export function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${currentLocale()} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(currentLocale(), options)
  formats.set(key, format)
  return format
}

/** Runs `work` in a language: every word and date that comes of it is in that one. */
export const speak = <T>(language: Language, work: () => T): T => spoken.run(language, work)

/** The first language that a browser asks for and that we speak, by weight (RFC 9110 §12.5.4); undefined for none. */
export function findAccepted(header: string | undefined): Language | undefined {
  const asked = (header ?? '').split(',').map((part, i) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.map((one) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find(Boolean)
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), i }
  })
  const wanted = asked.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || a.i - b.i)
  return wanted.map(({ language }) => language).find(isLanguage)
}
