import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Snapshot, SnapshotState as State } from '#pipeline/import/index.ts'
import { Tag, type TagLook } from '../../ui/parts.tsx'

const LOOKS: Record<State, TagLook> = {
  waiting: 'plain',
  running: 'waits',
  done: 'done',
  failed: 'wrong',
  cancelled: 'plain',
}

/** The state of an import, in a word. One whose file broke off has ended, but is not all of its file. */
export const SnapshotState: FC<{ snapshot: Snapshot }> = ({ snapshot: { state, message } }) =>
  state === 'done' && message ? (
    <Tag look="waits">{t('data.state-incomplete')}</Tag>
  ) : (
    <Tag look={LOOKS[state]}>{t(`data.state-${state}`)}</Tag>
  )
