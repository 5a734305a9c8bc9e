/**
 * How one language says by when, as parts of regular expressions that ignore case. What says nothing of a day alone
 * (`weekdays`) needs a word before it (`lead`), so that "Friday was nice" is no date.
 */
export type DueTongue = {
  /** Words before a day: by, until; each ends with its blank. */
  lead: string
  /** Words before a whole date, where fewer will do. */
  leadOfDate: string
  /** Whether these words mean the day before. */
  before: RegExp
  /** From Sunday. */
  weekdays: readonly string[]
  /** From January. */
  months: readonly string[]
  /** What may stand after the number of a day, between it and its month, and before the year. */
  ordinal: string
  ofMonth: string
  ofYear: string
  /** Next, before and after what it belongs to. */
  nextBefore: string
  nextAfter: string
  /** "The end of" a span, and the spans, by the same words that "in two weeks" has. */
  endOf: string
  spans: Readonly<Record<'day' | 'week' | 'month' | 'year', string>>
  within: string
  /** From one. */
  numbers: readonly string[]
  today: string
  tomorrow: string
  nextWeek: string
  /** Whether 3/4 is the third of April; undefined where nobody can tell. */
  isDayFirst?: boolean
}

const english: DueTongue = {
  lead: '(?:by|due|until|till|no later than|on|for|from|before|within|in)[ :]{1,3}(?:the )?',
  leadOfDate: '(?:by|due|until|till|no later than|on|for|from|before|within|in)[ :]{1,3}(?:the )?',
  before: /^before\b/i,
  weekdays: [
    'sun(?:day)?',
    'mon(?:day)?',
    'tue(?:s(?:day)?)?',
    'wed(?:nesday)?',
    'thu(?:rs(?:day)?)?',
    'fri(?:day)?',
    'sat(?:urday)?',
  ],
  months: [
    'jan(?:uary)?',
    'feb(?:ruary)?',
    'mar(?:ch)?',
    'apr(?:il)?',
    'may',
    'june?',
    'july?',
    'aug(?:ust)?',
    'sept?(?:ember)?',
    'oct(?:ober)?',
    'nov(?:ember)?',
    'dec(?:ember)?',
  ],
  ordinal: '(?:st|nd|rd|th)?',
  ofMonth: '(?: of)? ',
  ofYear: ',? ',
  nextBefore: 'next ',
  nextAfter: '',
  endOf: 'end of (?:the |this )?',
  spans: { day: 'days?', week: 'weeks?', month: 'months?', year: 'years?' },
  within: '(?:within|in) ',
  numbers: ['an?|one', 'two', 'three', 'four', 'five', 'six', 'seven'],
  today: 'today',
  tomorrow: 'tomorrow',
  nextWeek: 'next week',
}

const french: DueTongue = {
  lead: "(?:d[’']ici|avant|pour|jusqu[’'](?:à|au)|au plus tard|échéance\\s?:|dès)\\s(?:à |au |le |la )?",
  leadOfDate:
    "(?:(?:d[’']ici|avant|pour|jusqu[’'](?:à|au)|au plus tard|échéance\\s?:|dès)\\s(?:à |au |le |la )?|(?:le|au) )",
  before: /^avant\b/i,
  weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  months: [
    'janv(?:ier|\\.)?',
    'févr(?:ier|\\.)?|fevrier',
    'mars',
    'avr(?:il|\\.)?',
    'mai',
    'juin',
    'juil(?:let|\\.)?',
    'août|aout',
    'sept(?:embre|\\.)?',
    'oct(?:obre|\\.)?',
    'nov(?:embre|\\.)?',
    'déc(?:embre|\\.)?|decembre',
  ],
  ordinal: '(?:er)?',
  ofMonth: ' ',
  ofYear: ' ',
  nextBefore: '',
  nextAfter: ' prochaine?',
  endOf: "(?:la )?fin (?:de (?:la |cette |l[’'])?|du |de ce )?",
  spans: { day: 'jours?', week: 'semaines?', month: 'mois', year: 'an(?:née)?s?' },
  within: "(?:dans|d[’']ici|sous) ",
  numbers: ['une?', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept'],
  today: "aujourd[’']hui",
  tomorrow: 'demain',
  nextWeek: 'la semaine prochaine',
  isDayFirst: true,
}

const spanish: DueTongue = {
  lead: '(?:antes de|para|hasta|a más tardar|vence\\s?:?)(?:l| el| la)?\\s',
  leadOfDate: '(?:(?:antes de|para|hasta|a más tardar|vence\\s?:?)(?:l| el| la)?|el)\\s(?:día )?',
  before: /^antes\b/i,
  weekdays: ['domingo', 'lunes', 'martes', 'miércoles|miercoles', 'jueves', 'viernes', 'sábado|sabado'],
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'sep?tiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  ordinal: '[.º°]?',
  ofMonth: ' de ',
  ofYear: ' del? ',
  nextBefore: 'próximo ',
  nextAfter: ' próximo| que viene',
  endOf: '(?:el )?(?:fin(?:al)?(?:es)?) de (?:la |el |este |esta )?',
  spans: { day: 'días?|dias?', week: 'semanas?', month: 'mes(?:es)?', year: 'años?' },
  within: '(?:dentro de|en) ',
  numbers: ['una?', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete'],
  today: 'hoy',
  tomorrow: 'mañana',
  nextWeek: 'la (?:próxima semana|semana que viene)',
  isDayFirst: true,
}

/** Notes say no language of their own, and one team may write in two: each is tried. */
export const dueTongues: readonly DueTongue[] = [english, french, spanish]
