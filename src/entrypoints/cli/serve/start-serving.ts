import { once } from 'node:events'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { startDemonstration } from '#demonstration/index.ts'
import { t } from '#lib/words/words.ts'
import { issueSetupToken } from '#people/index.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { type Ground, openGround } from '#platform/ground.ts'
import { createApp } from '../../http/app.ts'
import { openCollaboration } from '../../http/collaboration.ts'
import { jobs, things } from '../../rooms.ts'
import type { Io } from '../command.ts'
import { canStartForReal } from './data-folder.ts'
import { answerOpening, listen } from './listen.ts'
import type { Part } from './parts.ts'

export type Serving = {
  /** What to print: the one address, and what it is for. */
  announcement: string
  stop(): Promise<void>
}

type Wanted = { folder: string; parts: Part[]; startForReal: () => void }

/** How long answers under way may take at the end before their connections are closed. */
const GRACE_MS = 5_000

async function announce(ground: Ground, config: Config): Promise<string> {
  if (config.demo) return t('serve.demo', { url: config.url })
  const token = await issueSetupToken(ground.ctx)
  return token ? t('serve.setup', { url: `${config.url}/setup/${token}` }) : t('serve.ready', { url: config.url })
}

async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(timer)
}

/** Opens the data folder, listens, starts jobs. Ends in the order: stop accepting, documents, jobs, databases. */
export async function startServing(io: Io, wanted: Wanted): Promise<Serving> {
  const first = readConfig(io.env, { dataDir: wanted.folder })
  const { server, port } = await listen({
    host: first.FAIRLEAD_HOST,
    port: first.FAIRLEAD_PORT,
    fixed: io.env.FAIRLEAD_PORT !== undefined,
  })
  const isOpen = answerOpening(server)
  const config = readConfig(io.env, { dataDir: wanted.folder, port })
  const log = (line: string) => void io.stderr.write(`${new Date().toISOString()} ${line}\n`)
  const ground = await openGround({ config, things, log }).catch(async (error) => {
    await stopListening(server)
    throw error
  })
  const app = createApp({
    base: { ...ground.ctx, actor: { kind: 'visitor' } },
    assets: join(import.meta.dirname, '../assets'),
    parts: wanted.parts,
    startForReal: canStartForReal(config) ? wanted.startForReal : undefined,
    log,
  })
  const collaboration = openCollaboration({ ...ground.ctx, actor: { kind: 'visitor' } }, (error) =>
    log(`collaboration fault: ${error instanceof Error ? error.stack : String(error)}`),
  )
  isOpen()
  server.on('request', getRequestListener(app.fetch))
  if (wanted.parts.includes('web')) server.on('upgrade', collaboration.upgrade)
  if (wanted.parts.includes('jobs')) await ground.startJobs(jobs)
  if (config.demo) await startDemonstration(ground.ctx, { processes: config.FAIRLEAD_DEMO_PROCESSES })
  return {
    announcement: await announce(ground, config),
    stop: async () => {
      await Promise.all([stopListening(server), collaboration.stop()])
      await ground.close()
    },
  }
}
