import { isWebAddress } from '#lib/web-address.ts'

/** The repository in the address of an issue, as `owner/name`; empty where the address shows none. */
export function repositoryOf(url: string): string {
  const path = /^https?:\/\/[^/]+\/(.+)$/i.exec(url.trim())?.[1] ?? ''
  const before = /^(?:repos\/)?(.+?)\/(?:-\/)?(?:issues|work_items|pull)\/\d+/.exec(path)?.[1]
  if (before) return before
  return /^repos\/([^/]+\/[^/]+)/.exec(path)?.[1] ?? ''
}

/** Addresses that somebody may follow; anything else is kept as no address. */
export const webAddress = (text: string): string => (isWebAddress(text.trim()) ? text.trim() : '')
