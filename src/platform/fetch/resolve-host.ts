import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { findRefusal } from './addresses.ts'
import { fetchErrors } from './fetch-errors.ts'

/** Names and the internet, as fetching sees them. Only tests have others than these: no setting reaches them. */
export type Internet = {
  resolve(host: string): Promise<string[]>
  /** Why an address must not be connected to; undefined where it may be. */
  refuse(address: string): string | undefined
}

export const publicInternet: Internet = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  refuse: findRefusal,
}

/** The addresses of a host. One that may not be connected to is enough to refuse: what is asked next may be that one. */
export async function resolveHost(internet: Internet, host: string): Promise<string[]> {
  const literal = host.replace(/^\[|\]$/g, '')
  const addresses = isIP(literal) ? [literal] : await internet.resolve(host).catch(() => [])
  if (addresses.length === 0) throw fetchErrors.unknownHost(host)
  for (const address of addresses) {
    const reason = internet.refuse(address)
    if (reason) throw fetchErrors.notPublic(host, reason)
  }
  return addresses
}

/** Connects to the addresses that were checked, and asks no name server again. */
export function pinTo(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, done) => {
    if (options.all) done(null, all)
    else done(null, all[0]!.address, all[0]!.family)
  }
}
