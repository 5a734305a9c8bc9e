import { createTransport } from 'nodemailer'
import type { Ctx } from '../context.ts'
import type { JobPayload } from '../queue/queue.ts'
import { claimLetter, deleteLettersBefore, settleLetter } from './letters.store.ts'

/** The queue tries later and later (e to the power of the try, in seconds): twelve times take sixteen hours. */
const MAX_ATTEMPTS = 12
const TIMEOUT_MS = 20_000
/** Letters hold addresses and links that open doors: none is kept longer. */
const KEPT_DAYS = 30

/** The server has said no for good (an unknown recipient, a refused sender): asking again would not change it. */
const isRefused = (error: unknown) => {
  const code = (error as { responseCode?: number }).responseCode ?? 0
  return code >= 500 && code < 600
}

async function send(ctx: Ctx, letter: { recipient: string; subject: string; body: string }): Promise<void> {
  const transport = createTransport({
    url: ctx.config.SMTP_URL!,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: ctx.config.MAIL_FROM,
      to: letter.recipient,
      subject: letter.subject,
      text: letter.body,
    })
  } finally {
    transport.close()
  }
}

/** Job `mail.deliver`: sends one letter of the outbox. Throws where the queue should try again. */
export async function deliverLetter(ctx: Ctx, { letterId }: JobPayload): Promise<void> {
  const letter = await claimLetter(ctx.db, String(letterId))
  if (!letter) return
  const { id, recipient, subject, body, attempts } = letter
  try {
    await send(ctx, { recipient: recipient ?? '', subject: subject ?? '', body: body ?? '' })
  } catch (error) {
    if (!isRefused(error) && attempts < MAX_ATTEMPTS) throw error
    return settleLetter(ctx.db, id, 'failed', ctx.clock.now())
  }
  await settleLetter(ctx.db, id, 'sent', ctx.clock.now())
}

/** Job `mail.sweep`: removes letters that are a month old, whatever became of them. */
export async function sweepLetters(ctx: Ctx): Promise<void> {
  await deleteLettersBefore(ctx.db, new Date(ctx.clock.now().getTime() - KEPT_DAYS * 86_400_000))
}
