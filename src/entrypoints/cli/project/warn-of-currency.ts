import { t } from '#lib/words/words.ts'
import { countWithoutCurrency } from '#pipeline/validate/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Io } from '../command.ts'

/** Tells on standard error how many amounts the sums leave out, and what to do. */
export async function warnOfCurrency(ctx: Ctx, io: Io, projectId: string): Promise<void> {
  const count = await countWithoutCurrency(ctx, { projectId })
  if (count > 0) io.stderr.write(`${t('command.no-currency', { count })}\n`)
}
