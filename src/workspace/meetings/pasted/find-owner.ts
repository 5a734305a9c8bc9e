import { FUTURE, infinitiveOf } from './future.ts'

/** Somebody who may be named in notes. */
export type Named = { personId: string; name: string }

/** Who a line names: a member, or a name that nobody of the project has. `rest` is the line without them. */
export type OwnerWords = { personId?: string; words: string; rest: string }

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

const initialsOf = (name: string) =>
  plain(name)
    .split(/[\s-]+/)
    .map((part) => part[0] ?? '')
    .join('')

/** The one member whom these words name: by whole name, first or last name, or initials; undefined where two could be meant. */
export function findNamed(words: string, members: readonly Named[]): Named | undefined {
  const said = plain(words.replace(/^@/, ''))
  if (said.length < 2) return undefined
  const ways: ((name: string) => boolean)[] = [
    (name) => plain(name) === said,
    (name) => plain(name).split(/\s+/).includes(said),
    (name) => plain(name).replace(/\s+/g, '') === said.replace(/[._-]/g, ''),
    (name) => /^[A-Z]{2,4}$/.test(words.trim().replace(/^@/, '')) && initialsOf(name) === said,
  ]
  for (const is of ways) {
    const found = members.filter(({ name }) => is(name))
    if (found.length) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

const NAME = "@?\\p{L}[\\p{L}.'’-]{0,40}(?: \\p{Lu}[\\p{L}.'’-]{0,40}){0,3}"
const AND_OTHERS = `(?:(?:,| and| et| y| &| \\+) ${NAME}){0,5}`
/** Words between who and what, in English, French and Spanish. */
const VERB = `(?:${[
  'to|will|shall|should|must|needs to|is going to|agreed to|takes on|offered to',
  "doit|devra|doivent|va(?! a )|vont|se charge(?:nt)? (?:de|d[’'])|s[’'](?:occupe|engage)(?:nt)? (?:de|à|d[’'])|accepte de|propose de",
  'debe|deberá|deben|va a|van a|tiene que|ha de|se encarga de|se compromete a|acepta|acordó',
].join('|')})`
const OWNER =
  "(?:owner|responsible|who|responsable|pilote|porteu(?:r|se)|charg[ée]e? de l[’']action|qui|a cargo|encargad[oa]|quién|quien)"

/** The ways in which notes say whose an action is: the name, then what is left of the line. */
const WAYS: { pattern: RegExp; isSure: boolean | 'with-due' }[] = [
  {
    pattern: new RegExp(`(?:^|\\s)@([\\p{L}][\\p{L}\\d._-]{0,40})\\s*[:,–—-]?\\s*(?:${VERB}\\s+)?`, 'u'),
    isSure: true,
  },
  {
    pattern: new RegExp(`\\s*[([](?:(?:owner|resp\\.|responsable)\\s?:? ?)?(${NAME})${AND_OTHERS}[)\\]]\\s*$`, 'u'),
    isSure: false,
  },
  {
    pattern: new RegExp(`\\s*[-–—,;]?\\s*${OWNER}\\s*[:=]\\s*(${NAME})${AND_OTHERS}\\s*$`, 'iu'),
    isSure: true,
  },
  { pattern: new RegExp(`^(${NAME})${AND_OTHERS}\\s+${VERB}\\s+`, 'u'), isSure: true },
  { pattern: new RegExp(`^(${NAME})${AND_OTHERS}\\s+${FUTURE}`, 'u'), isSure: 'with-due' },
  { pattern: new RegExp(`^(${NAME})${AND_OTHERS}\\s*[:–—]\\s*`, 'u'), isSure: false },
  { pattern: new RegExp(`\\s+[-–—]\\s*(${NAME})${AND_OTHERS}\\s*$`, 'u'), isSure: false },
  { pattern: new RegExp(`,\\s*(${NAME})\\s*,?\\s*$`, 'u'), isSure: false },
]

/** Words that begin like a name and are none: everybody is nobody. */
const NOBODY = new Set(
  'we they everybody everyone all team need needs try want have has it this that who somebody someone he she you i there how what when write talk speak send listen return refer reply move go come continue remember belongs related due thanks agree agreed decision decided plan going'
    .concat(
      ' nous vous ils elles on il elle tout tous toutes chacun chacune quelqu’un personne la le les un une des ce cela ça qui que quoi quand comment merci équipe ville décision décidé convenu réunion',
    )
    .concat(
      ' nosotros ustedes ellos ellas él ella todo todos todas cada alguien nadie el los las una uno esto eso se hay que quien qué cuándo cómo gracias equipo ciudad decisión decidido acordado reunión',
    )
    .split(' ')
    .map(plain),
)

/** The line without its owner; a verb in the future stays, as what is to be done. */
function leaveOut(line: string, found: RegExpExecArray): string {
  const verb = found.groups?.verb
  const before = line.slice(0, found.index)
  return `${before} ${verb ? infinitiveOf(verb) : ''} ${line.slice(found.index + found[0].length)}`.trim()
}

/**
 * Whose a line is. A name that is no member's counts only where the words leave no doubt that an owner is meant: for a verb in
 * the future, where a day is said (`hasDue`).
 */
export function findOwner(line: string, members: readonly Named[], hasDue = false): OwnerWords | undefined {
  for (const { pattern, isSure } of WAYS) {
    const found = pattern.exec(line)
    const words = found?.[1]
    if (!found || !words || NOBODY.has(plain(words.split(' ')[0]!))) continue
    const person = findNamed(words, members) ?? findNamed(words.split(' ')[0]!, members)
    const isMeant =
      found[0].trimStart().startsWith('@') || ((isSure === 'with-due' ? hasDue : isSure) && /^\p{Lu}/u.test(words))
    if (!person && !isMeant) continue
    const rest = leaveOut(line, found)
    if (rest) return { ...(person && { personId: person.personId }), words: words.replace(/^@/, ''), rest }
  }
  return undefined
}
