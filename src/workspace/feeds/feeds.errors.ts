import { AppError } from '#lib/app-error.ts'

/** The one answer for an address that never was, or that was ended. */
export const noSuchCalendar = () =>
  new AppError({
    code: 'workspace.no-such-calendar',
    kind: 'not-found',
    message:
      'There is no calendar at this address, or its address was changed. Look for the new one on your account page.',
  })
