// A process that types a word after the other into one document and prints each once it is saved, to be killed.
import { Kysely, PostgresDialect } from 'kysely'
import * as Y from 'yjs'
import { systemClock } from '#platform/clock/clock.ts'
import type { Ctx } from '#platform/context.ts'
import { openPool } from '#platform/postgres/open-postgres.ts'
import { types } from '#platform/postgres/types.ts'
import { appendUpdate, loadUpdates } from '#workspace/documents/index.ts'
import { documentPolicies } from './document-world.ts'

const { connection, projectId, documentId } = JSON.parse(process.argv[2]!)
const pool = openPool({ ...connection, types }, 2)
const parts: Partial<Ctx> = {
  db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
  clock: systemClock,
  things: { policies: documentPolicies },
  actor: { kind: 'system', name: 'test' },
}
const ctx = parts as Ctx
const doc = new Y.Doc()
for (const update of (await loadUpdates(ctx, documentId)).updates) Y.applyUpdate(doc, update)
const paragraph = doc.getXmlFragment('prose').get(0) as Y.XmlElement
const text = new Y.XmlText()
const first = Y.encodeStateVector(doc)
paragraph.insert(0, [text])
await appendUpdate(ctx, { projectId, documentId, update: Y.encodeStateAsUpdate(doc, first) })
for (let i = 0; ; i += 1) {
  const before = Y.encodeStateVector(doc)
  text.insert(text.length, `w${i} `)
  await appendUpdate(ctx, { projectId, documentId, update: Y.encodeStateAsUpdate(doc, before) })
  process.stdout.write(`${i}\n`)
}
