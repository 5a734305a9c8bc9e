import { t } from '#lib/words/words.ts'
import { calendarDates, dateTypes, nextDay } from '#workspace/index.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { Day } from '../../../ui/parts.tsx'
import type { RegisterView } from '../register/view.ts'

export const calendarView: RegisterView<typeof calendarDates.fields> = {
  register: calendarDates,
  room: 'calendar',
  idParam: 'dateId',
  links: (c) => {
    const projectId = param(c, 'projectId')
    return {
      list: path('calendar', { projectId }),
      add: path('new-calendar-date', { projectId }),
      entry: (dateId) => path('calendar-date', { projectId, dateId }),
      edit: (dateId) => path('edit-calendar-date', { projectId, dateId }),
    }
  },
  fields: [
    { name: 'name', as: 'line', isNeeded: true },
    { name: 'type', as: 'choice', choices: dateTypes, isNeeded: true },
    { name: 'day', as: 'day', isNeeded: true },
    { name: 'isYearly', as: 'yes' },
    { name: 'note', as: 'text' },
    { name: 'link', as: 'line' },
  ],
  columns: ({ today }) => [
    { head: t('calendar-date.type'), cell: ({ type }) => t(`calendar-date.type-${type}`) },
    {
      head: t('calendar-date.next'),
      cell: (date) => {
        const next = nextDay(date, today)
        return next ? <Day at={next} /> : t('calendar-date.passed')
      },
    },
    { head: t('calendar-date.yearly'), cell: ({ isYearly }) => t(isYearly ? 'registers.yes' : 'registers.no') },
  ],
  sort:
    ({ today }) =>
    (a, b) => {
      const [first, second] = [nextDay(a, today), nextDay(b, today)]
      if (first && second) return first.localeCompare(second)
      return first ? -1 : second ? 1 : b.day.localeCompare(a.day)
    },
}
