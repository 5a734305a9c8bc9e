const digitsOf = (text: string) => [...text].map(Number)

/** The check of Luhn: payment cards, Canadian social insurance and Ontario health numbers. */
export function isLuhn(digits: string): boolean {
  const sum = digitsOf(digits)
    .toReversed()
    .reduce((all, digit, i) => all + (i % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit), 0)
  return sum % 10 === 0 && /[1-9]/.test(digits)
}

/** How long an account number is in each country (ISO 13616). */
export const IBAN_LENGTHS: Record<string, number> = {
  ...{ AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, BY: 28, CH: 21, CR: 22, CY: 28 },
  ...{ CZ: 24, DE: 22, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18 },
  ...{ GR: 27, GT: 28, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LC: 32 },
  ...{ LI: 21, LT: 20, LU: 20, LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MR: 27, MT: 31, MU: 30, NL: 18, NO: 15 },
  ...{ PK: 24, PL: 28, PS: 29, PT: 25, QA: 29, RO: 24, RS: 22, SA: 24, SC: 31, SE: 24, SI: 19, SK: 24, SM: 27, ST: 25 },
  ...{ SV: 28, TL: 23, TN: 24, TR: 26, UA: 29, VA: 22, VG: 24, XK: 20 },
}

const remainder97 = (digits: string) => Number(BigInt(digits) % 97n)

/** An account number: the length of its country, and remainder 1 of 97 (ISO 7064). */
export function isIban(_: string, whole: string): boolean {
  const plain = whole.replace(/[\s-]/g, '').toUpperCase()
  if (IBAN_LENGTHS[plain.slice(0, 2)] !== plain.length) return false
  const moved = plain.slice(4) + plain.slice(0, 4)
  return remainder97(moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) === 1
}

const weighted = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)

/** Ten digits of which the last checks the others (the number of the British health service). */
export function isMod11(digits: string): boolean {
  if (digits.length !== 10 || /^(\d)\1+$/.test(digits)) return false
  const check = (11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return check === Number(digits[9])
}

/** Ten digits that begin with 9 (the personal health number of British Columbia). */
export function isBritishColumbiaNumber(digits: string): boolean {
  if (!/^9\d{9}$/.test(digits)) return false
  const check = 11 - (weighted(digits.slice(1), [2, 4, 8, 5, 10, 9, 7, 3]) % 11)
  return check === Number(digits[9])
}

/** Thirteen digits and a key of two (the French number of social security and health). */
export function isFrenchNumber(_: string, whole: string): boolean {
  const plain = whole
    .replace(/[^\dab]/gi, '')
    .toUpperCase()
    .replace('2A', '19')
    .replace('2B', '18')
  if (!/^[12]\d{14}$/.test(plain)) return false
  return 97 - remainder97(plain.slice(0, 13)) === Number(plain.slice(13))
}

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** Digits and a letter that checks them (the Spanish DNI and NIE). */
export function isSpanishId(_: string, whole: string): boolean {
  const plain = whole.replace(/-/g, '').toUpperCase()
  const number = plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))
  return number.length === 8 && LETTERS[Number(number) % 23] === plain.at(-1)
}

/** Thirteen to nineteen digits of a scheme of cards, checked. */
export const isCardNumber = (digits: string): boolean =>
  /^(?:4|5[1-5]|2[2-7]|3[47]|6)/.test(digits) && digits.length >= 13 && isLuhn(digits)
