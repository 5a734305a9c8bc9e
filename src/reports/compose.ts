import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { Content } from '#platform/render/content.ts'
import type { ComposedKind } from './report.ts'

/** Which live parts a paper is composed of, in order. A room that is not there yet, or has nothing, says so kindly. */
const PARTS = {
  'scope-of-work': ['goals', 'outcomes', 'components', 'deliverables', 'timeline', 'people', 'agreement'],
  'workspace-summary': [
    'goals',
    'people',
    'timeline',
    'deliverables',
    'barriers',
    'meetings',
    'decisions',
    'actions',
    'library',
  ],
  agreement: ['agreement'],
} as const satisfies Record<ComposedKind, readonly string[]>

type Part = (typeof PARTS)[ComposedKind][number]

const heading = (part: Part): Content => [
  { type: 'heading', level: 1, inlines: [{ text: t(`reports.part.${part}`) }], id: part },
]
const nothing = (part: Part): Content => [
  { type: 'paragraph', inlines: [{ text: t(`reports.nothing.${part}`), italic: true }] },
]

/** A part's own headings stand below the one that names it. */
const lower = (content: Content): Content =>
  content.map(({ inPublic, ...block }) => ({
    ...(block.type === 'heading' ? { ...block, level: Math.min(4, block.level + 1) as 2 | 3 | 4 } : block),
    ...(inPublic && { inPublic: lower(inPublic) }),
  }))

/** What a part shows is marked with it, as in a document: the agreement is asked about it before the paper is published. */
async function readPart(ctx: Ctx, projectId: string, part: Part): Promise<Content> {
  const content = (await ctx.things.blocks?.get(part)?.read(ctx, projectId, {})) ?? []
  const shown = content.length > 0 ? lower(content) : nothing(part)
  return [...heading(part), ...shown.map((block) => ({ ...block, live: part }))]
}

/** A paper composed of what the project's registers show now. */
export async function compose(ctx: Ctx, projectId: string, kind: ComposedKind): Promise<Content> {
  const parts: Content[] = []
  for (const part of PARTS[kind]) parts.push(await readPart(ctx, projectId, part))
  return parts.flat()
}
