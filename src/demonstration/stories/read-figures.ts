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

/** Where a measure is told by group, its code goes before the group: `local.awards`. */
const nameOf = (code: string, group: string) => (group ? `${code}.${group}` : code)

/** The figures of a project as texts write them; of several currencies the first. */
export async function readFigures(ctx: Ctx, projectId: string): Promise<Map<string, string>> {
  const { measures } = await listMeasures(ctx, { projectId })
  const figures = new Map<string, string>()
  for (const measure of measures)
    for (const one of measure.summary) {
      const [name, shown] = [nameOf(measure.code, one.group ?? ''), show(measure, one)]
      if (shown && !figures.has(name)) figures.set(name, shown)
    }
  return figures
}
