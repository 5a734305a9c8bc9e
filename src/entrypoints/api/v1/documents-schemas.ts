import { z } from 'zod'
import type { Content } from '#platform/render/content.ts'
import { documentStates } from '#workspace/documents/index.ts'
import { accesses } from '#workspace/index.ts'
import { agreementItem } from './agreement-schemas.ts'
import { jsonObject, projectParams } from './schemas.ts'

export const documentParams = projectParams.extend({ documentId: z.string() })

export const state = z.enum(documentStates)
export const verdict = z.enum(['approve', 'approve-with-changes', 'reject'])
export const disposition = z.enum(['accepted', 'rejected', 'changed'])
export const layout = z.object({
  paper: z.enum(['a4', 'letter']).default('a4'),
  contents: z.boolean().default(true),
  numbered: z.boolean().default(false),
})

const person = z.string().nullable().describe('The id of a person; null for somebody who left.')

export const document = z.object({
  id: z.string(),
  projectId: z.string(),
  title: z.string(),
  template: z.string().nullable(),
  step: z.string().nullable(),
  language: z.string(),
  access: z.enum(['project', 'public']),
  product: z.string().nullable().describe('The work product of the agreement that it was said to be.'),
  state,
  round: z.number(),
  finalVersion: z.number().nullable(),
  layout: jsonObject,
  createdBy: person,
  createdAt: z.date(),
  changedAt: z.date(),
})

export const documentClass = z.object({
  access: z.enum(accesses),
  items: z.array(agreementItem),
  product: z.string().nullable(),
  isForAll: z.boolean(),
  mayBeForAll: z.boolean(),
  offered: z.array(agreementItem.pick({ product: true, name: true })),
})

export const content = z.object({
  title: z.string(),
  language: z.string(),
  content: z
    .array(z.unknown())
    .describe('Blocks: headings, paragraphs, lists, tables, figures, claims. Bytes are base64.'),
  sha256: z.string(),
  version: z.number().nullable(),
  state,
})

/** Content as JSON: the bytes of pictures in base64. */
export const writeContent = (given: Content): unknown[] =>
  JSON.parse(
    JSON.stringify(given, (_key, value) =>
      value instanceof Uint8Array
        ? Buffer.from(value).toString('base64')
        : value?.type === 'Buffer'
          ? Buffer.from(value.data).toString('base64')
          : value,
    ),
  ) as unknown[]

export const section = z.object({ index: z.number(), heading: z.string(), markdown: z.string(), mark: z.string() })

export const version = z.object({
  number: z.number(),
  title: z.string(),
  name: z.string(),
  reason: z.string(),
  state,
  sha256: z.string(),
  madeBy: person,
  madeAt: z.date(),
})

export const step = z.object({ from: state, to: state, reason: z.string(), personId: person, at: z.date() })

const outsider = z.string().nullable().describe('The name of somebody from outside; empty once it was forgotten.')

const comment = z.object({
  id: z.string(),
  threadId: z.string(),
  author: person,
  linkId: z.string().nullable().describe('The link by which somebody from outside said it.'),
  outsider,
  text: z.string(),
  at: z.date(),
})

export const thread = z.object({
  id: z.string(),
  round: z.number().nullable(),
  quote: z.string(),
  words: z.string().nullable().describe('The words it stands at now; null where they are gone.'),
  state: z.enum(['open', 'resolved']),
  disposition: disposition.nullable(),
  dispositionNote: z.string(),
  disposedBy: person,
  madeAt: z.date(),
  comments: z.array(comment),
})

export const review = z.object({
  rounds: z.array(
    z.object({
      number: z.number(),
      audience: z.string(),
      openedAt: z.date(),
      closesOn: z.string().nullable(),
      closedAt: z.date().nullable(),
      version: z.number(),
    }),
  ),
  asked: z.array(z.object({ round: z.number().nullable(), personId: person })),
  verdicts: z.array(
    z.object({
      round: z.number(),
      personId: person,
      outsider,
      verdict,
      note: z.string(),
      at: z.date(),
    }),
  ),
  approvals: z.array(
    z.object({
      version: z.number(),
      sha256: z.string(),
      personId: person,
      outsider,
      roles: z.string(),
      note: z.string(),
      at: z.date(),
    }),
  ),
  awaited: z.array(z.string()).describe('Names of those from outside who were asked to approve, and have not.'),
  cannotSee: z
    .array(z.string())
    .describe('Members who were asked and may not read the document any more; nobody waits for them.'),
})
