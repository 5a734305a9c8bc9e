import type { FactKind } from '../fact-kind.ts'

/** What the notice, the dates and the offers say. */
export const noticeFacts = {
  titleLength: {
    label: { en: 'length title', fr: 'longueur du titre', es: 'longitud del título' },
    type: 'count',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many characters has the title?',
      fr: 'Combien de caractères compte le titre ?',
      es: '¿Cuántos caracteres tiene el título?',
    },
  },
  teaserLength: {
    label: { en: 'length summary', fr: 'longueur du résumé', es: 'longitud del resumen' },
    type: 'count',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many characters has the summary?',
      fr: 'Combien de caractères compte le résumé ?',
      es: '¿Cuántos caracteres tiene el resumen?',
    },
  },
  noticePartsMissing: {
    label: { en: 'missing parts', fr: 'parties manquantes', es: 'partes que faltan' },
    type: 'count',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many are missing of: context, deliverables, licence criterion, dates, contact, project?',
      fr: 'Combien manquent parmi : contexte, livrables, critère de licence, dates, contact, projet ?',
      es: '¿Cuántos faltan de: contexto, entregables, criterio de licencia, fechas, contacto, proyecto?',
    },
  },
  testableCriteria: {
    label: { en: 'testable criteria', fr: 'critères vérifiables', es: 'criterios comprobables' },
    type: 'count',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'How many criteria can be tested?',
      fr: 'Combien de critères peuvent être vérifiés ?',
      es: '¿Cuántos criterios se pueden comprobar?',
    },
  },
  workingDays: {
    label: { en: 'working days', fr: 'jours ouvrables', es: 'días hábiles' },
    type: 'days',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many working days lie between start and delivery?',
      fr: 'Combien de jours ouvrables séparent le début de la livraison ?',
      es: '¿Cuántos días hábiles hay entre el inicio y la entrega?',
    },
  },
  durationDays: {
    label: { en: 'calendar days', fr: 'jours civils', es: 'días naturales' },
    type: 'days',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many days are there from start to delivery?',
      fr: 'Combien de jours du début à la livraison ?',
      es: '¿Cuántos días hay del inicio a la entrega?',
    },
  },
  openDays: {
    label: { en: 'open working days', fr: 'jours ouvrables d’ouverture', es: 'días hábiles abiertos' },
    type: 'days',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'For how many working days is the notice open?',
      fr: 'Pendant combien de jours ouvrables l’annonce est-elle ouverte ?',
      es: '¿Cuántos días hábiles está abierto el anuncio?',
    },
  },
  closesOnWorkingDay: {
    label: { en: 'closes on working day', fr: 'clôture un jour ouvrable', es: 'cierra en día hábil' },
    type: 'boolean',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'Does it close on a working day?',
      fr: 'La clôture tombe-t-elle un jour ouvrable ?',
      es: '¿Cierra en día hábil?',
    },
  },
  materialChange: {
    label: { en: 'material change', fr: 'changement important', es: 'cambio importante' },
    type: 'boolean',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'Does the change matter to what a supplier offers?',
      fr: 'Le changement touche-t-il ce qu’un fournisseur offre ?',
      es: '¿Afecta el cambio a lo que un proveedor ofrece?',
    },
  },
  daysLeftAfterChange: {
    label: { en: 'working days left', fr: 'jours ouvrables restants', es: 'días hábiles restantes' },
    type: 'days',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many working days are left before the close?',
      fr: 'Combien de jours ouvrables reste-t-il avant la clôture ?',
      es: '¿Cuántos días hábiles quedan antes del cierre?',
    },
  },
  unansweredQuestions: {
    label: { en: 'unanswered questions', fr: 'questions sans réponse', es: 'preguntas sin respuesta' },
    type: 'count',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many questions have no answer?',
      fr: 'Combien de questions sont sans réponse ?',
      es: '¿Cuántas preguntas no tienen respuesta?',
    },
  },
  passingOffers: {
    label: { en: 'passing offers', fr: 'offres qui passent', es: 'ofertas que pasan' },
    type: 'count',
    from: 'case',
    saidBy: 'evaluator',
    ask: {
      en: 'How many offers passed?',
      fr: 'Combien d’offres ont passé ?',
      es: '¿Cuántas ofertas pasaron?',
    },
  },
  verdictsMissing: {
    label: { en: 'missing verdicts', fr: 'verdicts manquants', es: 'veredictos que faltan' },
    type: 'count',
    from: 'case',
    saidBy: 'evaluator',
    ask: {
      en: 'For how many criteria is there no verdict?',
      fr: 'Pour combien de critères manque-t-il un verdict ?',
      es: '¿Para cuántos criterios no hay veredicto?',
    },
  },
  shortReasons: {
    label: { en: 'short reasons', fr: 'motifs trop courts', es: 'motivos demasiado cortos' },
    type: 'count',
    from: 'case',
    saidBy: 'evaluator',
    ask: {
      en: 'How many verdicts have too short a reason?',
      fr: 'Combien de verdicts ont un motif trop court ?',
      es: '¿Cuántos veredictos tienen un motivo demasiado corto?',
    },
  },
  evaluatorCount: {
    label: { en: 'number evaluators', fr: 'nombre d’évaluateurs', es: 'número de evaluadores' },
    type: 'count',
    from: 'case',
    saidBy: 'evaluator',
    ask: {
      en: 'How many people evaluated?',
      fr: 'Combien de personnes ont évalué ?',
      es: '¿Cuántas personas evaluaron?',
    },
  },
  selection: {
    label: { en: 'selection', fr: 'sélection', es: 'selección' },
    type: 'choice',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'How is one of the passing offers chosen?',
      fr: 'Comment choisit-on une des offres qui passent ?',
      es: '¿Cómo se elige una de las ofertas que pasan?',
    },
    options: {
      draw: { en: 'By a draw', fr: 'Par tirage', es: 'Por sorteo' },
      ranking: { en: 'By ranking', fr: 'Par classement', es: 'Por clasificación' },
      rotation: { en: 'By rotation', fr: 'Par rotation', es: 'Por rotación' },
      direct: { en: 'Directly', fr: 'Directement', es: 'Directamente' },
    },
  },
  drawRecomputes: {
    label: { en: 'draw recomputes', fr: 'tirage recalculable', es: 'sorteo recalculable' },
    type: 'boolean',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'Does computing the draw anew give the same result?',
      fr: 'Le tirage recalculé donne-t-il le même résultat ?',
      es: '¿Da el mismo resultado recalcular el sorteo?',
    },
  },
} as const satisfies Record<string, FactKind>
