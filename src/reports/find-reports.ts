import { readFile } from 'node:fs/promises'
import { slugText } from '#lib/text.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { keep } from './make-report.ts'
import { readTypedHash } from './papers.ts'
import { REPORT_FORMATS, type Report, type ReportFormat, type Snapshot } from './report.ts'
import { refusals } from './reports.errors.ts'
import { selectFile, selectReport, selectReports, storeFile } from './reports.store.ts'
import { keepSeenReports } from './seen-reports.ts'
import { readSnapshot } from './snapshot.ts'
import { FILES, writeFile } from './write-file.ts'

type ReportAddress = { projectId: string; reportId: string }

/** The reports of a project that whoever asks may know of, newest first. */
export async function listReports(ctx: Ctx, { projectId }: { projectId: string }): Promise<Report[]> {
  await allow(ctx, 'report.read', projectId)
  return keepSeenReports(ctx, projectId, await selectReports(ctx.db, projectId))
}

async function findReport(ctx: Ctx, { projectId, reportId }: ReportAddress): Promise<Report> {
  await allow(ctx, 'report.read', projectId)
  const found = await selectReport(ctx.db, projectId, reportId)
  const [report] = await keepSeenReports(ctx, projectId, found ? [found] : [])
  if (!report) throw refusals.noSuchReport()
  return report
}

const readKept = async (ctx: Ctx, { sha256 }: Report): Promise<Snapshot> =>
  readSnapshot(await readFile(ctx.files.pathOf(sha256), 'utf8'))

/** One report with all that was frozen. Throws `reports.no-such-report`. */
export async function readReport(ctx: Ctx, address: ReportAddress): Promise<{ report: Report; snapshot: Snapshot }> {
  const report = await findReport(ctx, address)
  return { report, snapshot: await readKept(ctx, report) }
}

/**
 * The reports of a project whose hash begins as somebody typed it from a paper; blanks and capitals do not matter. Throws
 * `reports.not-a-hash` for what is none, or shorter than eight signs.
 */
export async function findReportsByHash(
  ctx: Ctx,
  { projectId, hash }: { projectId: string; hash: string },
): Promise<Report[]> {
  const reports = await listReports(ctx, { projectId })
  const typed = readTypedHash(hash)
  return reports.filter(({ sha256 }) => sha256.startsWith(typed))
}

async function makeFile(ctx: Ctx, report: Report, format: Exclude<ReportFormat, 'json'>): Promise<string> {
  const kept = await selectFile(ctx.db, report.id, format)
  if (kept) return kept
  const made = await keep(ctx, await writeFile(await readKept(ctx, report), report.sha256, format))
  await storeFile(ctx.db, report.id, format, made)
  return (await selectFile(ctx.db, report.id, format)) ?? made
}

const formatOf = (text: string): ReportFormat => {
  const format = REPORT_FORMATS.find((one) => one === text)
  if (!format) throw refusals.noSuchFormat(text)
  return format
}

/**
 * A report as a file to take away: made when it is first asked for, the same bytes ever after. The JSON is the snapshot
 * itself: its SHA-256 is the hash that all others print. Throws `reports.no-such-report`, `reports.no-such-format`.
 */
export async function findReportFile(
  ctx: Ctx,
  { format: text, ...address }: ReportAddress & { format: string },
): Promise<{ path: string; fileName: string; type: string }> {
  const report = await findReport(ctx, address)
  const format = formatOf(text)
  const sha256 = format === 'json' ? report.sha256 : await makeFile(ctx, report, format)
  const { type, ending } = FILES[format]
  const name = slugText(report.title).slice(0, 60) || report.kind
  return { path: ctx.files.pathOf(sha256), fileName: `${name}-${report.sha256.slice(0, 8)}.${ending}`, type }
}
