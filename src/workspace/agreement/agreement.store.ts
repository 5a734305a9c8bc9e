import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import { sayOutsider } from '../links/link.ts'
import { listLinksOfIds } from '../links/links.store.ts'
import type { Agreement, AgreementItem, AgreementState, Signature, Signer } from './agreement.ts'

type Tables = {
  'workspace.agreement': {
    project_id: string
    version: number
    state: AgreementState
    items: AgreementItem[]
    signers: Signer[]
    made_by: string | null
    made_at: Date
    changed_at: Date
    proposed_at: Date | null
    agreed_at: Date | null
    confirmed: boolean
  }
  'workspace.agreement_signature': {
    project_id: string
    version: number
    party: string
    signed_by: string | null
    signed_at: Date
    link_id: string | null
  }
}
const tables = (db: Db) => db.withTables<Tables>()
const asJson = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

/** Every version of a project's agreement with its signatures, newest first. */
export async function selectAgreements(db: Db, projectId: string): Promise<Agreement[]> {
  const rows = await tables(db)
    .selectFrom('workspace.agreement')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('version', 'desc')
    .execute()
  if (!rows.length) return []
  const signed = await selectSignatures(db, projectId)
  const links = await listLinksOfIds(
    db,
    signed.map(({ link_id }) => link_id),
  )
  const signatures = Map.groupBy(signed, ({ version }) => version)
  return rows.map((row) => ({
    projectId,
    version: row.version,
    state: row.state,
    items: row.items,
    signers: row.signers,
    signatures: (signatures.get(row.version) ?? []).map(({ party, signed_by, signed_at, link_id }) => {
      const link = links.get(link_id ?? '')
      const by = { linkId: link_id, outsider: link ? sayOutsider(link) : null }
      return { party, signedBy: signed_by, signedAt: signed_at, ...by }
    }),
    madeAt: row.made_at,
    changedAt: row.changed_at,
    proposedAt: row.proposed_at,
    agreedAt: row.agreed_at,
    isConfirmed: row.confirmed,
  }))
}

/** What the agreement in force keeps from some of the members: its work products of the classes of the research and core teams. */
export async function selectRestricted(db: Db, projectId: string): Promise<AgreementItem[]> {
  const inForce = await tables(db)
    .selectFrom('workspace.agreement')
    .select('items')
    .where('project_id', '=', projectId)
    .where('state', '=', 'agreed')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return (inForce?.items ?? []).filter(({ access }) => access !== 'project' && access !== 'public')
}

const selectSignatures = (db: Db, projectId: string) =>
  tables(db)
    .selectFrom('workspace.agreement_signature')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('signed_at')
    .execute()

/** Nobody else changes the project's agreement until the transaction ends. */
export async function lockAgreements(db: Db, projectId: string): Promise<void> {
  await tables(db)
    .selectFrom('workspace.agreement')
    .select('version')
    .where('project_id', '=', projectId)
    .forUpdate()
    .execute()
}

export async function insertAgreement(
  db: Db,
  row: { projectId: string; version: number; items: AgreementItem[]; madeBy: string | null; at: Date },
): Promise<void> {
  const { projectId, version, items, madeBy, at } = row
  await tables(db)
    .insertInto('workspace.agreement')
    .values({
      ...{ project_id: projectId, version, state: 'draft', items: asJson(items), signers: asJson([]) },
      ...{ made_by: madeBy, made_at: at, changed_at: at, proposed_at: null, agreed_at: null, confirmed: false },
    })
    .execute()
}

type Change = Partial<{
  state: AgreementState
  items: AgreementItem[]
  signers: Signer[]
  proposedAt: Date | null
  agreedAt: Date
  isConfirmed: boolean
}>

export async function updateAgreement(
  db: Db,
  key: { projectId: string; version: number },
  change: Change & { at: Date },
): Promise<void> {
  const { state, items, signers, proposedAt, agreedAt, isConfirmed, at } = change
  await tables(db)
    .updateTable('workspace.agreement')
    .set({
      changed_at: at,
      ...(state && { state }),
      ...(items && { items: asJson(items) }),
      ...(signers && { signers: asJson(signers) }),
      ...(proposedAt !== undefined && { proposed_at: proposedAt }),
      ...(agreedAt && { agreed_at: agreedAt }),
      ...(isConfirmed !== undefined && { confirmed: isConfirmed }),
    })
    .where('project_id', '=', key.projectId)
    .where('version', '=', key.version)
    .execute()
}

export async function insertSignature(
  db: Db,
  key: { projectId: string; version: number },
  { party, signedBy, signedAt, linkId }: Omit<Signature, 'outsider'>,
): Promise<void> {
  await tables(db)
    .insertInto('workspace.agreement_signature')
    .values({
      project_id: key.projectId,
      version: key.version,
      party,
      signed_by: signedBy,
      signed_at: signedAt,
      link_id: linkId,
    })
    .execute()
}

export async function deleteSignatures(db: Db, key: { projectId: string; version: number }): Promise<void> {
  await tables(db)
    .deleteFrom('workspace.agreement_signature')
    .where('project_id', '=', key.projectId)
    .where('version', '=', key.version)
    .execute()
}
