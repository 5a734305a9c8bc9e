import { terms } from '#workspace/index.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import type { RegisterView } from '../register/view.ts'

export const termView: RegisterView<typeof terms.fields> = {
  register: terms,
  room: 'glossary',
  idParam: 'termId',
  links: (c) => {
    const projectId = param(c, 'projectId')
    return {
      list: path('glossary', { projectId }),
      add: path('new-term', { projectId }),
      entry: (termId) => path('term', { projectId, termId }),
      edit: (termId) => path('edit-term', { projectId, termId }),
    }
  },
  fields: [
    { name: 'term', as: 'line', isNeeded: true },
    { name: 'also', as: 'line' },
    { name: 'meaning', as: 'text', isNeeded: true },
    { name: 'example', as: 'hidden' },
  ],
  columns: () => [],
}
