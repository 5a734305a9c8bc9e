import { z } from 'zod'
import { shareDocument } from '#workspace/documents/index.ts'
import { shareAgreement } from '#workspace/index.ts'
import { endLink, forgetReviewer, linkVerbs, listLinks } from '#workspace/links/index.ts'
import { documentParams } from './documents-schemas.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const may = z.enum(linkVerbs)
const link = z.object({
  id: z.string(),
  projectId: z.string(),
  thing: z.string().describe('What it leads to: `document:ID` or `agreement:VERSION`.'),
  version: z.number().nullable().describe('Of a document: the version they were shown last.'),
  party: z.string().nullable().describe('Of the agreement: the side or role they sign for.'),
  name: z.string().describe('Empty, with the organisation, once it was forgotten.'),
  organisation: z.string(),
  may,
  madeBy: z.string().nullable(),
  madeAt: z.date(),
  expiresAt: z.date(),
  endedAt: z.date().nullable(),
  usedAt: z.date().nullable(),
  standing: z.enum(['open', 'expired', 'ended']),
})
const asked = z.object({
  name: z.string(),
  organisation: z.string().default(''),
  may,
  until: z.string().optional().describe('The last day on which it works; fourteen days from now unless told.'),
  email: z.string().default('').describe('Where the link is sent; not kept with it.'),
})
const made = z.object({ id: z.string(), link: z.string().describe('With its secret, shown this once.') })

/** `until` only where it was given. */
const given = ({ until, ...rest }: z.output<typeof asked>) => ({ ...rest, ...(until ? { until } : {}) })

const ofDocument = '/projects/{projectId}/documents/{documentId}/links' as const
const documentOf = ({ projectId, documentId }: z.output<typeof documentParams>) => ({
  projectId,
  kind: 'document' as const,
  id: documentId,
})
const oneOfDocument = documentParams.extend({ reviewerLinkId: z.string() })

const documentLinks: Endpoint[] = [
  endpoint({
    method: 'get',
    path: ofDocument,
    summary: 'The links by which people from outside see a document, the newest first',
    operation: 'document.share',
    params: documentParams,
    answer: z.array(link),
    run: (ctx, { params }) => listLinks(ctx, documentOf(params)),
  }),
  endpoint({
    method: 'post',
    path: ofDocument,
    summary: 'Make a link by which one person from outside reads a document, comments on it or approves it',
    operation: 'document.share',
    params: documentParams,
    body: asked,
    answer: made,
    status: 201,
    run: (ctx, { params, body }) => shareDocument(ctx, { ...params, ...given(body) }),
  }),
  endpoint({
    method: 'delete',
    path: `${ofDocument}/{reviewerLinkId}`,
    summary: 'End a link to a document at once',
    operation: 'document.share',
    params: oneOfDocument,
    run: (ctx, { params }) => endLink(ctx, { ...documentOf(params), linkId: params.reviewerLinkId }),
  }),
  endpoint({
    method: 'delete',
    path: `${ofDocument}/{reviewerLinkId}/name`,
    summary: 'Forget who somebody from outside was; what they said and signed stays without their name',
    operation: 'document.share',
    params: oneOfDocument,
    run: (ctx, { params }) => forgetReviewer(ctx, { ...documentOf(params), linkId: params.reviewerLinkId }),
  }),
]

const ofAgreement = '/projects/{projectId}/agreement/links' as const
const oneOfAgreement = projectParams.extend({ reviewerLinkId: z.string() })
const agreementOf = ({ projectId }: z.output<typeof projectParams>) => ({ projectId, kind: 'agreement' as const })

const agreementLinks: Endpoint[] = [
  endpoint({
    method: 'get',
    path: ofAgreement,
    summary: 'The links by which people from outside see the agreement, the newest first',
    operation: 'agreement.share',
    params: projectParams,
    answer: z.array(link),
    run: (ctx, { params }) => listLinks(ctx, agreementOf(params)),
  }),
  endpoint({
    method: 'post',
    path: ofAgreement,
    summary:
      'Make a link by which one person from outside reads the agreement that waits for signatures, or is in force, or signs it',
    operation: 'agreement.share',
    params: projectParams,
    body: asked.extend({ party: z.string().optional().describe('The side or role they sign for.') }),
    answer: made,
    status: 201,
    run: (ctx, { params, body: { party, ...body } }) =>
      shareAgreement(ctx, { ...params, ...given(body), ...(party ? { party } : {}) }),
  }),
  endpoint({
    method: 'delete',
    path: `${ofAgreement}/{reviewerLinkId}`,
    summary: 'End a link to the agreement at once',
    operation: 'agreement.share',
    params: oneOfAgreement,
    run: (ctx, { params }) => endLink(ctx, { ...agreementOf(params), linkId: params.reviewerLinkId }),
  }),
  endpoint({
    method: 'delete',
    path: `${ofAgreement}/{reviewerLinkId}/name`,
    summary: 'Forget who somebody from outside was; their signature stays without their name',
    operation: 'agreement.share',
    params: oneOfAgreement,
    run: (ctx, { params }) => forgetReviewer(ctx, { ...agreementOf(params), linkId: params.reviewerLinkId }),
  }),
]

/** Links for people from outside. What their holders do has no endpoint: they have pages, and no account. */
export const linkEndpoints: Endpoint[] = [...documentLinks, ...agreementLinks]
