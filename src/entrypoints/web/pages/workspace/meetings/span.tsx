import type { FC } from 'hono/jsx'
import { showSpan } from '#workspace/meetings/index.ts'

/** When a meeting is, in the hours that clocks show where it is held. */
export const Span: FC<{ meeting: { startsAt: Date; endsAt: Date; timeZone: string } }> = ({ meeting }) => (
  <time datetime={meeting.startsAt.toISOString()}>{showSpan(meeting)}</time>
)
