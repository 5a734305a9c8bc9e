import { expect, it } from 'vitest'
import type { AtLink } from '#buying/cases/index.ts'
import type { Acting } from '../buying/cases/act-forms.tsx'
import { HelpHere } from './help-here.tsx'

const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour)).toISOString()
const asked = (questionId: string, party: string, text: string, hour: number) => ({
  ...{ type: 'officer.asked', seat: 'funds', party, at: at(hour) },
  data: { questionId, step: 'confirm-funds', text },
})
const events = [
  asked('q1', 'fay', 'Is travel in it?', 1),
  asked('q2', 'ana', 'May we wait?', 2),
  {
    type: 'officer.answered',
    seat: 'officer',
    party: 'olga',
    at: at(3),
    data: { questionId: 'q1', text: 'All of it.' },
  },
]
const state = { values: {}, errors: {} }

it('gives the holder of a link a way to ask, and the answers to their own questions alone: buying:M31', () => {
  const link = {
    found: { events, waits: { seat: 'funds', act: 'confirm-funds' } },
    partyId: 'fay',
  } as unknown as AtLink
  const acting = { possible: ['officer.asked'], action: '/shared/1', state } as unknown as Acting
  const shown = String(<HelpHere at={link} acting={acting} now={new Date(at(4))} />)
  for (const words of ['Is travel in it?', 'All of it.', 'answered after 2 hours', 'name="step" value="confirm-funds"'])
    expect(shown).toContain(words)
  expect(shown).not.toContain('May we wait?')
  expect(shown).toContain('<dfn>commitment</dfn>')
  const supplier = { ...acting, possible: [] } as unknown as Acting
  expect(String(<HelpHere at={link} acting={supplier} now={new Date(at(4))} />)).not.toContain('name="step"')
})
