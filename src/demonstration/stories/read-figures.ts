import { listMeasures, type Measure, type Summary } from '#pipeline/indicators/index.ts'
import type { Ctx } from '#platform/context.ts'
import { showNumber } from '#platform/render/shown.ts'

const IN_DAYS = new Set(['U059', 'U060'])

function show({ answer, code }: Pick<Measure, 'answer' | 'code'>, { value, currency }: Summary): string | undefined {
  if (value === null) return undefined
  if (answer === 'share') return showNumber(value, { is: 'share' })
  if (IN_DAYS.has(code)) return showNumber(value, { is: 'days' })
  if (answer !== 'total') return showNumber(value, { is: 'number' })
  return showNumber(value, currency ? { is: 'money', currency } : { is: 'count' })
}

/** The figure of each measure for all of a project, as texts write it; those of groups are left out. */
export async function readFigures(ctx: Ctx, projectId: string): Promise<Map<string, string>> {
  const { measures } = await listMeasures(ctx, { projectId })
  return new Map(
    measures.flatMap((measure) => {
      const all = measure.summary.find(({ group }) => !group)
      const shown = all && show(measure, all)
      return shown ? [[measure.code, shown] as const] : []
    }),
  )
}
