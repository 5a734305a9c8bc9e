export { showSpan } from '../show-time.ts'
export { saveAgenda } from './agenda.ts'
export {
  type Attendance,
  type Meeting,
  type MeetingState,
  meetingKinds,
  sumMinutes,
  type WholeMeeting,
} from './meeting.ts'
export { findMeeting, listMeetings, listPastedNotes } from './meetings.ts'
export { readMinutes } from './minutes.ts'
export { moveMeeting } from './move-meeting.ts'
export { markOf, saveNotes } from './notes.ts'
export { readAttendance, type SaidAttendance } from './pasted/attendance.ts'
export { keepNotesOfNewMeeting } from './pasted/keep-new-meeting.ts'
export { keepPastedNotes, readPastedNotes } from './pasted/keep-notes.ts'
export type { ParsedLine } from './pasted/parse-notes.ts'
export { changeMeeting, planMeeting, showPlan } from './plan-meeting.ts'
export { type Repeats, repeats } from './series.ts'
