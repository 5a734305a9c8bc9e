export { contributions } from './contributions.ts'
export { findReportFile, findReportsByHash, listReports, readReport } from './find-reports.ts'
export { makeReport } from './make-report.ts'
export { canGoOut, offerReport } from './offer-report.ts'
export type { Paper } from './papers.store.ts'
export { findPapersByHash, findPapersOfTexts, readTypedHash } from './papers.ts'
export {
  type NewReport,
  REPORT_FORMATS,
  REPORT_KINDS,
  type Report,
  type ReportKind,
  type Snapshot,
} from './report.ts'
