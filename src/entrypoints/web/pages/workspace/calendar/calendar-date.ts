import { entryPages } from '../register/entry-pages.tsx'
import { calendarView } from './view.tsx'

export const { get, post } = entryPages(calendarView)
