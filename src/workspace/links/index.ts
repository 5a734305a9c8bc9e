export { findAsking, findHeldLink, type Held, openLink, withLink } from './hold-link.ts'
export { endLink, forgetReviewer, type LinksOf, type ListedLink, listLinks } from './keep-links.ts'
export {
  type LinkVerb,
  lastDayOf,
  linkVerbs,
  type NewLink,
  type ReviewerLink,
  type Standing,
  sayOutsider,
  usualEnd,
} from './link.ts'
export type { Asking } from './links.errors.ts'
export { makeLink } from './make-link.ts'
export { endOpenLink, readOpenLinks } from './open-links.ts'
