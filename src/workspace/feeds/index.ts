export {
  type CalendarFile,
  endCalendarFeed,
  findCalendarFeed,
  makeCalendarFeed,
  readMeetingCalendar,
  readPersonalCalendar,
  readPublicCalendar,
} from './feeds.ts'
