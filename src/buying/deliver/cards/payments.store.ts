import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../deliver.tables.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** A payment of a purchase, with the line of a statement that shows it. */
export type Payment = {
  id: string
  caseId: string
  number: number
  title: string
  cardId: string | null
  supplierId: string | null
  supplier: string
  cents: number
  key: string
  reference: string
  paidAt: Date
  lineId: string | null
}

const select = (db: Db) =>
  tables(db)
    .selectFrom('buying.payment as payment')
    .innerJoin('buying.case as case', 'case.id', 'payment.case_id')
    .leftJoin('buying.party as supplier', 'supplier.id', 'payment.supplier_id')
    .leftJoin('buying.card_match as match', 'match.payment_id', 'payment.id')
    .select(['payment.id', 'payment.case_id as caseId', 'case.number', 'case.title', 'payment.card_id as cardId'])
    .select(['payment.supplier_id as supplierId', 'payment.cents', 'payment.key', 'payment.reference'])
    .select((eb) => [
      'payment.paid_at as paidAt',
      'match.line_id as lineId',
      sql<string>`concat_ws(' ', ${eb.ref('supplier.name')}, ${eb.ref('supplier.organisation')})`.as('supplier'),
    ])

const ofPayments =
  (column: 'payment.case_id' | 'payment.card_id') =>
  (db: Db, id: string): Promise<Payment[]> =>
    select(db).where(column, '=', id).orderBy('payment.paid_at').orderBy('payment.id').execute()

/** The payments of one purchase, the first first. */
export const selectPaymentsOfCase = ofPayments('payment.case_id')
/** The payments by one card, the first first. */
export const selectPaymentsOfCard = ofPayments('payment.card_id')

export type NewPayment = Omit<Payment, 'number' | 'title' | 'supplier' | 'lineId'> & {
  projectId: string
  eventId: string
  payeeId: string | null
}

export async function insertPayment(db: Db, made: NewPayment): Promise<void> {
  await tables(db)
    .insertInto('buying.payment')
    .values({
      ...{ id: made.id, project_id: made.projectId, case_id: made.caseId, event_id: made.eventId },
      ...{ card_id: made.cardId, supplier_id: made.supplierId, payee_id: made.payeeId },
      ...{ cents: made.cents, key: made.key, reference: made.reference, paid_at: made.paidAt },
    })
    .execute()
}

export async function insertMatch(db: Db, lineId: string, paymentId: string, now: Date): Promise<void> {
  await tables(db)
    .insertInto('buying.card_match')
    .values({ line_id: lineId, payment_id: paymentId, matched_at: now })
    .execute()
}

/** A purchase that was ordered on a card, and what of it is not paid yet. */
export type Commitment = { caseId: string; number: number; title: string; cents: number }

const OPEN = ['contracted', 'delivered', 'accepted', 'terminated']
const UNPAID = ['committed', 'invoiced', 'payment-approved']

/** What is ordered in a project and not paid yet: by one card, or in a currency where no card was chosen. */
export async function selectCommitments(
  db: Db,
  projectId: string,
  by: { cardId: string } | { currency: string },
): Promise<Commitment[]> {
  const ofCard: Expression<SqlBool> =
    'cardId' in by
      ? sql`planned.card_id = ${by.cardId}`
      : sql`planned.card_id is null and "case".currency = ${by.currency}`
  const rows = await tables(db)
    .selectFrom('buying.case as case')
    .leftJoin('buying.case_card as planned', 'planned.case_id', 'case.id')
    .leftJoin('buying.payment as payment', 'payment.case_id', 'case.id')
    .where('case.project_id', '=', projectId)
    .where('case.stage', 'in', OPEN)
    .where('case.money', 'in', UNPAID)
    .where(ofCard)
    .groupBy('case.id')
    .select(['case.id as caseId', 'case.number', 'case.title'])
    .select(
      sql<number>`(coalesce(${sql.ref('case.total_cents')}, 0) - coalesce(sum(payment.cents), 0))::bigint`.as('cents'),
    )
    .orderBy('case.number')
    .execute()
  return rows.filter(({ cents }) => cents > 0)
}

/** What a key has paid in a project. */
export const findPaymentByKey = (db: Db, projectId: string, key: string): Promise<Payment | undefined> =>
  select(db).where('payment.project_id', '=', projectId).where('payment.key', '=', key).executeTakeFirst()
