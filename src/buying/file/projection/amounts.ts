/** How many digits a currency has behind its point, by ISO 4217: none for the yen, three for the dinar, mostly two. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** An amount as the standard writes it. The text of the cents is moved, so that no digit is lost to a division. */
export function moneyOf(cents: number, currency: string): { amount: number; currency: string } {
  const digits = digitsOf(currency)
  const text = String(cents).padStart(digits + 1, '0')
  return { amount: Number(digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text), currency }
}

/** A day as the standard writes it: the moment at which it begins, in UTC. */
export const startOf = (day: string): string => `${day}T00:00:00Z`
