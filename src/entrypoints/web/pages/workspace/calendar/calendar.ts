import { listPages } from '../register/list-page.tsx'
import { calendarView } from './view.tsx'

export const { get } = listPages(calendarView)
