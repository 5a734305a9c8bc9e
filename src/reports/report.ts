import { z } from 'zod'
import type { Content } from '#platform/render/content.ts'
import type { Layout } from '#platform/render/formats/index.ts'
import type { Ref } from '#platform/things.ts'

/** `document` is made from one document, `minutes` from a meeting; the others are composed of the project's registers. */
export const REPORT_KINDS = ['document', 'scope-of-work', 'workspace-summary', 'minutes', 'agreement'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** The files a report can be had as; `json` is the frozen snapshot itself, whose SHA-256 is the report's hash. */
export const REPORT_FORMATS = ['html', 'pdf', 'pdf-letter', 'docx', 'md', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export type Report = {
  id: string
  projectId: string
  kind: ReportKind
  title: string
  /** The thing it was made from: `document:…`, `meeting:…`. */
  source?: Ref
  /** SHA-256 over the snapshot's canonical JSON; printed on every page. */
  sha256: string
  /**
   * The hash of the text it was made from: of a document the one that approvals name, else its own. Missing from what was frozen
   * before a paper of registers could be published.
   */
  textSha256?: string
  /** Whether it goes out with the project's pages; never of a document, which goes out by itself. */
  isForAll: boolean
  /** A person's id; null for somebody who left, or the product itself. */
  madeBy: string | null
  madeAt: Date
}

/** What is frozen. Everything that a page, a PDF or a Word document says stands in it. */
export type Snapshot = {
  format: 'fairlead-report/1'
  kind: ReportKind
  title: string
  language: string
  project: string
  frozenAt: Date
  about: { name: string; value: string }[]
  source?: Ref
  textSha256?: string
  /** Where anybody can check the hash. */
  checkAt?: string
  /** How a document was formatted, once it was approved. */
  layout?: Layout
  content: Content
}

const id = z.string().trim().min(1)

export const newReport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('document'),
    documentId: id,
    /** The number of a version; the approved one, or the text as it stands, where none is told. */
    version: z.number().int().min(1).optional(),
  }),
  z.object({ kind: z.literal('minutes'), meetingId: id }),
  z.object({ kind: z.enum(['scope-of-work', 'workspace-summary', 'agreement']) }),
])
export type NewReport = z.input<typeof newReport>
export type ComposedKind = Exclude<ReportKind, 'document' | 'minutes'>
