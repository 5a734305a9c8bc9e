import { say } from '#lib/words/sentences.ts'
import {
  explainMeasure,
  findMeasureSettings,
  type ListedMeasure,
  listMeasures,
  nameGroup,
  type Summary,
  sayMissing,
  unitOf,
} from '#pipeline/indicators/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { MeasureFigure, PublishedMeasure } from '../site/site-input.ts'

/** `group` stays what it is for suppliers, whose id is replaced by a public name when the site is made. */
function toFigure(measure: ListedMeasure, figure: Summary): MeasureFigure {
  const { group = '', currency = '', numerator, denominator, value, n, unknown } = figure
  const unit = unitOf(measure, figure)
  const name = measure.groupIs ? group : nameGroup(figure)
  const isSaid = unit.is === 'money' || currency === ''
  return {
    label: isSaid ? name : [name, currency].filter((part) => part !== '').join(', '),
    ...(measure.groupIs ? { supplierId: group } : {}),
    numerator,
    denominator,
    value,
    n,
    unknown: Object.values(unknown).reduce((sum, count) => sum + count, 0),
    unit,
  }
}

const toAnswer = ({ answer }: ListedMeasure): PublishedMeasure['answer'] =>
  answer === 'share' || answer === 'distribution' ? answer : 'number'

/** All measures with their figures for the whole and their methods; never what was flagged. */
export async function describeMeasures(
  ctx: Ctx,
  projectId: string,
): Promise<{ measures: PublishedMeasure[]; measureSettings: string }> {
  const { measurement, measures } = await listMeasures(ctx, { projectId })
  if (!measurement) return { measures: [], measureSettings: '{}' }
  const described = measures.map((measure) => ({
    code: measure.code,
    title: say(measure.title),
    isFlag: measure.kind === 'flag',
    answer: toAnswer(measure),
    method: explainMeasure(measure).method,
    figures: measure.summary.map((figure) => toFigure(measure, figure)),
    missing: measure.missing.map(sayMissing),
  }))
  const settings = await findMeasureSettings(ctx, { projectId })
  return { measures: described, measureSettings: JSON.stringify(settings, null, 2) }
}
