import { findCalendar } from '../profiles/shipped-profiles.ts'
import { addDays, type Calendar, countWorkingDays, isWorkingDay } from './calendar.ts'

const WITHOUT_HOLIDAYS = { id: 'none', holidays: [] }
const calendarOf = (id: string): Calendar => findCalendar(id) ?? WITHOUT_HOLIDAYS

/**
 * The working days from a day to another, both counted (YYYY-MM-DD), in a calendar by its id; where none ships under it,
 * from Monday to Friday.
 */
export const countWorkingDaysIn = (calendar: string, from: string, to: string): number =>
  countWorkingDays(calendarOf(calendar), addDays(from, -1), to)

/** Whether people work on a day (YYYY-MM-DD) in a calendar by its id; Monday to Friday where none ships under it. */
export const isWorkingDayIn = (calendar: string, day: string): boolean => isWorkingDay(calendarOf(calendar), day)
