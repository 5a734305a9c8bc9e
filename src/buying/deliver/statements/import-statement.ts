import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { ListedCard } from '../cards/cards.store.ts'
import { type CardPlace, findCard, findCardToKeep } from '../cards/cards.ts'
import { deliverRefusals } from '../deliver.errors.ts'
import { type Brought, holdFile, keepFile } from '../documents/keep-file.ts'
import { readStatement } from './read-statement.ts'
import { printLines, type StatementChoices, type StatementReading } from './reading.ts'
import {
  insertLines,
  insertStatement,
  lockCard,
  markImported,
  type Statement,
  selectKnown,
  selectLine,
  selectStatement,
  setReceipt,
} from './statements.store.ts'

export type StatementPlace = CardPlace & { statementId: string }

const column = z
  .string()
  .max(500)
  .optional()
  .transform((name) => name || undefined)
/** How a statement is to be read, from a form: an empty choice is none. */
export const choicesSchema = z.object({
  ...{ day: column, amount: column, credit: column, words: column },
  dayOrder: z.preprocess((value) => value || undefined, z.enum(['day first', 'month first']).optional()),
  sign: z.preprocess((value) => value || undefined, z.enum(['plus', 'minus']).optional()),
})

/** Keeps a statement as it came from the bank; nothing of it is taken in yet. */
export async function receiveStatement(
  ctx: Ctx,
  input: CardPlace & { file: Brought; signal?: AbortSignal },
): Promise<{ id: string }> {
  const { projectId, cardId, file, signal } = input
  await findCardToKeep(ctx, { projectId, cardId })
  const kept = await keepFile(ctx, projectId, file, { signal })
  return transact(ctx, async (ctx) => {
    await holdFile(ctx, kept)
    const id = ctx.clock.newId()
    const { sha256, bytes, name: fileName } = kept
    await insertStatement(ctx.db, { id, projectId, cardId, fileName, sha256, bytes, receivedAt: ctx.clock.now() })
    const thing = `statement:${id}`
    await ctx.log.record(ctx, { type: 'statement.received', thing, projectId, data: { card: cardId, bytes } })
    return { id }
  })
}

async function read(ctx: Ctx, card: ListedCard, place: StatementPlace, choices: StatementChoices) {
  const statement = await selectStatement(ctx.db, place)
  if (!statement) throw deliverRefusals.noSuchStatement()
  const bytes = await readFile(ctx.files.pathOf(statement.sha256))
  const reading = await readStatement(bytes, card.currency, checkInput(choicesSchema, choices))
  return { statement, reading, lines: printLines(reading.lines) }
}

/** What would be taken in of a statement, read in a way: its lines, those known already, and those that are left out. */
export type StatementPreview = {
  card: ListedCard
  statement: Statement
  reading: StatementReading
  knownBefore: number
}

/** Shows a statement before anything of it is taken in. */
export async function previewStatement(
  ctx: Ctx,
  { choices = {}, ...place }: StatementPlace & { choices?: StatementChoices },
): Promise<StatementPreview> {
  const card = await findCard(ctx, place)
  const { statement, reading, lines } = await read(ctx, card, place, choices)
  const prints = lines.map(({ fingerprint }) => fingerprint)
  return { card, statement, reading, knownBefore: (await selectKnown(ctx.db, card.id, prints)).size }
}

export type Imported = Pick<Statement, 'taken' | 'knownBefore' | 'leftOut'>

/**
 * Takes in the lines of a statement that the card does not have yet; the same file twice adds nothing. What is left out is
 * kept with its reason. Throws `deliver.no-columns`, `deliver.imported-already`.
 */
export function importStatement(
  ctx: Ctx,
  { choices = {}, ...place }: StatementPlace & { choices?: StatementChoices },
): Promise<Imported> {
  return transact(ctx, async (ctx) => {
    const { projectId, statementId } = place
    const card = await findCardToKeep(ctx, place)
    await lockCard(ctx.db, card.id)
    const { statement, reading, lines } = await read(ctx, card, place, choices)
    if (statement.importedAt) throw deliverRefusals.importedAlready()
    if (!reading.isReadable) throw deliverRefusals.noColumns()
    const rows = lines.map((line) => ({ ...line, id: ctx.clock.newId() }))
    const taken = await insertLines(ctx.db, { cardId: card.id, statementId }, rows)
    const result = { taken, knownBefore: rows.length - taken, leftOut: reading.leftOut }
    await markImported(ctx.db, statementId, { ...result, importedAt: ctx.clock.now() })
    const data = { taken, knownBefore: result.knownBefore, leftOut: reading.leftOut.length }
    await ctx.log.record(ctx, { type: 'statement.imported', thing: `statement:${statementId}`, projectId, data })
    return result
  })
}

/** Hands in the receipt of a line that shows no purchase (rule:G04). */
export async function addReceipt(ctx: Ctx, input: CardPlace & { lineId: string; file: Brought }): Promise<void> {
  const { projectId, cardId, lineId, file } = input
  await findCardToKeep(ctx, { projectId, cardId })
  const line = await selectLine(ctx.db, projectId, lineId)
  if (line?.cardId !== cardId) throw deliverRefusals.noSuchLine()
  const kept = await keepFile(ctx, projectId, file)
  await transact(ctx, async (ctx) => {
    await holdFile(ctx, kept)
    await setReceipt(ctx.db, lineId, kept)
    await ctx.log.record(ctx, { type: 'line.receipt-added', thing: `line:${lineId}`, projectId })
  })
}
