import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { mappingTargets, readSchema } from '#standard/index.ts'

/** The fields that exports of contracts most often have, in the order in which a person thinks of them. */
export const COMMON_FIELDS: readonly (readonly [path: string, name: Parameters<typeof t>[0]])[] = [
  ['awards/suppliers/name', 'field.supplier'],
  ['awards/value/amount', 'field.amount'],
  ['awards/date', 'field.award-date'],
  ['tender/title', 'field.title'],
  ['tender/description', 'field.description'],
  ['buyer/name', 'field.buyer'],
  ['tender/procurementMethodDetails', 'field.method-words'],
  ['tender/procurementMethod', 'field.method'],
  ['tender/mainProcurementCategory', 'field.category'],
  ['tender/tenderPeriod/startDate', 'field.published'],
  ['tender/tenderPeriod/endDate', 'field.deadline'],
  ['tender/numberOfTenderers', 'field.bids'],
  ['contracts/id', 'field.contract'],
  ['contracts/value/amount', 'field.contract-amount'],
  ['contracts/dateSigned', 'field.signed'],
  ['contracts/period/startDate', 'field.starts'],
  ['contracts/period/endDate', 'field.ends'],
]

const plain = new Map(COMMON_FIELDS)
const schema = readSchema()
const titles = new Map<string, ReadonlyMap<string, string>>()

/** Path → title in the language of what is going on; made once for each. */
function titlesNow(): ReadonlyMap<string, string> {
  const language = currentLanguage()
  const found = titles.get(language) ?? new Map(mappingTargets(schema).map(({ path, title }) => [path, title]))
  titles.set(language, found)
  return found
}

/** What a field is called in plain words; else by the standard, else its path. */
export function nameField(target: string): string {
  const path = target.replace(/#[^/]*/g, '')
  const key = plain.get(path)
  return key ? t(key) : (titlesNow().get(path) ?? target)
}
