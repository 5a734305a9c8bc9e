import { t } from '#lib/words/words.ts'
import { findEntry, siteVisits, visitSessions } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { Day } from '../../../ui/parts.tsx'
import type { RegisterView } from '../register/view.ts'

export const visitView: RegisterView<typeof siteVisits.fields> = {
  register: siteVisits,
  room: 'site-visits',
  idParam: 'visitId',
  links: (c) => {
    const projectId = param(c, 'projectId')
    return {
      list: path('site-visits', { projectId }),
      add: path('new-site-visit', { projectId }),
      entry: (visitId) => path('site-visit', { projectId, visitId }),
      edit: (visitId) => path('edit-site-visit', { projectId, visitId }),
    }
  },
  fields: [
    { name: 'number', as: 'number', isNeeded: true },
    { name: 'name', as: 'line', isNeeded: true },
    { name: 'startsOn', as: 'day', isNeeded: true },
    { name: 'endsOn', as: 'day', isNeeded: true },
    { name: 'place', as: 'short' },
    { name: 'goals', as: 'text' },
    { name: 'travel', as: 'text' },
    { name: 'debrief', as: 'long' },
  ],
  begin: () => ({ number: '1' }),
  columns: () => [
    { head: t('site-visit.number'), cell: ({ number }) => number, numeric: true },
    { head: t('site-visit.startsOn'), cell: ({ startsOn }) => <Day at={startsOn} /> },
    { head: t('site-visit.endsOn'), cell: ({ endsOn }) => <Day at={endsOn} /> },
    { head: t('site-visit.place'), cell: ({ place }) => place },
  ],
  sort: () => (a, b) => a.startsOn.localeCompare(b.startsOn),
}

export const visitOf = (c: HttpContext) =>
  findEntry(c.var.ctx, siteVisits, { projectId: param(c, 'projectId'), id: param(c, 'visitId') })

export const sessionView: RegisterView<typeof visitSessions.fields> = {
  register: visitSessions,
  room: 'site-visits',
  idParam: 'sessionId',
  links: (c) => {
    const place = { projectId: param(c, 'projectId'), visitId: param(c, 'visitId') }
    return {
      list: path('site-visit', place),
      add: path('new-visit-session', place),
      entry: (sessionId) => path('visit-session', { ...place, sessionId }),
      edit: (sessionId) => path('edit-visit-session', { ...place, sessionId }),
    }
  },
  fields: [
    { name: 'visitId', as: 'hidden' },
    { name: 'day', as: 'day', isNeeded: true },
    { name: 'startsAt', as: 'time' },
    { name: 'endsAt', as: 'time' },
    { name: 'what', as: 'line', isNeeded: true },
    { name: 'meets', as: 'short' },
    { name: 'room', as: 'line' },
    { name: 'interviewer', as: 'line' },
    { name: 'notetaker', as: 'line' },
  ],
  begin: (c) => ({ visitId: param(c, 'visitId') }),
  columns: () => [
    { head: t('visit-session.day'), cell: ({ day }) => <Day at={day} /> },
    { head: t('visit-session.time'), cell: ({ startsAt, endsAt }) => [startsAt, endsAt].filter(Boolean).join('–') },
    { head: t('visit-session.meets'), cell: ({ meets }) => meets },
    { head: t('visit-session.room'), cell: ({ room }) => room },
    { head: t('visit-session.interviewer'), cell: ({ interviewer }) => interviewer },
    { head: t('visit-session.notetaker'), cell: ({ notetaker }) => notetaker },
  ],
  sort: () => (a, b) => `${a.day} ${a.startsAt}`.localeCompare(`${b.day} ${b.startsAt}`),
  parentName: async (c) => (await visitOf(c)).name,
}
