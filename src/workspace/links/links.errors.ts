import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `link.${code}`, kind, message, details })

/** Whom somebody from outside can ask. */
export type Asking = { project: string; maker: string | null }

const whom = ({ project, maker }: Asking) => maker ?? `somebody of “${project}”`

/** Every refusal to do with links for people from outside. */
export const linkRefusals = {
  unknown: () =>
    refusal(
      'unknown',
      'not-found',
      'This link leads nowhere. A part of it may be missing: copy the whole of it, or ask whoever sent it to you for another.',
    ),
  notOpen: () =>
    refusal(
      'not-open',
      'forbidden',
      'This browser does not hold the link any more. Open the link you were sent again.',
    ),
  expired: (asking: Asking) =>
    refusal('expired', 'forbidden', `The time of this link is over. Ask ${whom(asking)} for another.`, asking),
  ended: (asking: Asking) =>
    refusal('ended', 'forbidden', `This link was ended. Ask ${whom(asking)} if you still need it.`, asking),
  notCovered: (asking: Asking) =>
    refusal('not-covered', 'forbidden', `This link does not let you do this. Ask ${whom(asking)}.`, asking),
  noSuchLink: () => refusal('no-such-link', 'not-found', 'There is no such link to this.'),
  nothingToSign: () =>
    refusal('nothing-to-sign', 'conflict', 'Nothing waits for your signature now. Open the page again to see why.'),
  noSuchParty: () =>
    refusal('no-such-party', 'invalid', 'Choose the side or role they sign for, among those that have not signed.', {
      fields: { party: 'Choose the side or role they sign for, among those that have not signed.' },
    }),
} as const
