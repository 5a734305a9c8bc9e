import type { Language } from '#lib/words/language.ts'
import type { Unit } from '#platform/render/shown.ts'
import type { PublicProject } from '../project/public-project.ts'

export type Publisher = {
  name: string
  scheme?: string
  uid?: string
  uri?: string
  contactName?: string
  contactEmail?: string
}

/** A source of the data, with what became of its rows. */
export type PublishedSource = {
  name: string
  licence?: string
  takenAt: string
  rowsIn: number
  rowsLoaded: number
  rowsSetAside: number
}

/** How a source's columns became fields of the standard, and which were left out. */
export type PublishedMapping = {
  source: string
  fields: readonly { field: string; from: string }[]
  notMapped: readonly { column: string; reason?: string }[]
}

/** One figure of a measure: of all, or of one currency or group (`label`). Sums are given as exact text. */
export type MeasureFigure = {
  label: string
  /** The supplier that the figure is about; shown by its published name. */
  supplierId?: string
  value: number | null
  numerator: string
  denominator: string
  n: number
  unknown: number
  unit: Unit
}

/** A measure as the public sees it: its figures for the whole, never a verdict on one process, buyer or supplier. */
export type PublishedMeasure = {
  code: string
  title: string
  /** A flag counts things worth a question; which things they are is not published with it. */
  isFlag: boolean
  /** How its figures relate: parts of a whole, a share that is so or not, or numbers of their own. */
  answer: 'share' | 'distribution' | 'number'
  /** How it is made, in Markdown: what, why it matters, method, example, exclusions, assumptions. */
  method: string
  figures: readonly MeasureFigure[]
  /** The fields without which it could not be computed; then there are no figures. */
  missing: readonly string[]
}

/** A flag about one thing that was released after review: a question, what is noted about it, and the reply. */
export type ReleasedQuestion = {
  code: string
  subject: { kind: 'process' | 'buyer' | 'procuringEntity' | 'tenderer'; id: string; name: string }
  question: string
  note: string
  reply: string
}

/** A publication in the change log. */
export type PublicationEntry = {
  sequence: number
  publishedAt: string
  processes: number
  releases: number
  added: number
  changed: number
  removed: number
  note: string
}

/** A file to download. */
export type DownloadFile = { path: string; bytes: number; sha256: string }

/** What was taken out before publishing, by field. */
export type WithheldField = { path: string; what: string; count: number; reason: string }

/** All that a site says beside the processes: plain data, so that the same input gives the same bytes. */
export type SiteInput = {
  title: string
  description: string
  /** Of the words around what people wrote; English where it is missing. */
  language?: Language
  publisher: Publisher
  /** Where the site will be reached, with `/` at its end; only feed, catalogue and site map need it. */
  address: string
  publishedAt: string
  sequence: number
  /** Whether somebody other than its author has approved this publication. */
  isConfirmed: boolean
  /** Invented data of the demonstration: said on every page, export and feed. */
  isInvented: boolean
  /** Only members see it, before it is published: said on every page. */
  isPreview: boolean
  /**
   * The project's own pages, where members follow a value to its cell; only where the installation itself serves the site.
   */
  workbench?: string
  /** Only the pages of the project are published, no data. */
  isWithoutData?: true
  /** What everybody may know of the project, where its pages are published. */
  project?: PublicProject
  /** What most ids of processes begin with; '' where there are none. */
  ocidPrefix: string
  licence?: { name: string; url?: string }
  frequency?: string
  sources: readonly PublishedSource[]
  mappings: readonly PublishedMapping[]
  withheld: readonly WithheldField[]
  measures: readonly PublishedMeasure[]
  /** The settings of the measures, as JSON. */
  measureSettings: string
  questions: readonly ReleasedQuestion[]
  /** Every publication so far, this one first. */
  history: readonly PublicationEntry[]
  /** The signed head of the log at the time of publication. */
  checkpoint?: string
  files: readonly DownloadFile[]
}
