import { isLanguage, speak } from '#lib/words/language.ts'
import { type Paper, renderDocx, renderHtmlPage, renderMarkdown, renderPdf } from '#platform/render/formats/index.ts'
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

const writers: Record<Made, (content: Snapshot['content'], paper: Paper) => string | Promise<string | Uint8Array>> = {
  html: renderHtmlPage,
  md: renderMarkdown,
  docx: (content, paper) => renderDocx(content, paper),
  pdf: (content, paper) => renderPdf(content, paper),
  'pdf-letter': (content, paper) => renderPdf(content, paper, { size: 'us-letter' }),
}

/** A snapshot as a file of a format, in its own language whoever asks for it. Throws what `renderPdf` refuses. */
export async function writeFile(snapshot: Snapshot, sha256: string, format: Made): Promise<Uint8Array> {
  const language = isLanguage(snapshot.language) ? snapshot.language : 'en'
  const written = await speak(language, () => writers[format](snapshot.content, paperOf(snapshot, sha256)))
  return typeof written === 'string' ? Buffer.from(written) : written
}
