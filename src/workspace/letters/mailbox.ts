import PostalMime from 'postal-mime'
import { isAppError } from '#lib/app-error.ts'
import { isId } from '#lib/ids.ts'
import { allow, listMembers } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type ReceivedLetter, readMailbox } from '#platform/mail/read-mailbox.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import type { Work } from '#platform/queue/work.ts'
import { fileLetter, MOST_LETTER_BYTES } from './file-letter.ts'

/** Where letters to a project can be sent: the mailbox's address with the project's id as its tag; undefined without one. */
export function findMailAddress(ctx: Ctx, projectId: string): string | undefined {
  const address = ctx.config.FAIRLEAD_IMAP_ADDRESS
  const at = address?.lastIndexOf('@') ?? -1
  return address && at > 0 ? `${address.slice(0, at)}+${projectId}${address.slice(at)}` : undefined
}

/** The project's id that stands as a tag in one of the addresses to which a letter was sent. */
export function findTag(addresses: readonly string[], own: string | undefined): string | undefined {
  const [local = '', host = ''] = (own ?? '').toLowerCase().split('@')
  if (!local || !host) return undefined
  for (const address of addresses.map((one) => one.toLowerCase().trim())) {
    const tag = address.startsWith(`${local}+`) && address.endsWith(`@${host}`) && address.slice(local.length + 1)
    const id = tag ? tag.slice(0, -(host.length + 1)) : undefined
    if (isId(id)) return id
  }
  return undefined
}

async function readPeople(source: Uint8Array): Promise<{ to: string[]; from: string }> {
  const mail = await PostalMime.parse(source, { maxNestingDepth: 40 }).catch(() => undefined)
  const all = [...(mail?.to ?? []), ...(mail?.cc ?? []), ...(mail?.bcc ?? [])]
  const to = all.flatMap((one) => one.group?.map(({ address }) => address) ?? [one.address ?? ''])
  return { to: [...to, mail?.deliveredTo ?? ''], from: mail?.from?.address?.toLowerCase() ?? '' }
}

/**
 * The project a letter is for: that of the folder into which somebody put it by hand; or that of its address, where one
 * of its members has sent it: whoever has only heard of an address files nothing.
 */
async function findProjectOf(ctx: Ctx, { folder, source }: ReceivedLetter): Promise<string | undefined> {
  const name = folder.split(/[./]/).at(-1)
  if (isId(name)) return (await listMembers(ctx, name)).length ? name : undefined
  const { to, from } = await readPeople(source)
  const projectId = findTag(to, ctx.config.FAIRLEAD_IMAP_ADDRESS)
  const members = projectId ? await listMembers(ctx, projectId) : []
  return members.some(({ email }) => email.toLowerCase() === from) ? projectId : undefined
}

/** Files a letter of the mailbox; false where it is for no project, or cannot be read. */
export async function takeLetter(ctx: Ctx, letter: ReceivedLetter): Promise<boolean> {
  const projectId = await findProjectOf(ctx, letter)
  if (!projectId) return false
  try {
    await fileLetter(ctx, { projectId, letter: { eml: letter.source }, way: 'mailbox' })
    return true
  } catch (error) {
    if (isAppError(error)) return false
    throw error
  }
}

/** The job that looks into the mailbox, where one is set. What it cannot file stays there, flagged, for people to look at. */
export async function pollMailbox(ctx: Ctx, _payload: JobPayload, work: Work): Promise<void> {
  await allow(ctx, 'letter.poll')
  const url = ctx.config.FAIRLEAD_IMAP_URL
  if (!url) return
  const options = { url, mostBytes: MOST_LETTER_BYTES, signal: work.signal }
  await readMailbox(options, (letter) => takeLetter(ctx, letter))
}
