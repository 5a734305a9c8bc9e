import { findPhase, type Invitation } from '../project/public-project.ts'
import type { SiteInput } from '../site/site-input.ts'

/** What the list of an installation's projects says of one: only what its site says. */
export type Listing = {
  organisation: string
  summary: string
  /** The playbook it follows and the phase it is in; null where it is ended, left out where that is not public. */
  at?: { playbook: string; phase: string | null }
  holds: ('data' | 'project')[]
  isInvented: boolean
  invitation?: Invitation
}

/** What is said of a site in the list, from the site's own words as they were published. */
export function listingOf(input: Omit<SiteInput, 'files'>): Listing {
  const { project, publisher, description, isInvented, isWithoutData } = input
  const at = findPhase(project?.runs)
  return {
    organisation: project?.organisation ?? publisher.name,
    summary: description,
    ...(at && { at }),
    holds: [...(isWithoutData ? [] : ['data' as const]), ...(project ? ['project' as const] : [])],
    isInvented,
    ...(project?.invitation && { invitation: project.invitation }),
  }
}
