export { type CalendarEntry, writeCalendar } from './calendar.ts'
export {
  type CalendarFile,
  endCalendarFeed,
  findCalendarFeed,
  makeCalendarFeed,
  readMeetingCalendar,
  readPersonalCalendar,
  readPublicCalendar,
} from './feeds.ts'
