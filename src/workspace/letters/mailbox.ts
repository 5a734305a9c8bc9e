import type { Ctx } from '#platform/context.ts'

/** Where letters to a project can be sent: the mailbox's address with the project's id as its tag; undefined without one. */
export function findMailAddress(ctx: Ctx, projectId: string): string | undefined {
  const address = ctx.config.FAIRLEAD_IMAP_ADDRESS
  const at = address?.lastIndexOf('@') ?? -1
  return address && at > 0 ? `${address.slice(0, at)}+${projectId}${address.slice(at)}` : undefined
}
