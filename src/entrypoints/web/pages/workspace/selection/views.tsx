import { t } from '#lib/words/words.ts'
import {
  byWeight,
  candidates,
  criteria,
  factNames,
  findCandidate,
  findEntry,
  informationalInterviews,
} from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { Day } from '../../../ui/parts.tsx'
import type { RegisterView } from '../register/view.ts'

const projectOf = (c: HttpContext) => param(c, 'projectId')

export const candidateView: RegisterView<typeof candidates.fields> = {
  register: candidates,
  room: 'selection',
  idParam: 'candidateId',
  links: (c) => {
    const projectId = projectOf(c)
    return {
      list: path('selection', { projectId }),
      add: path('new-candidate', { projectId }),
      entry: (candidateId) => path('candidate', { projectId, candidateId }),
      edit: (candidateId) => path('edit-candidate', { projectId, candidateId }),
    }
  },
  fields: [
    { name: 'name', as: 'line', isNeeded: true },
    { name: 'isOwn', as: 'yes' },
    ...factNames.map((name) => ({ name, as: 'short' as const })),
  ],
  begin: (c): Record<string, string> => (c.req.query('own') ? { isOwn: 'yes' } : {}),
  columns: () => [],
}

export const criterionView: RegisterView<typeof criteria.fields> = {
  register: criteria,
  room: 'selection',
  idParam: 'criterionId',
  links: (c) => {
    const projectId = projectOf(c)
    return {
      list: path('criteria', { projectId }),
      add: path('new-criterion', { projectId }),
      entry: (criterionId) => path('criterion', { projectId, criterionId }),
      edit: (criterionId) => path('edit-criterion', { projectId, criterionId }),
    }
  },
  fields: [
    { name: 'name', as: 'line', isNeeded: true },
    { name: 'guidance', as: 'text' },
    { name: 'weight', as: 'choice', choices: ['0', '1', '2', '3', '4', '5'], isNumber: true, isNeeded: true },
    { name: 'example', as: 'hidden' },
  ],
  begin: () => ({ weight: '3' }),
  columns: () => [
    { head: t('criterion.weight'), cell: ({ weight }) => weight, numeric: true },
    { head: t('criterion.guidance'), cell: ({ guidance }) => guidance },
  ],
  sort: () => byWeight,
}

/** The conversations with one candidate. */
export const interviewViewOf = (candidateId: string): RegisterView<typeof informationalInterviews.fields> => ({
  register: informationalInterviews,
  room: 'selection',
  idParam: 'interviewId',
  links: (c) => {
    const projectId = projectOf(c)
    return {
      list: path('candidate', { projectId, candidateId }),
      add: path('new-informational-interview', { projectId, candidateId }),
      entry: (interviewId) => path('informational-interview', { projectId, interviewId }),
      edit: (interviewId) => path('edit-informational-interview', { projectId, interviewId }),
    }
  },
  fields: [
    { name: 'candidateId', as: 'hidden' },
    { name: 'heldOn', as: 'day', isNeeded: true },
    { name: 'withWhom', as: 'line', isNeeded: true },
    { name: 'role', as: 'line', isNeeded: true },
    { name: 'notes', as: 'long' },
  ],
  begin: (c) => ({ candidateId, heldOn: c.var.ctx.clock.now().toISOString().slice(0, 10) }),
  columns: () => [
    { head: t('informational-interview.role'), cell: ({ role }) => role },
    { head: t('informational-interview.heldOn'), cell: ({ heldOn }) => <Day at={heldOn} /> },
  ],
  parentName: async (c) => {
    const found = await findCandidate(c.var.ctx, { projectId: projectOf(c), id: candidateId })
    return found.candidate.name
  },
})

/** The same for the conversation that the address names. */
export async function interviewViewHere(c: HttpContext) {
  const place = { projectId: projectOf(c), id: param(c, 'interviewId') }
  const { candidateId } = await findEntry(c.var.ctx, informationalInterviews, place)
  return interviewViewOf(candidateId)
}
