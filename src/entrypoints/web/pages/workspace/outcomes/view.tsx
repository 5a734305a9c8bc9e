import { t } from '#lib/words/words.ts'
import { outcomeExamples, outcomes } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import type { RegisterView } from '../register/view.ts'
import { Examples } from './examples.tsx'

/** The form begins with the words of an example, where one was taken over. */
function beginWith(c: HttpContext): Record<string, string> {
  const example = outcomeExamples.find((id) => id === c.req.query('example'))
  if (!example) return { state: 'expected' }
  return {
    ...{ state: 'expected', example, name: t(`outcome-example.${example}`) },
    ...{ what: t(`outcome-example.${example}-what`), sign: t(`outcome-example.${example}-sign`) },
  }
}

export const outcomeView: RegisterView<typeof outcomes.fields> = {
  register: outcomes,
  room: 'outcomes',
  idParam: 'outcomeId',
  links: (c) => {
    const projectId = param(c, 'projectId')
    return {
      list: path('outcomes', { projectId }),
      add: path('new-outcome', { projectId }),
      entry: (outcomeId) => path('outcome', { projectId, outcomeId }),
      edit: (outcomeId) => path('edit-outcome', { projectId, outcomeId }),
    }
  },
  fields: [
    { name: 'name', as: 'line', isNeeded: true },
    { name: 'what', as: 'text' },
    { name: 'sign', as: 'text' },
    { name: 'measure', as: 'measure' },
    { name: 'before', as: 'line' },
    { name: 'after', as: 'line' },
    { name: 'state', as: 'choice', choices: ['expected', 'seen', 'not-seen'], isNeeded: true },
    { name: 'example', as: 'hidden' },
  ],
  begin: beginWith,
  columns: () => [
    { head: t('outcome.sign'), cell: ({ sign }) => sign },
    { head: t('outcome.before'), cell: ({ before }) => before },
    { head: t('outcome.after'), cell: ({ after }) => after },
    { head: t('outcome.state'), cell: ({ state }) => t(`outcome.state-${state}`) },
  ],
  besides: Examples,
}
