import type { Readable } from 'node:stream'
import { z } from 'zod'
import { isAppError } from '#lib/app-error.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { type Delivered, insertLook, type Seen, selectDelivered } from './acts.store.ts'
import { compareLicence } from './licence-of.ts'

const payloadSchema = z.object({ projectId: z.uuid(), caseId: z.uuid(), eventId: z.uuid() })
const MOST_BYTES = 2_000_000
const NOT_FOUND = 404

type Asked = { answers: boolean; reason: string | null; isMissing: boolean }

const sayError = (error: unknown): Asked => {
  if (!isAppError(error)) throw error
  return { answers: false, reason: error.code, isMissing: error.details.status === NOT_FOUND }
}

/** Whether an address answers just now, and if not, why. What it answers is not read. */
async function ask(ctx: Ctx, address: string): Promise<Asked> {
  try {
    const { body } = await ctx.fetch(address, { maxBytes: MOST_BYTES })
    body.on('error', () => undefined).destroy()
    return { answers: true, reason: null, isMissing: false }
  } catch (error) {
    return sayError(error)
  }
}

async function readText(body: Readable): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of body) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

/** Where licences mostly stand. */
const LICENCE_FILES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'COPYING']
const MOST_LICENCE_BYTES = 100_000

/** The licence beside the code, where a host of repositories shows files by commit: its text is read, and nothing else. */
async function lookAtLicence(ctx: Ctx, at: string, { commit, licence }: Delivered) {
  let isMissing = true
  for (const name of LICENCE_FILES) {
    try {
      const { body } = await ctx.fetch(`${at}/raw/${commit}/${name}`, { maxBytes: MOST_LICENCE_BYTES })
      return compareLicence(licence, await readText(body))
    } catch (error) {
      isMissing &&= sayError(error).isMissing
    }
  }
  return { seen: isMissing ? ('missing' as const) : ('unknown' as const), found: null }
}

async function lookAtCommit(ctx: Ctx, at: string, { commit }: Delivered): Promise<Seen['commit']> {
  const { answers, isMissing } = await ask(ctx, `${at}/commit/${commit}`)
  return answers ? 'seen' : isMissing ? 'missing' : 'unknown'
}

async function lookAtCode(ctx: Ctx, delivered: Delivered): Promise<Omit<Seen, 'run'>> {
  const at = delivered.repository.replace(/(\.git)?\/*$/, '')
  const { answers, reason } = await ask(ctx, delivered.repository)
  const none = { commit: 'unknown' as const, licence: 'unknown' as const, licenceFound: null }
  if (!answers || !delivered.commit) return { answers, reason, ...none }
  const { seen: licence, found: licenceFound } = await lookAtLicence(ctx, at, delivered)
  return { answers, reason, commit: await lookAtCommit(ctx, at, delivered), licence, licenceFound }
}

const lookAtRun = async (ctx: Ctx, { run }: Delivered): Promise<Seen['run']> =>
  run === '' ? 'none' : (await ask(ctx, run)).answers ? 'answers' : 'silent'

/**
 * Looks at what was delivered from outside (abuse:A33): whether its address answers, knows the commit, has the licence that was
 * named, and whether the run of its tests answers. Writes down what was seen, and when; it is told to whoever accepts.
 */
export async function lookAtRepository(ctx: Ctx, payload: unknown): Promise<void> {
  const { caseId, eventId, projectId } = checkInput(payloadSchema, payload)
  await allow(ctx, 'deliver.look', projectId)
  const delivered = await selectDelivered(ctx.db, caseId, eventId)
  if (!delivered) return
  const seen = { ...(await lookAtCode(ctx, delivered)), run: await lookAtRun(ctx, delivered) }
  const kept = { caseId, eventId, address: delivered.repository, ...seen, lookedAt: ctx.clock.now() }
  await transact(ctx, (ctx) => insertLook(ctx.db, kept))
}
