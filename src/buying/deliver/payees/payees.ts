import { z } from 'zod'
import { findActing, findRoot, listParties, partyOfPerson, readCase } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { letAct } from '../acts/let-act.ts'
import { deliverRefusals } from '../deliver.errors.ts'
import {
  confirmPayeeRow,
  insertPayee,
  nextVersion,
  type Payee,
  selectLatestPayee,
  selectPayee,
  selectPayees,
  withdrawPayeeRow,
} from './payees.store.ts'

/** How long a confirmed change waits before it is used, where a project says nothing else. */
export const WAIT_DAYS = 5
const DAY_MS = 86_400_000
const DIFFERENT_PERSON = 'BU003'

const given = z.object({
  words: z.string().trim().min(1, 'Say where you are paid: a page, an account, a name.').max(2000),
})
const confirmed = z.object({
  channel: z
    .string()
    .trim()
    .min(10, 'Say how the supplier confirmed it, in at least ten letters: whom you called, at which number.')
    .max(500, 'Shorten it to 500 characters.'),
})

async function keepVersion(
  ctx: Ctx,
  made: { projectId: string; supplierId: string; words: string; givenBy: string | null },
) {
  const { projectId, supplierId } = made
  const latest = await selectLatestPayee(ctx.db, supplierId)
  if (latest?.words === made.words) throw deliverRefusals.samePayee()
  const [id, version] = [ctx.clock.newId(), await nextVersion(ctx.db, supplierId)]
  await insertPayee(ctx.db, { ...made, id, version, givenAt: ctx.clock.now(), waitDays: WAIT_DAYS })
  await ctx.log.record(ctx, {
    type: 'payee.given',
    thing: `payee:${id}`,
    projectId,
    data: { supplier: supplierId, version },
  })
  return { id, version }
}

/** Says where one is paid, as the supplier of a purchase. The first time it counts at once; a change waits to be confirmed. */
export function givePayee(
  ctx: Ctx,
  input: { projectId: string; caseId: string; words: string },
): Promise<{ id: string; version: number }> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId } = input
    const { state } = await readCase(ctx, { projectId, caseId })
    const { party } = await findActing(ctx, { projectId, caseId, state }, ['supplier'])
    const { words } = checkInput(given, { words: input.words })
    return keepVersion(ctx, { projectId, supplierId: party!, words, givenBy: party })
  })
}

/** Where the supplier of a purchase is paid, for whoever pays it, by account or link; empty where nobody has said. */
export async function findPayAt(ctx: Ctx, at: { projectId: string; caseId: string }): Promise<string> {
  const { found } = await letAct(ctx, at, ['payer'])
  return (found.supplierId && (await selectLatestPayee(ctx.db, found.supplierId))?.words) || ''
}

/** Writes down where a supplier is paid, as they told a member. */
export function writePayee(
  ctx: Ctx,
  input: { projectId: string; supplierId: string; words: string },
): Promise<{ id: string; version: number }> {
  return transact(ctx, async (ctx) => {
    const { projectId, supplierId } = input
    await allow(ctx, 'payee.write', projectId)
    const { words } = checkInput(given, { words: input.words })
    if (!(await listParties(ctx, projectId)).some(({ id }) => id === supplierId)) throw deliverRefusals.noSupplier()
    return keepVersion(ctx, { projectId, supplierId, words, givenBy: await actingParty(ctx, projectId) })
  })
}

async function actingParty(ctx: Ctx, projectId: string): Promise<string | null> {
  const person = actingPerson(ctx)
  return person && (await partyOfPerson(ctx, projectId, person)).id
}

/** Where the suppliers of a project are paid, the newest version of each first. */
export async function listPayees(ctx: Ctx, projectId: string): Promise<Payee[]> {
  await allow(ctx, 'payee.read', projectId)
  return selectPayees(ctx.db, projectId)
}

/** Whether somebody should ask the supplier: about a change, and about a first word that is not the supplier's own. */
export const awaitsConfirmation = ({ version, givenBy, supplierId, confirmedAt }: Payee): boolean =>
  !confirmedAt && (version > 1 || givenBy !== supplierId)

/** What of a place of payment can still be decided on: what nobody confirmed. */
async function findOpen(ctx: Ctx, projectId: string, payeeId: string): Promise<Payee> {
  const payee = await selectPayee(ctx.db, projectId, payeeId)
  if (!payee || !awaitsConfirmation(payee)) throw deliverRefusals.noSuchPayee()
  return payee
}

const isOnePerson = async (ctx: Ctx, a: string | null, b: string | null): Promise<boolean> =>
  a !== null && b !== null && (await findRoot(ctx.db, a)) === (await findRoot(ctx.db, b))

/**
 * Confirms a change after asking the supplier over another channel; somebody else than who wrote it down. It is used after
 * the days to wait (abuse:A29).
 */
export function confirmPayee(
  ctx: Ctx,
  input: { projectId: string; payeeId: string; channel: string },
): Promise<{ usableFrom: Date }> {
  return transact(ctx, async (ctx) => {
    const { projectId, payeeId } = input
    await allow(ctx, 'payee.confirm', projectId)
    const payee = await findOpen(ctx, projectId, payeeId)
    const { channel } = checkInput(confirmed, { channel: input.channel })
    const confirmedBy = await actingParty(ctx, projectId)
    if (!confirmedBy || (await isOnePerson(ctx, confirmedBy, payee.givenBy))) throw deliverRefusals.confirmedByGiver()
    const now = ctx.clock.now()
    const usableFrom = new Date(now.getTime() + (payee.version > 1 ? payee.waitDays * DAY_MS : 0))
    await confirm(ctx, payeeId, { confirmedBy, confirmedAt: now, channel, usableFrom })
    await ctx.log.record(ctx, { type: 'payee.confirmed', thing: `payee:${payeeId}`, projectId })
    return { usableFrom }
  })
}

/** The database knows who is one person with whom, too. */
async function confirm(ctx: Ctx, id: string, made: Parameters<typeof confirmPayeeRow>[2]): Promise<void> {
  try {
    await confirmPayeeRow(ctx.db, id, made)
  } catch (error) {
    if ((error as { code?: string }).code === DIFFERENT_PERSON) throw deliverRefusals.confirmedByGiver()
    throw error
  }
}

/** Takes back a change that the supplier does not know of; the version before it counts again. */
export function withdrawPayee(ctx: Ctx, input: { projectId: string; payeeId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, payeeId } = input
    await allow(ctx, 'payee.confirm', projectId)
    await findOpen(ctx, projectId, payeeId)
    await withdrawPayeeRow(ctx.db, payeeId, ctx.clock.now())
    await ctx.log.record(ctx, { type: 'payee.withdrawn', thing: `payee:${payeeId}`, projectId })
  })
}

/**
 * Where a supplier is paid now. Throws while a change waits, so that nobody pays to an address that is not theirs, and while
 * nobody else has confirmed what whoever asks for the purchase, or pays, wrote down in the supplier's place (abuse:A29).
 */
export async function findUsablePayee(
  ctx: Ctx,
  supplierId: string | null,
  parties: readonly string[],
): Promise<string | null> {
  const latest = supplierId ? await selectLatestPayee(ctx.db, supplierId) : undefined
  if (!latest) return null
  if (latest.version === 1 && awaitsConfirmation(latest))
    for (const party of parties) if (await isOnePerson(ctx, party, latest.givenBy)) throw deliverRefusals.payeeOwnWord()
  if (latest.version > 1 && !latest.usableFrom) throw deliverRefusals.payeeUnconfirmed()
  if (latest.usableFrom && latest.usableFrom > ctx.clock.now())
    throw deliverRefusals.payeeWaits(latest.usableFrom.toISOString())
  return latest.id
}
