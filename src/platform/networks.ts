import { BlockList, isIP } from 'node:net'

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
const MOST_BITS = { ipv4: 32, ipv6: 128 } as const

/** An address as it is written without the form in which IPv6 tells of IPv4; undefined where it is none. */
export function plainAddress(text: string): string | undefined {
  const address = text.trim().replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(address) ? address : undefined
}

/** Networks as one writes them, `10.0.0.0/8, ::1`; undefined where one of them is none. */
export function readNetworks(text: string): ((address: string) => boolean) | undefined {
  const list = new BlockList()
  for (const network of text.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits] = network.split('/')
    const family = familyOf(address)
    const size = bits === undefined ? MOST_BITS[family] : Number(bits)
    if (!isIP(address) || !/^\d*$/.test(bits ?? '') || !(size >= 0 && size <= MOST_BITS[family])) return undefined
    list.addSubnet(address, size, family)
  }
  return (address) => isIP(address) > 0 && list.check(address, familyOf(address))
}
