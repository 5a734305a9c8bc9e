import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { PublicationState as State } from '#publish/index.ts'
import { Tag, type TagLook } from '../../ui/parts.tsx'

const LOOKS: Record<State, TagLook> = {
  preparing: 'plain',
  draft: 'waits',
  approved: 'waits',
  refused: 'wrong',
  published: 'done',
  replaced: 'plain',
  retracted: 'wrong',
  abandoned: 'plain',
}

/** The state of a publication, in a word. */
export const PublicationState: FC<{ state: State }> = ({ state }) => (
  <Tag look={LOOKS[state]}>{t(`publish.state-${state}`)}</Tag>
)
