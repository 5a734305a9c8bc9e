/** Words at the beginning of a line, in English, French and Spanish, that say what it is; what follows is the line itself. */
const NUMBER_AND_COLON = '\\s*\\d{0,3}\\s*[:–—-]\\s*'

const ACTIONS = [
  'action(?: item| point)?s?|ap|ai|to ?do|next steps?|follow[- ]up',
  '[àa] faire|t[âa]ches?|prochaines? [ée]tapes?|suivi',
  'acci[óo]n(?:es)?|tareas?|por hacer|pendientes?|pr[óo]ximos? pasos?|seguimiento',
].join('|')

const QUESTIONS = [
  '(?:open )?(?:questions?|q)|to clarify|parking lot',
  'questions? ouvertes?|[àa] (?:clarifier|pr[ée]ciser)',
  'preguntas?(?: abiertas?)?|dudas?|por aclarar',
].join('|')

const DECISIONS = [
  `(?:(?:it was |we (?:have )?)?(?:agreed|decided|resolved)|decisions?|agreement)(?:${NUMBER_AND_COLON}|\\s+(?:that|to|on)\\s+)`,
  `(?:d[ée]cisions?|d[ée]cid[ée]|convenu|accord)${NUMBER_AND_COLON}`,
  "(?:(?:on a|nous avons|il (?:a [ée]t[ée]|est)) (?:d[ée]cid[ée]|convenu)|d[ée]cid[ée]|convenu)\\s+(?:que\\s+|de\\s+|qu[’']|d[’'])",
  `(?:decisi[óo]n(?:es)?|decidido|acordado|acuerdos?)${NUMBER_AND_COLON}`,
  '(?:se (?:decidi[óo]|decide|acord[óo]|acuerda)|(?:hemos )?(?:decidido|acordado)|decidimos|acordamos)\\s+(?:que\\s+)?(?!por\\b|con\\b|en\\b)',
].join('|')

/** What a line may be called, and how. */
export const MARKED: readonly { kind: 'action' | 'question' | 'decision'; pattern: RegExp }[] = [
  { kind: 'action', pattern: new RegExp(`^(?:${ACTIONS})${NUMBER_AND_COLON}`, 'iu') },
  { kind: 'decision', pattern: new RegExp(`^(?:${DECISIONS})`, 'iu') },
  { kind: 'question', pattern: new RegExp(`^(?:${QUESTIONS})${NUMBER_AND_COLON}`, 'iu') },
]

/** Who was there is no work of anybody's: such a line stays a note. */
export const ATTENDANCE =
  /^(?:present|attend(?:ing|ees?|ance)|participants?|apologies|regrets|absent|pr[ée]sents?|pr[ée]sentes|excus[ée]e?s?|absente?s?|asistentes?|participantes?|presentes|ausentes|excusad[oa]s)\s*[:–—-]/iu
