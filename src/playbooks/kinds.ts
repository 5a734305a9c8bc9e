import { holdsWords, splitWords } from '#lib/search-words.ts'
import { foldText } from '#lib/text.ts'
import type { Ctx, ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import { listDeliverables } from './agreements/deliverables.ts'
import { readRuns } from './runs/read-runs.ts'
import { partId, type Run } from './runs/run.ts'
import { isAsked } from './steps/step-state.ts'

const MOST = 20

type Listed = (ctx: Ctx, projectId: string) => Promise<Card[]>

const cardsOfRuns: Listed = async (ctx, projectId) =>
  (await readRuns(ctx, projectId)).map(({ id, name, state }) => ({ ref: `run:${id}`, name, state }))

const cardsOf = (run: Run, kind: 'step' | 'phase'): Card[] =>
  kind === 'step'
    ? run.steps.filter(isAsked).map(({ id, name, state }) => ({ ref: `step:${partId(run.id, id)}`, name, state }))
    : run.phases.map(({ id, name, state }) => ({ ref: `phase:${partId(run.id, id)}`, name, state }))

const cardsOfParts =
  (kind: 'step' | 'phase'): Listed =>
  async (ctx, projectId) =>
    (await readRuns(ctx, projectId)).flatMap((run) => cardsOf(run, kind))

const cardsOfDeliverables: Listed = async (ctx, projectId) =>
  (await listDeliverables(ctx, projectId)).map(({ runId, id, name, state }) => ({
    ...{ ref: `deliverable:${partId(runId, id)}`, name, state },
  }))

function kindOf(kind: string, list: Listed): ThingKind {
  return {
    kind,
    describe: async (ctx, projectId, ids) => {
      if (!ids.length) return []
      const wanted = new Set(ids.map((id) => `${kind}:${id}`))
      return (await list(ctx, projectId)).filter(({ ref }) => wanted.has(ref))
    },
    search: async (ctx, projectId, words) => {
      const wanted = splitWords(foldText(words))
      const found = (await list(ctx, projectId)).filter(({ name }) => holdsWords(foldText(name), wanted))
      return found.slice(0, MOST)
    },
  }
}

/** Runs, their phases, steps and deliverables, as other rooms name and find them. */
export const playbooksKinds: ThingKind[] = [
  kindOf('run', cardsOfRuns),
  kindOf('phase', cardsOfParts('phase')),
  kindOf('step', cardsOfParts('step')),
  kindOf('deliverable', cardsOfDeliverables),
]
