export { countUnread, findReadingPath, markRead } from './reading.ts'
export type { ReadingItem, ReadingPart } from './reading-path.ts'
