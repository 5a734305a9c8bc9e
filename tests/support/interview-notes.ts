import { acceptInvitation, createPerson, inviteMember } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { encodeProse } from '#workspace/documents/content/y-prose.ts'
import { startDocument } from '#workspace/documents/create-document.ts'
import { keepClaims } from '#workspace/documents/index.ts'
import type { AgreementItem } from '#workspace/index.ts'
import type { TestContext } from './context.ts'
import { type Reform, words } from './public-project.ts'

let made = 0

/** Somebody who takes part in a reform in one role. */
export async function joinReform(ctx: TestContext, { projectId, manager }: Reform, role: string): Promise<Ctx> {
  made += 1
  const account = { name: `Member ${made}`, email: `m${made}@city.example`, password: 'correct horse battery' }
  const id = await ctx.db
    .transaction()
    .execute((db) => createPerson({ ...ctx, db }, { ...account, administrator: false }))
  const person = ctx.as({ kind: 'person', id })
  const { link } = await inviteMember(manager.ctx, { projectId, email: account.email, role })
  await acceptInvitation(person, { secret: link.split('/').at(-1)! })
  return person
}

/** Notes of an interview with a claim in them, as a document from the playbook's template; `said` stands in title, text and claim. */
export async function writeNotes(ctx: TestContext, { projectId, manager }: Reform, said: string) {
  const claim = { type: 'claim', attrs: { claimId: ctx.clock.newId(), kind: 'finding' }, content: [words(said)] }
  const update = encodeProse({ type: 'doc', content: [words(said), claim] })
  const { id } = await transact(manager.ctx, (ctx) => startDocument(ctx, projectId, { title: `Notes ${said}`, update }))
  const which = { projectId, documentId: id }
  await ctx.pool.query(`update workspace.document set template = 'interview-notes@1' where id = $1`, [id])
  await keepClaims(manager.ctx, which)
  return which
}

/** What is agreed on those notes: their class, and that they are never public. */
export const notesAs = (access: AgreementItem['access']) => ({
  ...{ product: 'interview-notes', access, when: 'never' as const },
})
