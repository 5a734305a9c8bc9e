import { categories } from '../../facts/fields/categories.ts'
import type { ParameterKind } from '../parameter-kind.ts'

/** How a department works: what a notice needs, what is open, who waits how long. */
export const practiceParameters = {
  adminHours: {
    label: { en: 'administration hours', fr: 'heures d’administration', es: 'horas de administración' },
    type: 'hours',
    tighter: 'any',
  },
  priceTolerance: {
    label: { en: 'price tolerance', fr: 'tolérance de prix', es: 'tolerancia de precio' },
    type: 'bp',
    tighter: 'lower',
  },
  priceHistoryLeast: {
    label: { en: 'least earlier prices', fr: 'prix antérieurs minimum', es: 'mínimo de precios anteriores' },
    type: 'count',
    tighter: 'any',
  },
  priceBiddingAllowed: {
    label: { en: 'price bidding allowed', fr: 'enchère sur le prix permise', es: 'puja por precio permitida' },
    type: 'boolean',
    tighter: 'no',
  },
  lowPriceShare: {
    label: { en: 'low price share', fr: 'part de prix bas', es: 'parte de precio bajo' },
    type: 'bp',
    tighter: 'higher',
  },
  titleMost: {
    label: { en: 'longest title', fr: 'titre le plus long', es: 'título más largo' },
    type: 'count',
    tighter: 'lower',
  },
  teaserMost: {
    label: { en: 'longest summary', fr: 'résumé le plus long', es: 'resumen más largo' },
    type: 'count',
    tighter: 'lower',
  },
  criteriaLeast: {
    label: {
      en: 'least testable criteria',
      fr: 'critères vérifiables minimum',
      es: 'mínimo de criterios comprobables',
    },
    type: 'count',
    tighter: 'higher',
  },
  workdayMinutes: {
    label: { en: 'minutes each working day', fr: 'minutes par jour ouvrable', es: 'minutos por día hábil' },
    type: 'count',
    tighter: 'any',
  },
  durationMostDays: {
    label: { en: 'longest duration', fr: 'durée maximale', es: 'duración máxima' },
    type: 'days',
    tighter: 'lower',
  },
  openLicences: {
    label: { en: 'open licences', fr: 'licences libres', es: 'licencias abiertas' },
    type: 'list',
    tighter: 'fewer',
  },
  excludedCategories: {
    label: { en: 'excluded categories', fr: 'catégories exclues', es: 'categorías excluidas' },
    type: 'list',
    tighter: 'more',
    options: categories,
  },
  formerPublicServants: {
    label: { en: 'former public servants', fr: 'anciens fonctionnaires', es: 'antiguos funcionarios' },
    type: 'choice',
    tighter: ['block', 'ask', 'warn', 'allow'],
    options: {
      block: { en: 'Not allowed', fr: 'Non permis', es: 'No se permite' },
      ask: { en: 'Ask an officer', fr: 'Demander à un agent', es: 'Preguntar al personal de compras' },
      warn: { en: 'Allowed with a reason', fr: 'Permis avec un motif', es: 'Se permite con un motivo' },
      allow: { en: 'Allowed', fr: 'Permis', es: 'Se permite' },
    },
  },
  openDaysLeast: {
    label: {
      en: 'least open working days',
      fr: 'jours ouvrables d’ouverture minimum',
      es: 'mínimo de días hábiles abiertos',
    },
    type: 'days',
    tighter: 'higher',
  },
  changeFreezeDays: {
    label: { en: 'freeze before close', fr: 'gel avant la clôture', es: 'bloqueo antes del cierre' },
    type: 'days',
    tighter: 'higher',
  },
  answerDays: {
    label: { en: 'answer days', fr: 'jours pour les réponses', es: 'días para respuestas' },
    type: 'days',
    tighter: 'higher',
  },
  passingLeast: {
    label: { en: 'least passing offers', fr: 'minimum d’offres qui passent', es: 'mínimo de ofertas que pasan' },
    type: 'count',
    tighter: 'higher',
  },
  reasonLeast: {
    label: { en: 'shortest reason', fr: 'motif le plus court', es: 'motivo más corto' },
    type: 'count',
    tighter: 'higher',
  },
  defaultWindowDays: {
    label: {
      en: 'earlier failure days',
      fr: 'jours pour les défauts antérieurs',
      es: 'días para incumplimientos',
    },
    type: 'days',
    tighter: 'higher',
  },
  payWithinDays: {
    label: { en: 'payment days', fr: 'jours pour payer', es: 'días para pagar' },
    type: 'days',
    tighter: 'lower',
  },
  riskAppetite: {
    label: { en: 'risk appetite', fr: 'goût du risque', es: 'apetito de riesgo' },
    type: 'choice',
    tighter: ['cautious', 'measured', 'open'],
    options: {
      cautious: {
        en: 'Cautious: every warning goes to an officer',
        fr: 'Prudent : tout avertissement va à un agent',
        es: 'Prudente: toda advertencia va al personal de compras',
      },
      measured: {
        en: 'Measured: a warning needs a written reason',
        fr: 'Mesuré : un avertissement exige un motif écrit',
        es: 'Medido: una advertencia exige un motivo escrito',
      },
      open: {
        en: 'Open: a warning is noted',
        fr: 'Ouvert : un avertissement est noté',
        es: 'Abierto: una advertencia se anota',
      },
    },
  },
  replayLeast: {
    label: { en: 'least replayed cases', fr: 'minimum de cas rejoués', es: 'mínimo de casos repasados' },
    type: 'count',
    tighter: 'higher',
  },
  officerWaitDays: {
    label: {
      en: 'usual wait officer',
      fr: 'attente habituelle de l’agent',
      es: 'espera habitual del personal de compras',
    },
    type: 'days',
    tighter: 'any',
  },
  privacyWaitDays: {
    label: {
      en: 'usual wait privacy officer',
      fr: 'attente habituelle du responsable de la vie privée',
      es: 'espera habitual del responsable de privacidad',
    },
    type: 'days',
    tighter: 'any',
  },
  fundsWaitDays: {
    label: {
      en: 'usual wait fund holder',
      fr: 'attente habituelle du titulaire du budget',
      es: 'espera habitual del titular del presupuesto',
    },
    type: 'days',
    tighter: 'any',
  },
  cfoWaitDays: {
    label: {
      en: 'usual wait chief financial officer',
      fr: 'attente habituelle du chef des finances',
      es: 'espera habitual del director financiero',
    },
    type: 'days',
    tighter: 'any',
  },
  directorWaitDays: {
    label: {
      en: 'usual wait director',
      fr: 'attente habituelle de la direction',
      es: 'espera habitual de la dirección',
    },
    type: 'days',
    tighter: 'any',
  },
} as const satisfies Record<string, ParameterKind>
