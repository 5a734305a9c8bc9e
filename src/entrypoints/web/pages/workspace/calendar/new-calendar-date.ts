import { addPages } from '../register/form-pages.tsx'
import { calendarView } from './view.tsx'

export const { get, post } = addPages(calendarView)
