import { sql } from 'kysely'
import { holdsWords, splitWords } from '#lib/search-words.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx, LiveBlock, ThingKind } from '#platform/context.ts'
import { describeThings } from '#platform/describe-things.ts'
import { tableOf } from '#platform/render/table-content.ts'
import type { Card } from '#platform/things.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { type Component, componentIds, componentOf } from './component.ts'
import { selectJudgements } from './components.store.ts'

async function readComponents({ db }: Pick<Ctx, 'db'>, projectId: string): Promise<Component[]> {
  const judgements = await selectJudgements(db, projectId)
  return componentIds.map((id) => componentOf(id, judgements))
}

const stateOf = ({ current }: Component) => t(`component.state-${current?.state ?? 'open'}`)

const cardOf = (component: Component): Card => ({
  ref: `component:${component.id}`,
  name: t(`component.name-${component.id}`),
  state: stateOf(component),
  mark: component.current?.id ?? 'not judged',
})

const componentKind: ThingKind = {
  kind: 'component',
  ground: 'decisions',
  describe: async (ctx, projectId, ids) =>
    (await readComponents(ctx, projectId)).filter(({ id }) => ids.includes(id)).map(cardOf),
  search: async (ctx, projectId, words) => {
    const wanted = splitWords(words)
    const textOf = ({ id, current }: Component) =>
      `${t(`component.name-${id}`)} ${t(`component.what-${id}`)} ${current?.evidenceWords ?? ''}`
    const all = await readComponents(ctx, projectId)
    return all.filter((one) => holdsWords(textOf(one), wanted)).map(cardOf)
  },
}

const componentsBlock: LiveBlock = {
  id: 'components',
  read: async (ctx, projectId) => {
    const all = await readComponents(ctx, projectId)
    const cards = await describeThings(
      ctx,
      projectId,
      all.flatMap(({ current }) => (current?.evidenceRef ? [current.evidenceRef] : [])),
    )
    const evidenceOf = ({ current }: Component) =>
      [cards.get(current?.evidenceRef ?? '')?.name, current?.evidenceWords, current?.evidenceLink]
        .filter(Boolean)
        .join(' – ')
    const columns = [
      { head: t('component.name'), cell: ({ id }: Component) => t(`component.name-${id}`) },
      { head: t('component.state'), cell: stateOf },
      { head: t('component.evidence'), cell: evidenceOf, isInner: true as const },
    ]
    return tableOf(t('component.title'), columns, all, '')
  },
}

const judgedComponents = (projectId: string) =>
  sql`(select distinct component from workspace.component_judgement where project_id = ${projectId}) as judged`

const count = async (ctx: Pick<Ctx, 'db'>, projectId: string) => ({
  components: (await readComponents(ctx, projectId)).filter(({ current }) => current).length,
})

export const componentContributions: RegisterContributions = {
  kinds: [componentKind],
  views: [{ registers: (projectId) => ({ components: judgedComponents(projectId) }) }],
  blocks: [componentsBlock],
  projectParts: [{ count }],
}
