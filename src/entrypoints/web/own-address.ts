import { path } from './routes.ts'

/**
 * An address of ours to send somebody on to, else the home page: it came with a form or a link that anybody could have
 * written. What a header cannot hold is encoded; control characters make it no address at all.
 */
export function ownAddress(to: string | undefined): string {
  if (!to || !/^\/(?![/\\])\P{Cc}*$/u.test(to)) return path('home')
  return to.toWellFormed().replace(/[^!-~]+/g, encodeURIComponent)
}
