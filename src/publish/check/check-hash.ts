import type { Ctx } from '#platform/context.ts'
import { findPapersByHash, type Paper, readTypedHash } from '#reports/index.ts'
import { type KnownText, selectTexts, selectTextsByHash } from './texts.store.ts'

/**
 * What everybody may know of a hash. `published`: its text is on the site now; `earlier`: it was, in a publication that was
 * replaced; `taken-back`: in one that was retracted, of which nothing more is said.
 */
export type CheckedHash = {
  /** Whether it is the hash of a text, of a paper made from it, or of a file of that paper. */
  of: 'text' | 'paper' | 'file'
  /** What the text is: a document, or the kind of paper. */
  kind: KnownText['kind']
  sha256: string
  format: Paper['format']
  /** When the paper was made; null for a text. */
  madeAt: Date | null
  state: 'published' | 'earlier' | 'taken-back'
  /** When it was published, or taken back. */
  at: Date | null
  title: string | null
  version: number | null
  /** Whether what is published leaves out parts of it; null where that was not kept, or where it is not public. */
  leavesOut: boolean | null
  /** The title of the project's site, and its page or first page as an address on this installation. */
  site: string
  href: string
}

const STATES = { published: 'published', retracted: 'taken-back' } as const

type Match = Pick<CheckedHash, 'of' | 'sha256' | 'format' | 'madeAt'>

/** Says of a match what its text allows. What was taken back is not named again. */
function say(match: Match, text: KnownText): CheckedHash {
  const state = STATES[text.state as keyof typeof STATES] ?? 'earlier'
  const home = `/published/${text.slug}/`
  const isTakenBack = state === 'taken-back'
  return {
    ...match,
    ...{ state, site: text.site, kind: text.kind },
    at: isTakenBack ? text.retractedAt : text.publishedAt,
    title: isTakenBack ? null : text.title,
    version: isTakenBack ? null : text.version,
    leavesOut: state === 'published' ? text.leavesOut : null,
    href: state === 'published' ? `${home}${text.path}` : home,
  }
}

/** A text that was public several times is what it was the last time. */
const lastTime = (texts: readonly KnownText[]): KnownText[] => {
  const first = new Map<string, KnownText>()
  for (const text of texts) {
    const key = `${text.projectId} ${text.sha256}`
    if (!first.has(key)) first.set(key, text)
  }
  return [...first.values()]
}

const matchOf = ({ sha256, format, madeAt }: Paper): Match => ({
  ...{ of: format ? ('file' as const) : ('paper' as const), sha256, format, madeAt },
})

/**
 * Tells anybody what a hash stands for that was typed from a paper, or its first eight signs or more: a text that is or was public,
 * a paper made from one, or a file of such a paper. Whatever was never public gives nothing, as what was never here does. Throws
 * `reports.not-a-hash`.
 */
export async function checkHash(ctx: Ctx, { hash }: { hash: string }): Promise<CheckedHash[]> {
  const start = readTypedHash(hash)
  const papers = await findPapersByHash(ctx, start)
  const texts = lastTime(await selectTextsByHash(ctx.db, start))
  const under = lastTime(await selectTexts(ctx.db, [...new Set(papers.map(({ textSha256 }) => textSha256))]))
  const ofPapers = papers.flatMap((paper) =>
    under
      .filter(({ projectId, sha256 }) => projectId === paper.projectId && sha256 === paper.textSha256)
      .map((text) => say(matchOf(paper), text)),
  )
  // Of a paper that was published as it is, its own hash stands for the text, too: it is said once.
  const ofDocuments = texts.filter(({ kind }) => kind === 'document')
  const ofTexts = ofDocuments.map((text) => say({ of: 'text', sha256: text.sha256, format: null, madeAt: null }, text))
  return [...ofTexts, ...ofPapers]
}
