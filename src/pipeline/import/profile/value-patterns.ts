/** How a date is written; the two orders with slashes are told apart by days above 12. */
export type DatePatternName = keyof typeof datePatterns

const TIME = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?`

/** Regular expressions of RE2 for whole values: ClickHouse counts how many values of a column match each. */
export const datePatterns = {
  'YYYY-MM-DD': String.raw`^\d{4}-\d{1,2}-\d{1,2}${TIME}$`,
  'YYYY/MM/DD': String.raw`^\d{4}/\d{1,2}/\d{1,2}${TIME}$`,
  slashes: String.raw`^\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})${TIME}$`,
  'DD.MM.YYYY': String.raw`^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})${TIME}$`,
  'DD-MM-YYYY': String.raw`^\d{1,2}-\d{1,2}-\d{4}${TIME}$`,
  'DD Mon YYYY': String.raw`^\d{1,2}[- ]\p{L}{3,9}\.?[-, ]+\d{2,4}${TIME}$`,
  'Mon DD, YYYY': String.raw`^\p{L}{3,9}\.? \d{1,2},? \d{4}${TIME}$`,
  YYYYMMDD: String.raw`^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$`,
} as const

export const valuePatterns = {
  number: String.raw`^[-+(]?\s?(?:\d{1,3}(?:[,. '\x{a0}\x{202f}]\d{3})+|\d+)(?:[.,]\d+)?\s?[)%]?$`,
  /** A sign or a code of a currency beside the number. */
  currency: String.raw`^[-(]?\s?(?:[A-Z]{0,3}\s?[$€£¥₦₹₴₱]|[A-Z]{3})\s?[-(]?\d[\d.,' ]*\s?[KkMmBb]?n?\)?$|^[-(]?\d[\d.,' ]*\s?(?:[$€£¥₦₹₴₱]|[A-Z]{3})\)?$`,
  decimals: String.raw`[.,]\d{2}\)?$`,
  'yes-no': `^(?i:yes|no|y|n|true|false|t|f|0|1|si|sí|oui|non|ja|nein|sim|não)$`,
  email: String.raw`^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$`,
  phone: String.raw`^\+?\(?\d{1,4}\)?[-. ]{1,2}\(?\d{2,4}\)?(?:[-. ]\d{2,5}){1,3}(?:,? ?(?:x|ext)\.? ?\d+)?$`,
  /** A telephone number without signs, if the column is named so. */
  longDigits: String.raw`^\+?\d{7,15}$`,
  spaced: String.raw`\s`,
  digits: String.raw`\d`,
} as const

export type ValuePatternName = keyof typeof valuePatterns
