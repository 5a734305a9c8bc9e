import { t } from '#lib/words/words.ts'
import { goals } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { Day } from '../../../ui/parts.tsx'
import { Shown } from '../register/fields.tsx'
import type { FieldView, RegisterView } from '../register/view.ts'
import { PurposeAbove } from './purpose-above.tsx'

const measure: FieldView = { name: 'measure', as: 'measure' }

export const goalView: RegisterView<typeof goals.fields> = {
  register: goals,
  room: 'goals',
  idParam: 'goalId',
  links: (c: HttpContext) => {
    const projectId = param(c, 'projectId')
    return {
      list: path('goals', { projectId }),
      add: path('new-goal', { projectId }),
      entry: (goalId) => path('goal', { projectId, goalId }),
      edit: (goalId) => path('edit-goal', { projectId, goalId }),
    }
  },
  fields: [
    { name: 'statement', as: 'line', isNeeded: true },
    { name: 'term', as: 'choice', choices: ['short', 'long'], isNeeded: true },
    { name: 'why', as: 'text' },
    measure,
    { name: 'byDay', as: 'day' },
    { name: 'state', as: 'choice', choices: ['open', 'reached', 'given-up'], isNeeded: true },
  ],
  begin: () => ({ term: 'short', state: 'open' }),
  columns: (about) => [
    { head: t('goal.term'), cell: ({ term }) => t(`goal.term-${term}`) },
    { head: t('goal.state'), cell: ({ state }) => t(`goal.state-${state}`) },
    { head: t('goal.byDay'), cell: ({ byDay }) => (byDay ? <Day at={byDay} /> : '') },
    {
      head: t('goal.measure'),
      cell: (goal) =>
        goal.measure ? <Shown view={goalView} field={measure} value={goal.measure} about={about} /> : '',
    },
  ],
  above: PurposeAbove,
}
