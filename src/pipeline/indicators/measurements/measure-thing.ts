import { createHash } from 'node:crypto'
import type { Ctx, ThingKind } from '#platform/context.ts'
import { canonicalJson } from '#platform/log/canonical.ts'
import type { Card } from '#platform/things.ts'
import type { Measure, Summary } from '../measure.ts'
import { measures } from '../measures.ts'
import { findMethodPage } from '../method-page.ts'
import { selectFigures } from './figures.store.ts'
import { GROUPS_LISTED } from './measurement.ts'
import { selectMeasurements } from './measurements.store.ts'

const FOUND = 20

/** Changes when a figure does: what it counts, or what it counts it of. Measuring the same anew changes nothing. */
function markOf(figures: readonly Summary[]): string {
  const said = figures.map(({ group = '', currency = '', numerator, denominator }) => [
    group,
    currency,
    numerator,
    denominator,
  ])
  return createHash('sha256').update(canonicalJson(said)).digest('hex').slice(0, 16)
}

/** The figures of the newest measurement by measure: those that could be computed. */
async function readFigures(ctx: Ctx, projectId: string): Promise<Map<string, Summary[]>> {
  const [newest] = await selectMeasurements(ctx.db, projectId, 1)
  if (!newest) return new Map()
  const found = await selectFigures(ctx.db, { measurements: [newest.id], groups: GROUPS_LISTED })
  return Map.groupBy(found.get(newest.id) ?? [], ({ code }) => code)
}

const cardOf = (measure: Measure, figures: readonly Summary[]): Card => ({
  ref: `measure:${measure.code}`,
  name: `${findMethodPage(measure).title} (${measure.code})`,
  mark: markOf(figures),
})

async function listCards(ctx: Ctx, projectId: string, isWanted: (measure: Measure) => boolean): Promise<Card[]> {
  const wanted = measures.filter(isWanted)
  if (wanted.length === 0) return []
  const figures = await readFigures(ctx, projectId)
  return wanted.flatMap((measure) => {
    const own = figures.get(measure.code)
    return own ? [cardOf(measure, own)] : []
  })
}

const hasWords = (measure: Measure, words: readonly string[]): boolean => {
  const { title, summary } = findMethodPage(measure)
  const said = `${measure.code} ${title} ${summary}`.toLowerCase()
  return words.every((word) => said.includes(word))
}

/** A measure of the project as other rooms name it, once it has a figure. */
export const measureKind: ThingKind = {
  kind: 'measure',
  ground: 'rows',
  describe: (ctx, projectId, codes) => listCards(ctx, projectId, ({ code }) => codes.includes(code)),
  async search(ctx, projectId, words) {
    const sought = words.toLowerCase().split(/\s+/).filter(Boolean)
    return (await listCards(ctx, projectId, (measure) => hasWords(measure, sought))).slice(0, FOUND)
  },
}
