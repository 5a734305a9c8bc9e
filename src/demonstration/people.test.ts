import { expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { demonstrationPeople, otherDoors } from './people.ts'
import { lineSteps } from './seed-line.ts'

it.each(['fr', 'es'] as const)(
  'says in %s whose place a visitor can take, and how far the city is filled',
  (language) => {
    const doors = [...demonstrationPeople, ...otherDoors].flatMap(({ title, purpose }) => [title, purpose])
    const said = [
      ...doors,
      ...lineSteps.map(({ words }) => words),
      'Importing bids.csv',
      'Telling what happened: A reform',
    ]
    expect(said.filter((text) => speak(language, () => say(text)) === text)).toEqual([])
  },
)
