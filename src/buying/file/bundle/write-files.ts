import { createReadStream } from 'node:fs'
import { ownWordsOf } from '#buying/guardrails/index.ts'
import { canonicalJson, type Json } from '#lib/canonical-json.ts'
import { currentLocale } from '#lib/words/language.ts'
import { speakAs, t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { renderHtmlPage } from '#platform/render/formats/index.ts'
import { recordPackage, releasePackage } from '../publication/packages.ts'
import { selectProject } from '../publication/publication.store.ts'
import { sayMoment } from './blocks.ts'
import type { BundleFile } from './bundle-file.ts'
import type { Gathered } from './gather.ts'
import { writeOffers } from './offers.ts'
import { writeReadme } from './readme.ts'
import { readScript } from './script.ts'
import { writeSummary } from './write-summary.ts'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The events with all that binds them to the log, and where each document stands. */
export function writeCase({ found, documents, names, rules, offers }: Gathered): string {
  const { id, number, title, lane, currency, events, state } = found
  const told = JSON.stringify(events)
  const offering = new Set(offers?.offers.map(({ bid }) => bid.supplierId))
  const parties = [...names].filter(([party]) => told.includes(party) || offering.has(party))
  return json({
    ...{ id, number, title, lane, currency, stage: state.stage, money: state.money },
    parties: Object.fromEntries(parties),
    documents: [
      ...documents.map(({ path, sha256 }) => ({ path, sha256 })),
      ...rules.map(({ hash }) => ({ path: `rules/${hash}.json`, sha256: hash })),
    ],
    events: events.map(({ salt, commitment, id, seq, type, seat, party, at, data }) => ({
      ...{ id, seq, type, seat, party, at, data },
      ...{ salt: salt.toString('hex'), commitment: commitment.toString('hex') },
    })),
  })
}

async function writeIndex({ found, names, proofs, offers }: Gathered): Promise<string> {
  const { number, title, events } = found
  return renderHtmlPage(writeSummary(found, names, offers), {
    ...{ title, kind: t('case-file.of', { number }), language: currentLocale() },
    date: new Date(events.at(-1)!.at),
    hash: events.at(-1)!.commitment.toString('hex'),
    about: [
      { name: t('case-file.when'), value: `${sayMoment(events[0]!.at)} – ${sayMoment(events.at(-1)!.at)}` },
      { name: t('case-file.key'), value: proofs.key },
    ],
  })
}

/** The public log's part: bytes of events, their way to the signed state, that state, and the key. */
function* writeLog({ proofs }: Gathered): Generator<BundleFile> {
  yield { path: 'log/events.ndjson', content: proofs.events.map(({ body }) => `${body}\n`).join('') }
  const ways = proofs.events.map(({ position, path }) => ({
    position,
    path: path.map((hash) => hash.toString('base64')),
  }))
  yield { path: 'log/proofs.json', content: json(ways) }
  yield { path: 'log/checkpoint.txt', content: proofs.checkpoint }
  yield { path: 'log/key.txt', content: `${proofs.key}\n` }
}

async function* writeOcds(ctx: Ctx, { found, releases: { releases } }: Gathered): AsyncGenerator<BundleFile> {
  const [first] = releases
  if (!first) return
  const uri = new URL(`/ocds/${first.ocid}`, ctx.config.url).href
  const { isInvented } = await selectProject(ctx.db, found.projectId)
  const around = { uri, publisher: first.buyer?.name ?? '', isInvented }
  yield { path: 'ocds/releases.json', content: json(releasePackage(releases, around)) }
  yield { path: 'ocds/record.json', content: json(recordPackage([releases], around)) }
}

/** Every file of the bundle but the list that is signed, in the order in which they are packed. */
export async function* writeFiles(ctx: Ctx, gathered: Gathered): AsyncGenerator<BundleFile> {
  const { found, documents, checks, rules, receipts, proofs } = gathered
  const script = await readScript()
  const [newest] = gathered.rules.slice(-1)
  const own = newest ? ownWordsOf(JSON.parse(newest.text).head) : {}
  yield { path: 'index.html', content: await speakAs(own, () => writeIndex(gathered)) }
  yield { path: 'README.txt', content: writeReadme({ ...found, key: proofs.key, script: script.sha256 }) }
  yield { path: 'case.json', content: writeCase(gathered) }
  for (const { path, sha256 } of documents) yield { path, content: () => createReadStream(ctx.files.pathOf(sha256)) }
  yield* writeOffers(gathered)
  for (const check of checks) yield { path: `checks/${check.id}.json`, content: json(check) }
  for (const { hash, text, dmn } of rules) {
    yield { path: `rules/${hash}.json`, content: text }
    yield { path: `rules/${hash}.dmn`, content: dmn }
  }
  for (const receipt of receipts)
    yield { path: `receipts/${receipt.seq}-${receipt.type}.json`, content: canonicalJson(receipt as unknown as Json) }
  yield* writeLog(gathered)
  yield* writeOcds(ctx, gathered)
  yield { path: 'verify.mjs', content: script.text }
}
