import { z } from 'zod'

const actor = z.union([
  z.object({ kind: z.literal('person'), id: z.string() }),
  z.object({ kind: z.literal('system'), name: z.string() }),
  z.object({ kind: z.literal('link'), id: z.string() }),
  z.object({ kind: z.literal('visitor') }),
])

/** One approval that a publication needs. */
export const neededApproval = z.object({
  id: z.string(),
  words: z.string().describe('Who gives it, in words.'),
  side: z.string().optional().describe('Only members of this side.'),
  role: z.string().optional().describe('Only members who hold this role.'),
  isByAnother: z.boolean().describe('Whether it must be somebody other than the author.'),
})

const leakKind = z.enum(['email', 'phone', 'personal-number', 'person', 'personal-column'])
const leakAction = z.enum(['redact', 'release'])

export const publicationPart = z.enum(['data', 'project'])

export const publication = z.object({
  id: z.string(),
  projectId: z.string(),
  state: z.enum(['preparing', 'draft', 'approved', 'refused', 'published', 'replaced', 'retracted', 'abandoned']),
  author: actor,
  note: z.string(),
  needed: z.array(neededApproval),
  preparedAt: z.date(),
  slug: z.string().describe('The last part of the address at which it goes online, or is.'),
  parts: z.array(publicationPart).describe('What it holds: the data, the pages of the project, or both.'),
  products: z
    .array(z.object({ name: z.string(), products: z.array(z.string()) }))
    .describe('What it lets out, with the work products of the agreement that it is.'),
  setAside: z
    .array(
      z.object({
        name: z.string(),
        why: z.enum(['never', 'not-yet', 'not-agreed', 'not-approved', 'members-only']),
        on: z.string().optional().describe('The day from which it may go out.'),
      }),
    )
    .describe('What does not go out with it, and why.'),
  processes: z.number(),
  releases: z.number(),
  contentSha256: z.string().nullable(),
  sequence: z.number().nullable(),
  publishedAt: z.date().nullable(),
  isConfirmed: z.boolean().nullable().describe('Whether somebody other than its author approved it.'),
  added: z.number().nullable(),
  changed: z.number().nullable(),
  removed: z.number().nullable(),
  withheld: z.array(z.object({ path: z.string(), kind: leakKind, count: z.number(), reason: z.string() })),
  retractedAt: z.date().nullable(),
  retractionReason: z.string().nullable(),
})

export const foundPublication = publication.extend({
  approvals: z.array(
    z.object({
      approver: z.string(),
      side: z.string().optional(),
      decision: z.enum(['approve', 'refuse']),
    }),
  ),
  missing: z.array(neededApproval),
})

/** Where a publication stands after somebody's word. */
export const approval = z.object({
  state: z.enum(['waiting', 'approved', 'refused']),
  missing: z.array(neededApproval),
  isConfirmed: z.boolean(),
})

export const leak = z.object({
  kind: leakKind,
  path: z.string().describe('A field of the data; what people wrote begins with “site/”.'),
  count: z.number(),
  values: z.number().describe('How many different values were found; the first are listed.'),
  hits: z.array(
    z.object({
      value: z.string(),
      fingerprint: z.string(),
      count: z.number(),
      ocid: z.string().describe('The first process that it stands in; empty in what people wrote.'),
      pointer: z.string(),
      decision: leakAction.optional(),
    }),
  ),
  decision: z.object({ action: leakAction, reason: z.string() }).optional(),
  isDecided: z.boolean(),
})

export const leakDecision = z.object({
  kind: leakKind,
  path: z.string(),
  value: z.string().optional().describe('The fingerprint of one value; left out: all values of the field.'),
  action: leakAction,
  reason: z.string().optional().describe('Needed to release.'),
})

export const newSettings = z.object({
  slug: z.string().describe('The last part of the site’s address.'),
  title: z.string(),
  description: z.string().optional(),
  licenceName: z.string().optional(),
  licenceUrl: z.string().optional(),
  contactName: z.string().optional(),
  contactEmail: z.string().optional(),
  frequency: z.string().optional(),
  address: z.string().optional().describe('Where the site will stand, if elsewhere.'),
  language: z.enum(['en', 'fr', 'es']).optional().describe('The language of the words around what people wrote.'),
  invites: z.boolean().optional().describe('Whether the project would like to work with others; it is published.'),
  invitesWhat: z.string().optional().describe('What it would like to do with others.'),
  invitesContact: z.string().optional().describe('Whom others ask: an office rather than a person.'),
})
export const settings = newSettings.required().extend({ needed: z.array(neededApproval) })

export const newQuestion = z.object({
  code: z.string().describe('The flag that the question comes from.'),
  subject: z.object({
    kind: z.enum(['process', 'buyer', 'procuringEntity', 'tenderer']),
    id: z.string(),
    name: z.string(),
  }),
  question: z.string(),
  note: z.string(),
  reply: z.string().optional(),
})
export const question = newQuestion.required().extend({ id: z.string(), releasedAt: z.date() })

export const newUpdate = z.object({ title: z.string(), body: z.string().optional() })
export const update = newUpdate.required().extend({ id: z.string(), writtenAt: z.date() })

/** A list of projects of another installation, as it was read last. */
export const elsewhereList = z.object({
  id: z.string(),
  address: z.string(),
  title: z.string(),
  entries: z.array(
    z.object({
      url: z.string(),
      title: z.string(),
      summary: z.string(),
      organisation: z.string(),
      playbook: z.string(),
      phase: z.string(),
      isInvented: z.boolean(),
      publishedAt: z.string().describe('Empty where the list does not say.'),
      invitation: z.object({ what: z.string(), contact: z.string() }).optional(),
    }),
  ),
  triedAt: z.date().nullable(),
  readAt: z.date().nullable(),
  failure: z.string().nullable().describe('Why the last try failed; null where it did not.'),
})
