// A server of documents that are written together, over the database of a test; prints its address, to be killed.
import { Kysely, PostgresDialect } from 'kysely'
import { openAuth } from '#platform/auth/open-auth.ts'
import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/context.ts'
import { openKeys } from '#platform/keys/open-keys.ts'
import { log } from '#platform/log/record-event.ts'
import { openPool } from '#platform/postgres/open-postgres.ts'
import { types } from '#platform/postgres/types.ts'
import { testClock } from './clock.ts'
import { documentPolicies } from './document-world.ts'
import { serveDocuments } from './writers.ts'

const { connection, masterKeyFile, dataDir, now } = JSON.parse(process.argv[2]!)
const db = new Kysely<never>({ dialect: new PostgresDialect({ pool: openPool({ ...connection, types }, 8) }) }) as never
const config = readConfig({ FAIRLEAD_MASTER_KEY_FILE: masterKeyFile }, { dataDir })
const clock = testClock()
clock.set(now)
const keys = await openKeys(db, config.masterKeyFile)
const auth = openAuth({ config, db, keys, clock, url: config.url })
const parts: Partial<Ctx> = { db, config, clock, keys, auth, log, things: { policies: documentPolicies } }
const report = (error: unknown) => void process.stderr.write(`${error}\n`)
const { url } = await serveDocuments({ ...parts, actor: { kind: 'visitor' } } as Ctx, report)
process.stdout.write(`${url}\n`)
