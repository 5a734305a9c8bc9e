import { isLanguage, speak } from '#lib/words/language.ts'
import {
  type Layout,
  numberHeadings,
  type Paper,
  renderDocx,
  renderHtmlPage,
  renderMarkdown,
  renderPdf,
} from '#platform/render/formats/index.ts'
import type { ReportFormat, Snapshot } from './report.ts'
import { paperOf } from './snapshot.ts'

type Made = Exclude<ReportFormat, 'json'>

/** The media type and the ending of the name of each format. */
export const FILES: Record<ReportFormat, { type: string; ending: string }> = {
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  'pdf-letter': { type: 'application/pdf', ending: 'letter.pdf' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  md: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  json: { type: 'application/json', ending: 'json' },
}

type Write = (content: Snapshot['content'], paper: Paper, layout: Layout) => string | Promise<string | Uint8Array>

const writers: Record<Made, Write> = {
  html: renderHtmlPage,
  md: renderMarkdown,
  docx: renderDocx,
  pdf: renderPdf,
  'pdf-letter': (content, paper, layout) => renderPdf(content, paper, { ...layout, size: 'us-letter' }),
}

/** A snapshot as a file of a format, in its own language whoever asks for it. Throws what `renderPdf` refuses. */
export async function writeFile(snapshot: Snapshot, sha256: string, format: Made): Promise<Uint8Array> {
  const language = isLanguage(snapshot.language) ? snapshot.language : 'en'
  const { layout = {} } = snapshot
  const content = layout.numbered ? numberHeadings(snapshot.content) : snapshot.content
  const written = await speak(language, () => writers[format](content, paperOf(snapshot, sha256), layout))
  return typeof written === 'string' ? Buffer.from(written) : written
}
