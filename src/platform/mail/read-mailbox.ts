import { ImapFlow } from 'imapflow'

/** A letter as it lies in a mailbox: in which folder below it, and its source. */
export type ReceivedLetter = { folder: string; source: Uint8Array }

export type MailboxOptions = {
  /** `imaps://user:password@host:port/FOLDER` */
  url: string
  /** Larger letters are left for people to look at. */
  mostBytes: number
  signal?: AbortSignal
}

const TIMEOUT_MS = 30_000

function openClient(url: URL): ImapFlow {
  const isSecure = url.protocol === 'imaps:'
  return new ImapFlow({
    host: url.hostname,
    port: Number(url.port) || (isSecure ? 993 : 143),
    secure: isSecure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
}

/** The unread letters of one folder: each that `take` takes is marked read; the others are flagged, so that a person sees them. */
async function readFolder(
  client: ImapFlow,
  folder: string,
  { mostBytes, signal }: MailboxOptions,
  take: (letter: ReceivedLetter) => Promise<boolean>,
): Promise<void> {
  const lock = await client.getMailboxLock(folder)
  try {
    const unread = (await client.search({ seen: false, flagged: false }, { uid: true })) || []
    for (const uid of unread) {
      if (signal?.aborted) return
      const message = await client.fetchOne(String(uid), { source: { maxLength: mostBytes + 1 } }, { uid: true })
      const source = message ? message.source : undefined
      if (!source) continue
      const isTaken = source.length <= mostBytes && (await take({ folder, source }))
      await client.messageFlagsAdd(String(uid), [isTaken ? '\\Seen' : '\\Flagged'], { uid: true })
    }
  } finally {
    lock.release()
  }
}

/** Goes through the unread letters of a mailbox and the folders below it. A letter is handed over at least once. */
export async function readMailbox(
  options: MailboxOptions,
  take: (letter: ReceivedLetter) => Promise<boolean>,
): Promise<void> {
  const url = new URL(options.url)
  const top = decodeURIComponent(url.pathname.replace(/^\//, '')) || 'INBOX'
  const client = openClient(url)
  // Without a listener, an error between two commands would end the process; the next command fails and tells.
  client.on('error', () => {})
  await client.connect()
  try {
    const folders = (await client.list()).map(({ path }) => path)
    const below = folders.filter((path) => path.startsWith(top) && /^[./]/.test(path.slice(top.length)))
    for (const folder of [top, ...below]) await readFolder(client, folder, options, take)
    await client.logout()
  } finally {
    client.close()
  }
}
