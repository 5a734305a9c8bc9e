import type { FC } from 'hono/jsx'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { findField, readSchema, sayTerm } from '#standard/index.ts'

type Json = unknown

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const encode = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** A value as people read it; how it stands in the data is one click away. */
const shown = (value: Json): string => {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map(shown).join(', ') : JSON.stringify(value)
}

/** `procurementMethodDetails` as words: "Procurement method details". */
const label = (name: string) => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return /^\d+$/.test(name) ? `${Number(name) + 1}.` : words.charAt(0).toUpperCase() + words.slice(1)
}

const schema = readSchema()

/** In English a field is called as it stands in the data; in other languages by the title that the standard gives it. */
function nameEntry(name: string, pointer: string): string {
  if (currentLanguage() === 'en' || /^\d+$/.test(name)) return label(name)
  const field = findField(schema, pointer)
  return field ? sayTerm(field.title) : label(name)
}

type OutlineProps = {
  value: Json
  pointer?: string
  hrefOf: ((pointer: string) => string) | undefined
  /** Where the values stand that are marked; the first of them has the id `used`. */
  used?: readonly string[]
}

const Value: FC<{ value: Json; pointer: string; used: readonly string[] }> = ({ value, pointer, used }) =>
  used.includes(pointer) ? (
    <mark {...(used[0] === pointer ? { id: 'used' } : {})}>
      {shown(value)}
      <span class="govuk-visually-hidden"> {t('process.used')}</span>
    </mark>
  ) : (
    shown(value)
  )

const Entry: FC<OutlineProps & { name: string }> = ({ name, value, pointer = '', hrefOf, used = [] }) => {
  if (isObject(value) || (Array.isArray(value) && value.some(isObject)))
    return (
      <li>
        <strong>{nameEntry(name, pointer)}</strong>
        <Outline value={value} pointer={pointer} hrefOf={hrefOf} used={used} />
      </li>
    )
  return (
    <li>
      <span class="quiet">{t('frame.pair', { name: nameEntry(name, pointer), value: '' })}</span>
      {hrefOf ? (
        <a class="govuk-link outline__value" href={hrefOf(pointer)}>
          <Value value={value} pointer={pointer} used={used} />
        </a>
      ) : (
        <Value value={value} pointer={pointer} used={used} />
      )}
    </li>
  )
}

/** An OCDS object as a nested list; each value links to where it comes from, where `hrefOf` is given. */
export const Outline: FC<OutlineProps> = ({ value, pointer = '', hrefOf, used = [] }) => {
  const entries = Array.isArray(value)
    ? value.map((one, i) => [String(i), one] as const)
    : Object.entries(isObject(value) ? value : {})
  return (
    <ul class="outline">
      {entries.map(([name, one]) => (
        <Entry name={name} value={one} pointer={`${pointer}/${encode(name)}`} hrefOf={hrefOf} used={used} />
      ))}
    </ul>
  )
}
