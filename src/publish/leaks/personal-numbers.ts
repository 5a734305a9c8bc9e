/** A number that names one person: how it is written, and whether its check digits agree. */
type PersonalNumber = { name: string; pattern: RegExp; isValid?: (text: string) => boolean }

const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number)

/** Luhn (ISO/IEC 7812-1). */
function hasLuhnDigit(text: string): boolean {
  const sum = digitsOf(text)
    .toReversed()
    .reduce((total, digit, i) => total + (i % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit), 0)
  return sum % 10 === 0
}

/** Spain: the letter is the number modulo 23; the first letter of a foreigner's number counts as a digit. */
function hasSpanishLetter(text: string): boolean {
  const number = text.replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))).slice(0, -1)
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23] === text.at(-1)
}

/** Brazil: two digits, each weighted modulo 11 over those before it. */
function hasBrazilianDigits(text: string): boolean {
  const digits = digitsOf(text)
  const checkOf = (length: number) => {
    const sum = digits.slice(0, length).reduce((total, digit, i) => total + digit * (length + 1 - i), 0)
    return ((sum * 10) % 11) % 10
  }
  return checkOf(9) === digits[9] && checkOf(10) === digits[10] && new Set(digits).size > 1
}

/** France: the last two digits are 97 less the rest modulo 97; Corsica's letters count as 19 and 18. */
function hasFrenchKey(text: string): boolean {
  const plain = text.replace(/\s/g, '').replace('2A', '19').replace('2B', '18')
  return 97n - (BigInt(plain.slice(0, 13)) % 97n) === BigInt(plain.slice(13))
}

/** IBAN (ISO 13616): the country and check digits moved to the end, letters as numbers, modulo 97 is 1. */
function hasIbanDigits(text: string): boolean {
  const plain = text.replace(/\s/g, '')
  const turned = plain.slice(4) + plain.slice(0, 4)
  return BigInt([...turned].map((sign) => Number.parseInt(sign, 36)).join('')) % 97n === 1n
}

/** Numbers of persons that are written in a form of their own. A company's numbers are public and not among them. */
export const personalNumbers: readonly PersonalNumber[] = [
  { name: 'us-ssn', pattern: /(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g },
  { name: 'ca-sin', pattern: /(?<![\w-])[1-79]\d{2}-\d{3}-\d{3}(?![\w-])/g, isValid: hasLuhnDigit },
  {
    name: 'gb-nino',
    pattern: /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g,
  },
  { name: 'es-dni', pattern: /\b(?:\d{8}|[XYZ]\d{7})[A-Z]\b/g, isValid: hasSpanishLetter },
  { name: 'br-cpf', pattern: /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/g, isValid: hasBrazilianDigits },
  { name: 'it-cf', pattern: /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/g },
  {
    name: 'mx-curp',
    pattern: /\b[A-Z][AEIOUX][A-Z]{2}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX][A-Z]{5}[A-Z\d]\d\b/g,
  },
  {
    name: 'fr-nir',
    pattern: /\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}\b/g,
    isValid: hasFrenchKey,
  },
  { name: 'iban', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g, isValid: hasIbanDigits },
]
