import { findCalendar } from '../profiles/shipped-profiles.ts'
import { addDays, countWorkingDays } from './calendar.ts'

const WITHOUT_HOLIDAYS = { id: 'none', holidays: [] }

/**
 * The working days from a day to another, both counted (YYYY-MM-DD), in a calendar by its id; where none ships under it,
 * from Monday to Friday.
 */
export const countWorkingDaysIn = (calendar: string, from: string, to: string): number =>
  countWorkingDays(findCalendar(calendar) ?? WITHOUT_HOLIDAYS, addDays(from, -1), to)
