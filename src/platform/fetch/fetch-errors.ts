import { AppError } from '#lib/app-error.ts'

const refuse = (code: string, message: string, details: Record<string, unknown> = {}) =>
  new AppError({ code: `fetch.${code}`, kind: 'invalid', message, details })

/** The refusals of fetching, each with what is wrong and what to do. */
export const fetchErrors = {
  badAddress: (url: string) =>
    refuse('bad-address', 'This is not an address of the web. It should begin with https:// or http://.', { url }),
  hasSecret: () =>
    refuse('has-secret', 'The address holds a user name or password. Take it out: addresses are shown to others.'),
  notPublic: (host: string, reason: string) =>
    refuse('not-public', `${host} leads to ${reason}. Only addresses on the public internet are fetched from.`, {
      host,
    }),
  unknownHost: (host: string) =>
    refuse('unknown-host', `There is no ${host} on the internet, or it could not be found now. Check the address.`, {
      host,
    }),
  unreachable: (host: string, reason: string) =>
    refuse('unreachable', `${host} could not be reached: ${reason}. Try again later.`, { host }),
  status: (host: string, status: number) =>
    refuse('status', `${host} answered with the code ${status} instead of a file. Check the address.`, {
      host,
      status,
    }),
  tooManyRedirects: (limit: number) =>
    refuse('too-many-redirects', `The address led on to others more than ${limit} times.`),
  tooLarge: (limit: number) =>
    refuse('too-large', `The file is larger than ${Math.floor(limit / 1_000_000)} MB, the most that is fetched here.`, {
      limit,
    }),
  inflates: () =>
    refuse('inflates', 'The file was sent in a compressed form that grows out of all proportion. It was not taken.'),
  tooSlow: (host: string) => refuse('too-slow', `${host} sent nothing for too long. Try again later.`, { host }),
  cutShort: (host: string) =>
    refuse('cut-short', `${host} ended before the whole file was there. Try again.`, { host }),
  encoding: (encoding: string) =>
    refuse('encoding', `The file was sent in a form (${encoding.slice(0, 40)}) that is not known here.`),
}
