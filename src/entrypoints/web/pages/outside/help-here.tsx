import type { FC } from 'hono/jsx'
import type { AtLink } from '#buying/cases/index.ts'
import type { Acting } from '../buying/cases/act-forms.tsx'
import { AskAtStep, listAsked } from '../buying/need/ask-officer.tsx'
import { WordsHere } from '../buying/need/words-here.tsx'

type Props = { at: AtLink; acting: Acting; now: Date }

/** What helps the holder of a link: words of both sides, and an officer, with the answers to their own questions alone. */
export const HelpHere: FC<Props> = ({ at: { found, partyId }, acting: { possible, action, state }, now }) => {
  const step = found.waits?.act ?? 'general'
  return (
    <>
      <WordsHere step={step} />
      <AskAtStep
        asked={listAsked(found).filter(({ by }) => by === partyId)}
        mayAsk={possible.includes('officer.asked')}
        now={now}
        action={action}
        step={step}
        {...(state.values.do === 'ask' && { state })}
      />
    </>
  )
}
