import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { listSnapshots } from '#pipeline/import/index.ts'
import type { Ctx } from '#platform/context.ts'
import { Day } from '../../ui/parts.tsx'

/** To the second, as lists give it. */
const secondOf = (at: Date | string) => new Date(at).toISOString().slice(0, 19)

/** When the project's snapshots were taken: releases made from rows without a date are dated so. */
export async function findTaken(ctx: Ctx, projectId: string): Promise<ReadonlySet<string>> {
  const snapshots = await listSnapshots(ctx, { projectId })
  return new Set(snapshots.map((snapshot) => secondOf(snapshot.takenAt)))
}

/** The day of a release; where it is only the day on which the source was read, it says so. */
export const StatedDay: FC<{ at: string; taken: ReadonlySet<string> }> = ({ at, taken }) => {
  const isRead = !Number.isNaN(Date.parse(at)) && taken.has(secondOf(at))
  return isRead ? (
    <>
      {t('process.read-on')} <Day at={at} />
    </>
  ) : (
    <Day at={at} />
  )
}
