import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../deliver.tables.ts'
import type { Card } from './card.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** A card with the name of whoever holds it. */
export type ListedCard = Card & { holder: string }

const select = (db: Db) =>
  tables(db)
    .selectFrom('buying.card as card')
    .leftJoin('buying.party as party', 'party.id', 'card.holder_id')
    .leftJoin('people.person as person', 'person.id', 'party.person_id')
    .select(['card.id', 'card.project_id as projectId', 'card.name', 'card.holder_id as holderId', 'card.currency'])
    .select(['card.last_four as lastFour', 'card.limit_cents as limitCents', 'card.ended_at as endedAt'])
    .select(['card.cycle_limit_cents as cycleLimitCents', 'card.cycle_day as cycleDay'])
    .select((eb) => [
      'card.trained_until as trainedUntil',
      eb.fn.coalesce('person.name', 'party.name', eb.val('')).as('holder'),
    ])

/** The cards of a project, those in use first. */
export const selectCards = (db: Db, projectId: string): Promise<ListedCard[]> =>
  select(db)
    .where('card.project_id', '=', projectId)
    .orderBy('card.ended_at', (order) => order.desc().nullsFirst())
    .orderBy('card.made_at')
    .execute()

/** The cards in use that pay in the currency of a purchase, the oldest first. */
export const selectCardsFor = (db: Db, projectId: string, caseId: string): Promise<ListedCard[]> =>
  select(db)
    .where('card.project_id', '=', projectId)
    .where('card.ended_at', 'is', null)
    .where('card.currency', '=', (eb) =>
      eb.selectFrom('buying.case').select('buying.case.currency').where('buying.case.id', '=', caseId),
    )
    .orderBy('card.made_at')
    .execute()

export async function selectCard(db: Db, projectId: string, id: string): Promise<ListedCard | undefined> {
  if (!isId(id)) return undefined
  return select(db).where('card.project_id', '=', projectId).where('card.id', '=', id).executeTakeFirst()
}

export async function insertCard(db: Db, card: Omit<Card, 'endedAt'> & { madeAt: Date }): Promise<void> {
  await tables(db)
    .insertInto('buying.card')
    .values({
      ...{ id: card.id, project_id: card.projectId, name: card.name, holder_id: card.holderId, ended_at: null },
      ...{ last_four: card.lastFour, currency: card.currency, made_at: card.madeAt },
      ...{ limit_cents: card.limitCents, cycle_limit_cents: card.cycleLimitCents },
      ...{ cycle_day: card.cycleDay, trained_until: card.trainedUntil },
    })
    .execute()
}

type Change = Pick<Card, 'name' | 'limitCents' | 'cycleLimitCents' | 'cycleDay' | 'trainedUntil'>

export async function updateCard(db: Db, id: string, change: Change): Promise<void> {
  await tables(db)
    .updateTable('buying.card')
    .set({
      ...{ name: change.name, limit_cents: change.limitCents, cycle_limit_cents: change.cycleLimitCents },
      ...{ cycle_day: change.cycleDay, trained_until: change.trainedUntil },
    })
    .where('id', '=', id)
    .execute()
}

export async function endCardRow(db: Db, id: string, now: Date): Promise<void> {
  await tables(db).updateTable('buying.card').set({ ended_at: now }).where('id', '=', id).execute()
}

/** The card by which a purchase is to be paid, or was; undefined where none was chosen. */
export async function selectCaseCard(db: Db, caseId: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('buying.case_card')
    .select('card_id')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row?.card_id
}

export async function upsertCaseCard(db: Db, caseId: string, cardId: string): Promise<void> {
  await tables(db)
    .insertInto('buying.case_card')
    .values({ case_id: caseId, card_id: cardId })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ card_id: cardId }))
    .execute()
}

/** Those whose names are on cards, of those asked for. */
export async function selectHolders(db: Db, cardIds: readonly string[]): Promise<string[]> {
  if (cardIds.length === 0) return []
  const rows = await tables(db).selectFrom('buying.card').select('holder_id').where('id', 'in', cardIds).execute()
  return rows.flatMap(({ holder_id }) => holder_id ?? [])
}

/** Whether the name of a person is on a card. */
export async function isHeldBy(db: Db, cardId: string, personId: string): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('buying.card as card')
    .innerJoin('buying.party as party', 'party.id', 'card.holder_id')
    .select('card.id')
    .where('card.id', '=', cardId)
    .where('party.person_id', '=', personId)
    .executeTakeFirst()
  return found !== undefined
}
