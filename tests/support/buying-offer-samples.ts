import type { RouteName } from '#entrypoints/web/routes.ts'

/** What forms of the pages of notices and awards would be sent with. */
export const offerForms: Partial<Record<RouteName, () => Record<string, string>>> = {
  'case-notice': () => ({ do: 'publish', 'texts.en.title': 'Labels', closesAt: '2026-07-01T12:00' }),
  'case-opening': () => ({}),
  'case-assess': () => ({ do: 'declare', hasInterest: 'no' }),
  'case-award': () => ({ do: 'select' }),
}
