import { isAppError } from '#lib/app-error.ts'
import { findActor, findViewer } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Access, findAccess } from '#workspace/documents/index.ts'
import { statusOf } from './errors.ts'
import { isOwnOrigin } from './security.ts'

/** Somebody who has a document open. */
export type Writer = {
  ctx: Ctx
  headers: Headers
  projectId: string
  documentId: string
  person: { id: string; name: string }
  access: Access
}

/** Where a document is written together: its project and itself, from the address. */
const ADDRESS = /^\/projects\/([0-9a-f-]{36})\/documents\/([0-9a-f-]{36})\/live$/

const refuse = (status: number, message: string) => new Response(message, { status })

/** Who asks, as a fresh look at the session says; undefined where it has ended. */
export async function findWriter(base: Ctx, asked: Pick<Writer, 'headers' | 'projectId' | 'documentId'>) {
  const actor = await findActor(base, asked.headers)
  if (actor.kind !== 'person') return undefined
  const ctx = { ...base, actor, found: new Map() }
  const viewer = await findViewer(ctx)
  if (!viewer) return undefined
  const access = await findAccess(ctx, asked)
  return { ...asked, ctx, person: { id: viewer.id, name: viewer.name }, access } satisfies Writer
}

/** Why an editor is shown out, as it understands it; throws what is no refusal. */
export function reasonIn(error: unknown): 'gone' | 'no-access' {
  if (!isAppError(error)) throw error
  return error.code === 'document.no-such-document' ? 'gone' : 'no-access'
}

/** Why there is no session any more: it ends together with a right, and whoever lost that is not told to sign in. */
export const whyOut = ({ ctx, projectId, documentId }: Writer): Promise<'signed-out' | 'gone' | 'no-access'> =>
  findAccess({ ...ctx, found: new Map() }, { projectId, documentId }).then(() => 'signed-out' as const, reasonIn)

/**
 * Lets somebody in to write with others, or refuses before there is a connection: from another site, without a session,
 * or without the right to read the document.
 */
export function collaborationDoor(
  base: Ctx,
  report: (error: unknown) => void,
): (request: Request) => Promise<Response | { context: { writer: Writer } }> {
  const isOwn = isOwnOrigin(base.config.url)
  return async (request) => {
    const origin = request.headers.get('origin')
    if (!origin || !isOwn(origin)) return refuse(403, 'This connection did not come from a page of this installation.')
    const [, projectId, documentId] = ADDRESS.exec(new URL(request.url, base.config.url).pathname) ?? []
    if (!projectId || !documentId) return refuse(404, 'There is nothing to connect to at this address.')
    try {
      const headers = new Headers({ cookie: request.headers.get('cookie') ?? '' })
      const writer = await findWriter(base, { headers, projectId, documentId })
      return writer ? { context: { writer } } : refuse(401, 'Sign in to write here.')
    } catch (error) {
      if (isAppError(error)) return refuse(statusOf(error), error.message)
      report(error)
      return refuse(503, 'This cannot be looked up just now. Try again in a moment.')
    }
  }
}
