import { editPages } from '../register/form-pages.tsx'
import { calendarView } from './view.tsx'

export const { get, post } = editPages(calendarView)
