import { t } from '#lib/words/words.ts'
import { barriers, barrierTypes, ruleLevels } from '#workspace/index.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import type { RegisterView } from '../register/view.ts'

export const barrierView: RegisterView<typeof barriers.fields> = {
  register: barriers,
  room: 'barriers',
  idParam: 'barrierId',
  links: (c) => {
    const projectId = param(c, 'projectId')
    return {
      list: path('barriers', { projectId }),
      add: path('new-barrier', { projectId }),
      entry: (barrierId) => path('barrier', { projectId, barrierId }),
      edit: (barrierId) => path('edit-barrier', { projectId, barrierId }),
    }
  },
  fields: [
    { name: 'statement', as: 'line', isNeeded: true },
    { name: 'type', as: 'choice', choices: barrierTypes, isNeeded: true },
    { name: 'rule', as: 'text' },
    { name: 'ruleLevel', as: 'choice', choices: ruleLevels, isNeeded: true },
    { name: 'mitigation', as: 'text' },
    { name: 'ownerId', as: 'person' },
    { name: 'state', as: 'choice', choices: ['open', 'in-hand', 'removed', 'accepted'], isNeeded: true },
  ],
  begin: () => ({ ruleLevel: 'none', state: 'open' }),
  columns: (about) => [
    { head: t('barrier.type'), cell: ({ type }) => t(`barrier.type-${type}`) },
    { head: t('barrier.ruleLevel'), cell: ({ ruleLevel }) => t(`barrier.ruleLevel-${ruleLevel}`) },
    {
      head: t('barrier.ownerId'),
      cell: ({ ownerId }) => (ownerId ? about.nameOf(ownerId) : t('registers.nobody')),
    },
    { head: t('barrier.state'), cell: ({ state }) => t(`barrier.state-${state}`) },
  ],
}
