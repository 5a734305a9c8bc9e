import { say } from '#lib/words/sentences.ts'
import { findWords } from '#lib/words/words.ts'
import { findMethodPage, measures } from '#pipeline/indicators/index.ts'
import type { Ctx } from '#platform/context.ts'

/** A live part that can be put into a text; `value` is how Markdown names it: its id and its settings. */
export type LiveChoice = { value: string; text: string }

type Blocks = Pick<Ctx, 'things'>

/** What a live part is called. */
const nameOf = (id: string): string =>
  findWords(`reports.part.${id}`) ?? findWords(`publish.part-${id}`) ?? findWords(`live.${id}`) ?? id

/** What live parts are called, by id. */
export const nameParts = ({ things }: Blocks): Record<string, string> =>
  Object.fromEntries([...(things.blocks?.keys() ?? [])].map((id) => [id, nameOf(id)]))

/** The settings that parts of registers take. A measure is named by its code; without one it shows nothing. */
const narrowed: Record<string, readonly Record<string, string>[]> = {
  goals: [{ term: 'short' }, { term: 'long' }],
  actions: [{ state: 'all' }],
  decisions: [{ only: 'public' }],
}

const choiceOf = (id: string, settings: Record<string, string>, text: string): LiveChoice => ({
  value: `${id} ${JSON.stringify(settings)}`,
  text,
})

const measureChoices = (): LiveChoice[] =>
  measures.map((measure) =>
    choiceOf('measures', { code: measure.code }, `${nameOf('measures')}: ${say(findMethodPage(measure).title)}`),
  )

/** Every live part that somebody can put into a text, with its settings, in words. */
export function listLiveChoices({ things }: Blocks): LiveChoice[] {
  return [...(things.blocks?.keys() ?? [])].flatMap((id) => {
    if (id === 'measures') return measureChoices()
    const more = (narrowed[id] ?? []).map((settings) => {
      const [[key, value] = ['', '']] = Object.entries(settings)
      return choiceOf(id, settings, `${nameOf(id)}: ${findWords(`live.${id}-${key}-${value}`) ?? value}`)
    })
    return [choiceOf(id, {}, nameOf(id)), ...more]
  })
}
