/** A time on the wall, without a zone. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number; second: number }

/** A time zone by its IANA name: which offset from UTC its clocks have at a time on the wall. */
export type Zone = { readonly name: string; offsetAt(time: WallTime): string }

const MINUTE = 60_000
const DAY = 86_400_000
/** Cached days; a list of contracts holds a few thousand different ones. */
const MOST_DAYS = 50_000

const asUtc = (t: WallTime) => {
  const date = new Date(Date.UTC(2000, t.month - 1, t.day, t.hour, t.minute, t.second))
  return date.setUTCFullYear(t.year, t.month - 1, t.day)
}

function writeOffset(minutes: number): string {
  if (minutes === 0) return 'Z'
  const two = (n: number) => String(n).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(Math.floor(size % 60))}`
}

/** True where this machine knows a time zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/**
 * Makes a zone that remembers what it has worked out. Throws RangeError for an unknown name. In the hour that clocks
 * skip or repeat, the offset before the change is taken.
 */
export function createZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' })
  const offsetOfInstant = (instant: number): number => {
    const shown = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(instant))
    if (!shown?.[1]) return 0
    return (shown[1] === '-' ? -1 : 1) * (Number(shown[2]) * 60 + Number(shown[3]))
  }
  const days = new Map<number, string | undefined>()
  const offsetOfWall = (wall: number): number => {
    const before = offsetOfInstant(wall - DAY)
    const after = offsetOfInstant(wall + DAY)
    const holds = (offset: number) => offsetOfInstant(wall - offset * MINUTE) === offset
    return before === after || holds(before) || !holds(after) ? before : after
  }
  /** A day that begins and ends with the same offset needs no closer look. */
  const offsetOfDay = (day: number): string | undefined => {
    if (days.has(day)) return days.get(day)
    if (days.size >= MOST_DAYS) days.clear()
    const start = offsetOfWall(day * DAY)
    const offset = start === offsetOfWall(day * DAY + DAY - MINUTE) ? writeOffset(start) : undefined
    days.set(day, offset)
    return offset
  }
  return {
    name,
    offsetAt: (time) => {
      const wall = asUtc(time)
      return offsetOfDay(Math.floor(wall / DAY)) ?? writeOffset(offsetOfWall(wall))
    },
  }
}
