import { createHash } from 'node:crypto'
import { t } from '#lib/words/words.ts'
import { canonicalJson } from '#platform/log/canonical.ts'
import { canonicalContent, type Paper, readContent } from '#platform/render/formats/index.ts'
import type { Snapshot } from './report.ts'

/** The one text of a snapshot, from which its hash is made by anybody: canonical JSON (RFC 8785). */
export function writeSnapshot({ content, frozenAt, ...meta }: Snapshot): string {
  const said = { ...meta, frozenAt: frozenAt.toISOString(), content: JSON.parse(canonicalContent(content)) }
  return canonicalJson(said)
}

/** A snapshot from its text. */
export function readSnapshot(text: string): Snapshot {
  const { content, frozenAt, ...meta } = JSON.parse(text)
  return { ...meta, frozenAt: new Date(frozenAt), content: readContent(content) }
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What stands around the text on paper. */
export const paperOf = (snapshot: Snapshot, sha256: string): Paper => ({
  title: snapshot.title,
  kind: t(`reports.kind.${snapshot.kind}`),
  language: snapshot.language,
  date: snapshot.frozenAt,
  hash: sha256,
  ...(snapshot.checkAt && { checkAt: snapshot.checkAt }),
  about: [{ name: t('reports.project'), value: snapshot.project }, ...snapshot.about],
})
