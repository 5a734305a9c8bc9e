/** A letter of the project: who wrote and who read it is for members only. */
export type Letter = {
  id: string
  projectId: string
  subject: string
  sentAt: Date | null
  sender: string
  recipients: string
  body: string
  way: 'pasted' | 'file' | 'mailbox'
  /** Attachments that could not be kept, by name. */
  setAside: string[]
  filedAt: Date
  filedBy: string | null
  /** What the team has written of it: what it says in a few words, and what it is filed under. */
  note: string
  tags: string[]
  version: number
  changedBy: string | null
}

/** A letter as it was read, before it is filed. */
export type ReadLetter = {
  subject: string
  sentAt: Date | null
  sender: string
  recipients: string
  body: string
  /** The Message-ID, where it has one. */
  messageId: string | undefined
  links: { address: string; title: string }[]
  attachments: { name: string; content: Uint8Array }[]
}
