// The parts of a language tag (RFC 5646), as OCDS reads them in the names of translated fields: `title_fr`, `title_pt-BR`.
const LANGUAGE = '(([A-Za-z]{2,3}(-([A-Za-z]{3}(-[A-Za-z]{3}){0,2}))?)|[A-Za-z]{4}|[A-Za-z]{5,8})'
const SCRIPT = '(-([A-Za-z]{4}))?'
const REGION = '(-([A-Za-z]{2}|[0-9]{3}))?'
const VARIANTS = '(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*'
const EXTENSIONS = '(-([0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+))*'
const PRIVATE = '(x(-[A-Za-z0-9]{1,8})+)'
const TAG = `((${LANGUAGE}${SCRIPT}${REGION}${VARIANTS}${EXTENSIONS}(-${PRIVATE})?)|${PRIVATE})`

const wholeTag = new RegExp(`^${TAG}$`)

/** The pattern of the names of a field's translations, as JSON Schema writes it. */
export const translationPattern = (field: string) => `^(${field}_${TAG})$`

/** The field whose translation a name may be: `title` for `title_fr`; undefined where the ending is no language tag. */
export function readTranslatedField(name: string): string | undefined {
  const at = name.indexOf('_')
  if (at < 1 || name.length - at > 100 || !wholeTag.test(name.slice(at + 1))) return undefined
  return name.slice(0, at)
}
