import { Readable } from 'node:stream'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { gatherSnapshot } from './gather.ts'
import { type NewReport, newReport, type Report } from './report.ts'
import { selectReports, storeFile, storeReport } from './reports.store.ts'
import { hashOf, writeSnapshot } from './snapshot.ts'
import { writeFile } from './write-file.ts'

const MOST_BYTES = 500_000_000

/** Keeps bytes by their SHA-256. */
export async function keep(ctx: Ctx, bytes: Uint8Array): Promise<string> {
  return (await ctx.files.keep(Readable.from([bytes]), MOST_BYTES)).sha256
}

/**
 * Freezes a report. Its PDF is made at once: what cannot be made into an accessible one is refused, with the figure named,
 * and nothing is kept. Throws what the document or the meeting refuses, and what `renderPdf` refuses.
 */
export async function makeReport(
  ctx: Ctx,
  { projectId, ...input }: { projectId: string } & NewReport,
): Promise<Report> {
  await allow(ctx, 'report.make', projectId)
  const wanted = checkInput(newReport, input)
  const snapshot = await gatherSnapshot(ctx, projectId, wanted)
  const text = writeSnapshot(snapshot)
  const sha256 = hashOf(text)
  const pdf = await keep(ctx, await writeFile(snapshot, sha256, 'pdf'))
  await keep(ctx, Buffer.from(text))
  return transact(ctx, async (ctx) => {
    const madeBy = actingPerson(ctx)
    const { kind, title, source, textSha256, frozenAt } = snapshot
    const report = {
      id: ctx.clock.newId(),
      projectId,
      kind,
      title,
      sha256,
      madeBy,
      madeAt: frozenAt,
      ...(source ? { source } : {}),
      ...{ textSha256: textSha256 ?? sha256, isForAll: false },
    }
    // The very same text, frozen twice in one moment, is one report.
    const same = (await selectReports(ctx.db, projectId)).find((one) => one.sha256 === sha256)
    if (same) return same
    await storeReport(ctx.db, report)
    await storeFile(ctx.db, report.id, 'pdf', pdf)
    await ctx.log.record(ctx, { type: 'report.made', thing: `report:${report.id}`, projectId, data: { kind, sha256 } })
    return report
  })
}
