/** Providers that take the part before the @ with and without dots as one mailbox. */
const WITHOUT_DOTS = new Set(['gmail.com', 'googlemail.com'])

/**
 * The mailbox that an address leads to, as far as the address tells: letters of either case, what follows a plus sign, and
 * dots where the provider takes them for nothing, make no other mailbox (abuse:A09).
 */
export function mailboxOf(address: string): string {
  const [name = '', domain = ''] = address
    .trim()
    .toLowerCase()
    .split(/@(?=[^@]*$)/)
  const plain = name.replace(/(?<=.)\+.*$/, '')
  return WITHOUT_DOTS.has(domain) ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${domain}`
}
