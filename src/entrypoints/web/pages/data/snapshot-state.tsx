import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { SnapshotState as State } from '#pipeline/import/index.ts'
import { Tag, type TagLook } from '../../ui/parts.tsx'

const LOOKS: Record<State, TagLook> = {
  waiting: 'plain',
  running: 'waits',
  done: 'done',
  failed: 'wrong',
  cancelled: 'plain',
}

/** The state of an import, in a word. */
export const SnapshotState: FC<{ state: State }> = ({ state }) => (
  <Tag look={LOOKS[state]}>{t(`data.state-${state}`)}</Tag>
)
