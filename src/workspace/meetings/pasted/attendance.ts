import { findNamed, type Named } from './find-owner.ts'
import { ATTENDANCE } from './marked.ts'

/** Who was there, as notes say it: members by id, and others who were present by the names that were written. */
export type SaidAttendance = {
  members: ReadonlyMap<string, 'present' | 'excused' | 'absent'>
  guests: readonly string[]
}

const SEPARATORS = /[,;&+]|\s(?:and|et|y)\s/u
const NAME = /^@?\p{Lu}[\p{L}\p{M} .'’-]{0,60}$/u

const howOf = (line: string) =>
  /^(?:absent|ausent)/iu.test(line) ? 'absent' : /^(?:apologies|regrets|exc)/iu.test(line) ? 'excused' : 'present'

/** The names after the colon, without what stands in brackets behind one. */
const namesIn = (line: string): string[] =>
  line
    .replace(ATTENDANCE, '')
    .split(SEPARATORS)
    .map((name) =>
      name
        .replace(/[([].*?[)\]]/gu, '')
        .replace(/[\s.]+$/u, '')
        .trim(),
    )
    .filter((name) => NAME.test(name))

/** Reads who was there out of lines like “Present: Ada, Cora”; lines that say something else are passed over. */
export function readAttendance(lines: readonly string[], people: readonly Named[]): SaidAttendance {
  const members = new Map<string, 'present' | 'excused' | 'absent'>()
  const guests = new Set<string>()
  const said = lines.map((line) => line.replace(/^[\s*•-]+/u, '')).filter((line) => ATTENDANCE.test(line))
  for (const line of said)
    for (const name of namesIn(line)) {
      const member = findNamed(name, people)
      if (member) members.set(member.personId, howOf(line))
      else if (howOf(line) === 'present') guests.add(name.replace(/^@/, ''))
    }
  return { members, guests: [...guests] }
}
