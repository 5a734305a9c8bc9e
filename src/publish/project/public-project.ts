import type { Content } from '#platform/render/content.ts'
import type { ReportKind } from '#reports/index.ts'

export type PublicPhase = {
  name: string
  state: 'open' | 'closed'
  plannedStart: string
  plannedEnd: string
  /** Whether nobody knows how long it takes: its last day only holds a place. */
  isUndated?: true
  openedOn: string | null
  closedOn: string | null
  steps: PublicStep[]
}
export type PublicStep = {
  name: string
  number: string | null
  state: 'todo' | 'doing' | 'blocked' | 'done' | 'skipped'
  plannedStart: string
  plannedEnd: string
  isUndated?: true
  beganOn: string | null
  settledOn: string | null
}

/** A playbook that a project follows, with what was planned and what has happened. */
export type PublicRun = {
  name: string
  version: string
  state: 'running' | 'ended'
  startedOn: string
  endedOn: string | null
  phases: PublicPhase[]
}

/** `focusArea` and `hypothesis` are missing in what was published before they were asked. */
export type PublicPurpose = {
  issue: string
  reasons: string[]
  reasonWords: string
  focusArea?: string
  hypothesis?: string
}
export type PublicGoal = {
  id: string
  statement: string
  term: 'short' | 'long'
  why: string
  /** The code of the measure that will tell; '' for none. */
  measure: string
  byDay: string | null
  state: 'open' | 'reached' | 'given-up'
}
export type PublicOutcome = {
  name: string
  what: string
  sign: string
  measure: string
  before: string
  after: string
  state: 'expected' | 'seen' | 'not-seen'
}
export type PublicDecision = {
  id: string
  text: string
  context: string
  options: string
  decidedOn: string
  /** The public decision that has taken its place. */
  supersededBy: string | null
}
export type PublicRole = { name: string; side: string; isCore: boolean }
export type PublicAgreement = {
  version: number
  agreedOn: string | null
  isConfirmed: boolean
  items: { name: string; access: string; when: string; on: string | null; approvedBy: string[] }[]
  signers: { name: string; signedOn: string | null }[]
}
/** An approved document; or, with its `kind`, a paper of the project's registers or the minutes of a meeting as it was frozen. */
export type PublicDocument = {
  id: string
  kind?: Exclude<ReportKind, 'document'>
  slug: string
  title: string
  language: string
  version: number | null
  /** Over the approved text; of a paper, its own. */
  sha256: string
  /** Whether parts of that are not for everybody and were left out; missing from what was frozen before this was kept. */
  leavesOut?: boolean
  state: string
  changedOn: string
  /** The papers that were made of it, and their files, by their hashes; missing from what was frozen before they were kept. */
  papers?: PublicPaper[]
  content: Content
}
/** A paper made of a document (`format` null), or a file of one. */
export type PublicPaper = { sha256: string; format: string | null; madeOn: string }

/** A published text as a thing, `kind:id`. */
export const refOfDocument = ({ id, kind }: Pick<PublicDocument, 'id' | 'kind'>): string =>
  `${kind ? 'report' : 'document'}:${id}`
export type PublicUpdate = { id: string; title: string; body: string; writtenAt: string }

/** That a project would like to work with others: what for, and whom to ask. */
export type Invitation = { what: string; contact: string }

/**
 * What everybody may know of a project, frozen with the publication; a part that is not let out, or has nothing in it, is left
 * out.
 */
export type PublicProject = {
  name: string
  organisation: string
  purpose?: PublicPurpose
  goals?: PublicGoal[]
  outcomes?: PublicOutcome[]
  runs?: PublicRun[]
  decisions?: PublicDecision[]
  roles?: PublicRole[]
  agreement?: PublicAgreement
  documents?: PublicDocument[]
  updates?: PublicUpdate[]
  /** What the agreement keeps back of what stands here, by its name. */
  keptBack?: string[]
  invitation?: Invitation
}

/** Where a project stands: the phase that has begun and is open, of the playbook that it began with. */
export function findPhase(runs: readonly PublicRun[] = []): { playbook: string; phase: string | null } | undefined {
  const run = runs.find(({ state }) => state === 'running') ?? runs[0]
  if (!run) return undefined
  if (run.state === 'ended') return { playbook: run.name, phase: null }
  const open = run.phases.filter(({ state }) => state === 'open')
  const current = open.findLast(({ openedOn }) => openedOn !== null) ?? open[0]
  return { playbook: run.name, phase: current?.name ?? null }
}

/** Whether there is anything to show of a project. */
export const hasAnything = ({ name: _n, organisation: _o, keptBack: _k, ...parts }: PublicProject): boolean =>
  Object.values(parts).some((part) => !Array.isArray(part) || part.length > 0)
