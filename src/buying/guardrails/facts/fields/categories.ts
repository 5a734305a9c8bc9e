import type { Options } from '../../value.ts'

/** Kinds of things that are bought. */
export const categories = {
  software: { en: 'A change to software', fr: 'Une modification de logiciel', es: 'Un cambio en un programa' },
  accessibility: {
    en: 'An accessibility fix',
    fr: 'Une correction d’accessibilité',
    es: 'Una corrección de accesibilidad',
  },
  design: {
    en: 'Design of a page or form',
    fr: 'La conception d’une page ou d’un formulaire',
    es: 'El diseño de una página o un formulario',
  },
  content: {
    en: 'Writing or translation',
    fr: 'De la rédaction ou de la traduction',
    es: 'Redacción o traducción',
  },
  research: {
    en: 'Research with users',
    fr: 'De la recherche auprès d’utilisateurs',
    es: 'Investigación con usuarios',
  },
  data: { en: 'Work on data', fr: 'Un travail sur des données', es: 'Trabajo con datos' },
  testing: {
    en: 'A test of security or quality',
    fr: 'Un essai de sécurité ou de qualité',
    es: 'Una prueba de seguridad o calidad',
  },
  training: { en: 'Training', fr: 'De la formation', es: 'Formación' },
  subscription: {
    en: 'A subscription or licence',
    fr: 'Un abonnement ou une licence',
    es: 'Una suscripción o licencia',
  },
  hardware: { en: 'Equipment', fr: 'Du matériel', es: 'Equipos' },
  staff: {
    en: 'Hours of a person who works under our direction',
    fr: 'Des heures d’une personne qui travaille sous notre direction',
    es: 'Horas de una persona que trabaja bajo nuestra dirección',
  },
  construction: { en: 'Building work', fr: 'Des travaux de construction', es: 'Obras' },
  other: { en: 'Something else', fr: 'Autre chose', es: 'Otra cosa' },
} as const satisfies Options
