import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { type FoundCase, mostPayable, readCase } from '#buying/cases/index.ts'
import { canonicalJson, type Json } from '#lib/canonical-json.ts'
import { currentLocale } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { renderHtmlPage } from '#platform/render/formats/index.ts'
import { type RepositoryLook, selectLooks } from '../acts/acts.store.ts'
import { type CaseDocument, findPartyName, insertDocument } from './documents.store.ts'
import { holdFile, type KeptFile } from './keep-file.ts'
import { writePaper } from './paper.ts'

type Asked = { projectId: string; caseId: string; eventId: string; kind: string; files?: readonly KeptFile[] }
type Event = FoundCase['events'][number]
/** What was seen of the address that was delivered: a certificate of acceptance says it (abuse:A21). */
type Seen = RepositoryLook | undefined

const SALT_BYTES = 16
const MOST_BYTES = 20_000_000
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** What an early end leaves to be paid, in money, beside its part. */
function owedAt({ state: { contract } }: FoundCase, { type, data }: Event): { owedCents?: number } {
  if (type !== 'contract.terminated' && type !== 'termination.proposed') return {}
  const termination = { kind: 'kind' in data ? data.kind : ('convenience' as const), percentBp: data.percentBp }
  return { owedCents: mostPayable({ contract, termination }) }
}

/** What was seen of the code, as a certificate says it. */
const sayOfSeen = ({ answers, commit: commitSeen, licence: licenceSeen, run: runSeen }: RepositoryLook) => ({
  ...{ answers, commitSeen, licenceSeen, runSeen },
})

/** The paper as it is read: who did what in which purchase, and what was said. */
async function renderPaper(ctx: Ctx, found: FoundCase, event: Event, asked: Asked, seen: Seen): Promise<string> {
  const { kind, files = [] } = asked
  const told = { ...event.data, ...owedAt(found, event), ...(seen && sayOfSeen(seen)), files }
  const content = writePaper(told, found.currency)
  const seat = findWords(`case.seat-${event.seat}`) ?? event.seat
  const name = (await findPartyName(ctx.db, event.party)) || t('case.somebody')
  return renderHtmlPage(content, {
    title: findWords(`deliver.document-${kind}`) ?? kind,
    kind: `${found.title} (${found.number})`,
    language: currentLocale(),
    date: new Date(event.at),
    hash: hashOf(canonicalJson(event.data as Json)),
    about: [{ name: seat, value: name }],
  })
}

/** The same for machines. The salt keeps its hash from being guessed; the hash of the page binds that to it. */
const writeJson = (found: FoundCase, event: Event, { kind, files = [] }: Asked, page: string, seen: Seen) =>
  canonicalJson({
    ...(seen && { seen: { ...seen, lookedAt: seen.lookedAt.toISOString() } }),
    kind,
    case: found.id,
    number: found.number,
    title: found.title,
    currency: found.currency,
    event: event.id,
    type: event.type,
    seat: event.seat,
    party: event.party,
    at: event.at,
    data: event.data as Json,
    files: files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    page: hashOf(page),
    salt: randomBytes(SALT_BYTES).toString('hex'),
  })

async function keepText(ctx: Ctx, text: string): Promise<{ sha256: string; bytes: number }> {
  const kept = await ctx.files.keep(Readable.from([Buffer.from(text)]), MOST_BYTES)
  await holdFile(ctx, kept)
  return kept
}

/**
 * Keeps what proves an event, for people and for machines, with the files that came along. One leaf of the log commits to
 * the machines' text, and by the hashes in it to the page and to the files (invariant:I12).
 */
export async function keepDocument(ctx: Ctx, asked: Asked): Promise<{ id: string; sha256: string }> {
  const { projectId, caseId, eventId, kind, files = [] } = asked
  const found = await readCase(ctx, { projectId, caseId })
  const event = found.events.find(({ id }) => id === eventId)!
  const seen = kind === 'acceptance' ? (await selectLooks(ctx.db, caseId))[0] : undefined
  const page = await renderPaper(ctx, found, event, asked, seen)
  const json = writeJson(found, event, asked, page, seen)
  const texts = { html: await keepText(ctx, page), json: await keepText(ctx, json) }
  const made = { projectId, caseId, eventId, kind, madeAt: ctx.clock.now() }
  const keep = (document: Pick<CaseDocument, 'id' | 'fileName' | 'mediaType' | 'sha256' | 'bytes'>) =>
    insertDocument(ctx.db, { ...made, ...document })
  const id = ctx.clock.newId()
  await keep({ id, fileName: `${kind}.json`, mediaType: 'application/json', ...texts.json })
  await keep({ id: ctx.clock.newId(), fileName: `${kind}.html`, mediaType: 'text/html', ...texts.html })
  for (const [i, { name, sha256, bytes, mediaType = 'application/octet-stream' }] of files.entries()) {
    await holdFile(ctx, { sha256 })
    const file = { fileName: `${i + 1}-${name}`, mediaType, sha256, bytes }
    await keep({ id: ctx.clock.newId(), ...file })
  }
  const { sha256 } = texts.json
  await ctx.log.record(ctx, {
    ...{ type: 'paper.kept', thing: `paper:${id}`, projectId },
    data: { event: eventId, sha256 },
  })
  return { id, sha256 }
}
