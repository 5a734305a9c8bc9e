import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ProseNode, textNode } from '#lib/prose/prose.ts'
import { acceptInvitation, createPerson, createProject, inviteMember } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { unwatched } from '#platform/queue/work.ts'
import { startRun } from '#playbooks/index.ts'
import { decideApproval, findPublishedFile, preparePublication, publishSite } from '#publish/index.ts'
import type { PublicationPart } from '#publish/publication/publication.ts'
import { encodeProse } from '#workspace/documents/content/y-prose.ts'
import { startDocument } from '#workspace/documents/create-document.ts'
import { approveDocument, askApproval, closeDocument, readDocumentContent } from '#workspace/documents/index.ts'
import {
  type AgreementItem,
  listStartingItems,
  proposeAgreement,
  saveAgreement,
  signAgreement,
} from '#workspace/index.ts'
import type { TestContext } from './context.ts'

let made = 0

async function newAccount(ctx: TestContext) {
  made += 1
  const account = { name: `Person ${made}`, email: `p${made}@city.example`, password: 'correct horse battery' }
  const id = await ctx.db
    .transaction()
    .execute((db) => createPerson({ ...ctx, db }, { ...account, administrator: false }))
  return { id, email: account.email, ctx: ctx.as({ kind: 'person', id }) as Ctx }
}

/** A paragraph in the words that it is given. */
export const words = (text: string): ProseNode => ({ type: 'paragraph', content: [textNode(text)] })

type Text = { title: string; blocks: ProseNode[]; access?: string }

/** A document of these blocks, for everybody unless told, as somebody begins it. */
async function writeDraft(ctx: Writer, projectId: string, { title, blocks, access = 'public' }: Text): Promise<string> {
  const update = encodeProse({ type: 'doc', content: blocks })
  const { id } = await transact(ctx, (ctx) => startDocument(ctx, projectId, { title, update }))
  await ctx.pool.query('update workspace.document set access = $2 where id = $1', [id, access])
  return id
}
type Writer = Ctx & Pick<TestContext, 'pool'>

/** The same, approved by somebody else and closed. */
export async function writeClosed(ctx: Writer, approver: Ctx, projectId: string, text: Text): Promise<string> {
  const which = { projectId, documentId: await writeDraft(ctx, projectId, text) }
  await askApproval(ctx, which)
  const { sha256 } = await readDocumentContent(approver, { ...which, version: 1 })
  await approveDocument(approver, { ...which, sha256 })
  await closeDocument(ctx, which)
  return which.documentId
}

/** A reform without data that a project manager started, with somebody of the city beside them. */
export async function openReform(ctx: TestContext) {
  const manager = await newAccount(ctx)
  const { id: projectId } = await createProject(manager.ctx, { name: 'Fair food', organisation: 'Example City' })
  await startRun(manager.ctx, { projectId, key: 'open-contracting-reform', startedOn: '2026-04-01' })
  const city = await newAccount(ctx)
  const { link } = await inviteMember(manager.ctx, { projectId, email: city.email, role: 'lead-coordinator' })
  await acceptInvitation(city.ctx, { secret: link.split('/').at(-1)! })

  /** Both sides agree on what the playbook proposes, with these products otherwise. */
  const agree = async (...changed: (Pick<AgreementItem, 'product'> & Partial<AgreementItem>)[]) => {
    const items = (await listStartingItems(manager.ctx, projectId)).map((item) => ({
      ...item,
      ...changed.find(({ product }) => product === item.product),
    }))
    await saveAgreement(manager.ctx, { projectId, items })
    await proposeAgreement(manager.ctx, { projectId })
    await signAgreement(manager.ctx, { projectId, party: 'practitioner' })
    await signAgreement(city.ctx, { projectId, party: 'city' })
  }

  /** A document of these blocks; approved by the city and closed unless told. */
  const write = async (title: string, blocks: ProseNode[], { isClosed = true, access = 'public' } = {}) => {
    const asManager = { ...ctx, actor: manager.ctx.actor }
    return isClosed
      ? writeClosed(asManager, city.ctx, projectId, { title, blocks, access })
      : writeDraft(asManager, projectId, { title, blocks, access })
  }

  const at = (publicationId: string) => ({ projectId, publicationId })
  const prepare = (parts: PublicationPart[] = ['project']) =>
    preparePublication(manager.ctx, { projectId, parts }, unwatched)
  const approve = (publicationId: string) => decideApproval(city.ctx, { ...at(publicationId), decision: 'approve' })
  const publish = async (parts?: PublicationPart[]) => {
    const { id } = await prepare(parts)
    await approve(id)
    return publishSite(manager.ctx, at(id), unwatched)
  }
  const folder = (...path: string[]) => join(ctx.config.dataDir, 'derived', projectId, 'publish', ...path)
  return { projectId, manager, city, agree, write, at, prepare, approve, publish, folder }
}
export type Reform = Awaited<ReturnType<typeof openReform>>

/** The text of every file under a folder, by path. */
export function readAll(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const found = files.filter((file) => statSync(join(folder, file)).isFile())
  return new Map(found.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

/** The text of a page that is online at an address; throws where there is none. */
export async function readPage(ctx: Ctx, slug: string, path: string): Promise<string> {
  const file = await findPublishedFile(ctx, slug, path)
  if (file?.status !== 200) throw new Error(`${path} is not online.`)
  return readFileSync(file.path, 'utf8')
}
