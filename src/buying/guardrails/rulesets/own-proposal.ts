import { sql } from 'kysely'
import { mailboxOf } from '#lib/mailbox.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type { RulesetRow } from '../guardrails.store.ts'

/** The addresses of two accounts, and whether buying knows both as one person. */
async function selectBoth(db: Db, projectId: string, a: string, b: string) {
  const { rows } = await sql<{ emails: string[]; isMerged: boolean }>`
    select array(select email from people.person where id in (${a}, ${b})) as emails, exists (
      select from buying.party x
      join buying.party y on y.project_id = x.project_id and buying.root_party(y.id) = buying.root_party(x.id)
      where x.project_id = ${projectId} and x.person_id = ${a} and y.person_id = ${b}) as "isMerged"`.execute(db)
  return rows[0]!
}

/**
 * Whether rules are proposed by whoever acts, under this account or another of theirs: one mailbox, or two entries of buying
 * that turned out to be one person (abuse:A09, abuse:A26). A profile that ships is nobody's to approve.
 */
export async function isOwnProposal(
  ctx: Ctx,
  { project_id, author_id }: Pick<RulesetRow, 'project_id' | 'author_id'>,
): Promise<boolean> {
  const by = actingPerson(ctx)
  if (author_id === null || author_id === by) return true
  if (by === null) return false
  const { emails, isMerged } = await selectBoth(ctx.db, project_id, author_id, by)
  return isMerged || new Set(emails.map(mailboxOf)).size === 1
}
