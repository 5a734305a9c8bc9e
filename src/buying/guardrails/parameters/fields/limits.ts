import type { ParameterKind } from '../parameter-kind.ts'

/** Limits of money, number and time that decide about a buy. */
export const limitParameters = {
  transactionLimit: {
    label: { en: 'transaction limit', fr: 'plafond par achat', es: 'límite por compra' },
    type: 'cents',
    tighter: 'lower',
  },
  cycleLimit: {
    label: { en: 'cycle limit', fr: 'plafond du cycle', es: 'límite del ciclo' },
    type: 'cents',
    tighter: 'lower',
  },
  cycleWarnShare: {
    label: { en: 'cycle warning share', fr: 'part d’avertissement du cycle', es: 'parte de advertencia del ciclo' },
    type: 'bp',
    tighter: 'lower',
  },
  maxTaxRate: {
    label: { en: 'highest tax rate', fr: 'taux de taxe maximal', es: 'tipo máximo de impuesto' },
    type: 'bp',
    tighter: 'higher',
  },
  documentGraceDays: {
    label: {
      en: 'missing document days',
      fr: 'jours pour les documents manquants',
      es: 'días para documentos pendientes',
    },
    type: 'days',
    tighter: 'lower',
  },
  splitWindowDays: {
    label: { en: 'same requirement days', fr: 'jours pour le même besoin', es: 'días para la misma necesidad' },
    type: 'days',
    tighter: 'higher',
  },
  justUnderShare: {
    label: { en: 'just under share', fr: 'part juste sous le plafond', es: 'parte justo bajo el límite' },
    type: 'bp',
    tighter: 'lower',
  },
  justUnderWindowDays: {
    label: { en: 'just under days', fr: 'jours pour juste sous le plafond', es: 'días para justo bajo el límite' },
    type: 'days',
    tighter: 'higher',
  },
  justUnderMost: {
    label: { en: 'number just under', fr: 'nombre juste sous le plafond', es: 'número justo bajo el límite' },
    type: 'count',
    tighter: 'lower',
  },
  crossWindowDays: {
    label: { en: 'days across cards', fr: 'jours toutes cartes', es: 'días con todas las tarjetas' },
    type: 'days',
    tighter: 'higher',
  },
  directAwardsMost: {
    label: { en: 'most direct awards', fr: 'choix directs maximum', es: 'máximo de adjudicaciones directas' },
    type: 'count',
    tighter: 'lower',
  },
  supplierYearLimit: {
    label: {
      en: 'yearly limit with supplier',
      fr: 'plafond annuel chez le fournisseur',
      es: 'límite anual con el proveedor',
    },
    type: 'cents',
    tighter: 'lower',
  },
  supplierWindowDays: {
    label: { en: 'days with supplier', fr: 'jours chez le fournisseur', es: 'días con el proveedor' },
    type: 'days',
    tighter: 'higher',
  },
  shareMost: {
    label: { en: 'highest share', fr: 'part maximale', es: 'parte máxima' },
    type: 'bp',
    tighter: 'lower',
  },
  shareFromAwards: {
    label: { en: 'share from awards', fr: 'part à partir d’attributions', es: 'parte desde adjudicaciones' },
    type: 'count',
    tighter: 'lower',
  },
  shareFromSuppliers: {
    label: { en: 'share from suppliers', fr: 'part à partir de fournisseurs', es: 'parte desde proveedores' },
    type: 'count',
    tighter: 'lower',
  },
  directCeiling: {
    label: { en: 'direct ceiling', fr: 'plafond du choix direct', es: 'límite de la elección directa' },
    type: 'cents',
    tighter: 'lower',
  },
  competitionFloor: {
    label: { en: 'competition floor', fr: 'seuil de concurrence', es: 'umbral de competencia' },
    type: 'cents',
    tighter: 'lower',
  },
  secondEvaluatorAbove: {
    label: { en: 'second evaluator above', fr: 'second évaluateur au-dessus', es: 'segundo evaluador por encima' },
    type: 'cents',
    tighter: 'lower',
  },
  tradeServices: {
    label: { en: 'trade threshold services', fr: 'seuil commercial des services', es: 'umbral comercial de servicios' },
    type: 'cents',
    tighter: 'lower',
  },
  tradeGoods: {
    label: { en: 'trade threshold goods', fr: 'seuil commercial des biens', es: 'umbral comercial de bienes' },
    type: 'cents',
    tighter: 'lower',
  },
  tradeConstruction: {
    label: {
      en: 'trade threshold construction',
      fr: 'seuil commercial de la construction',
      es: 'umbral comercial de obras',
    },
    type: 'cents',
    tighter: 'lower',
  },
  publishAbove: {
    label: { en: 'publish above', fr: 'publier au-dessus', es: 'publicar por encima' },
    type: 'cents',
    tighter: 'lower',
  },
  noticeAbove: {
    label: { en: 'notice above', fr: 'annonce au-dessus', es: 'anuncio por encima' },
    type: 'cents',
    tighter: 'lower',
  },
} as const satisfies Record<string, ParameterKind>
