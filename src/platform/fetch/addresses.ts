import { BlockList, isIP } from 'node:net'

/** IPv4 that is not the public internet (IANA special-purpose registry), with its reason. */
const REFUSED_4: [string, number, string][] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'a private network'],
  ['100.64.0.0', 10, 'a network shared behind a carrier'],
  ['127.0.0.0', 8, 'this machine itself'],
  ['169.254.0.0', 16, 'a link-local network'],
  ['172.16.0.0', 12, 'a private network'],
  ['192.0.0.0', 24, 'a protocol assignment'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.31.196.0', 24, 'a service of the network'],
  ['192.52.193.0', 24, 'a service of the network'],
  ['192.88.99.0', 24, 'a relay to IPv6'],
  ['192.168.0.0', 16, 'a private network'],
  ['192.175.48.0', 24, 'a service of the network'],
  ['198.18.0.0', 15, 'a test of networks'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
]

/** Of IPv6 only global unicast (2000::/3) is the public internet, and these parts of it are not. */
const REFUSED_6: [string, number, string][] = [
  ['2001::', 23, 'a protocol assignment'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, 'a tunnel around IPv4'],
  ['3fff::', 20, 'documentation'],
  ['5f00::', 16, 'segment routing'],
]

function listOf(family: 'ipv4' | 'ipv6', ranges: [string, number, string][]) {
  return ranges.map(([address, bits, reason]) => {
    const list = new BlockList()
    list.addSubnet(address, bits, family)
    return { list, reason }
  })
}
const refused4 = listOf('ipv4', REFUSED_4)
const refused6 = listOf('ipv6', REFUSED_6)
const [globalUnicast] = listOf('ipv6', [['2000::', 3, '']])

/**
 * Why an address must not be fetched from: it is not on the public internet. Undefined where it is. IPv4 in the
 * clothes of IPv6 (mapped, compatible, translated, 6to4) is refused whole: nothing public is reached only by it.
 */
export function findRefusal(address: string): string | undefined {
  const family = isIP(address)
  if (family === 4) return refused4.find(({ list }) => list.check(address, 'ipv4'))?.reason
  if (family !== 6 || address.includes('%')) return 'no address of the internet'
  if (!globalUnicast!.list.check(address, 'ipv6')) return 'a network that is not public'
  return refused6.find(({ list }) => list.check(address, 'ipv6'))?.reason
}
