import type { FactKind } from '../fact-kind.ts'

/** Sums and counts over earlier buys: SQL makes them and keeps the rows they were made from. */
export const historyFacts = {
  sameRequirementSum: {
    label: {
      en: 'earlier same requirement',
      fr: 'achats antérieurs du même besoin',
      es: 'compras anteriores de la misma necesidad',
    },
    type: 'cents',
    from: 'history',
    saidBy: 'requester',
    ask: {
      en: 'How much was already bought for the same need?',
      fr: 'Combien a déjà été acheté pour le même besoin ?',
      es: '¿Cuánto se compró ya para la misma necesidad?',
    },
    window: 'splitWindowDays',
  },
  sameRequirementCount: {
    label: {
      en: 'number earlier same requirement',
      fr: 'nombre d’achats du même besoin',
      es: 'número de compras de la misma necesidad',
    },
    type: 'count',
    from: 'history',
    saidBy: 'requester',
    ask: {
      en: 'How many buys were there for the same need?',
      fr: 'Combien d’achats y a-t-il eu pour le même besoin ?',
      es: '¿Cuántas compras hubo para la misma necesidad?',
    },
    window: 'splitWindowDays',
  },
  knownAfterFirstAward: {
    label: {
      en: 'known after first award',
      fr: 'connu après la première attribution',
      es: 'conocido tras la primera adjudicación',
    },
    type: 'boolean',
    from: 'history',
    saidBy: 'requester',
    ask: {
      en: 'Was this piece of work first written down after the earlier one was awarded?',
      fr: 'Ce travail a-t-il été noté pour la première fois après l’attribution du précédent ?',
      es: '¿Se anotó este trabajo por primera vez tras adjudicar el anterior?',
    },
    tellsOf: 'sameRequirementCount',
  },
  justUnderCount: {
    label: {
      en: 'earlier just under the limit',
      fr: 'achats juste sous le plafond',
      es: 'compras justo bajo el límite',
    },
    type: 'count',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How many earlier buys from this supplier came close to the limit?',
      fr: 'Combien d’achats antérieurs chez ce fournisseur frôlaient le plafond ?',
      es: '¿Cuántas compras anteriores a este proveedor rozaron el límite?',
    },
    window: 'justUnderWindowDays',
  },
  crossBuyers: {
    label: { en: 'buyers with their cards', fr: 'acheteurs et cartes', es: 'compradores y tarjetas' },
    type: 'count',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How many people or cards buy for this need or repository, with this one?',
      fr: 'Combien de personnes ou de cartes achètent pour ce besoin ou ce dépôt, celle-ci comprise ?',
      es: '¿Cuántas personas o tarjetas compran para esta necesidad o repositorio, contando esta?',
    },
    window: 'crossWindowDays',
  },
  crossSum: {
    label: {
      en: 'earlier across cards',
      fr: 'achats antérieurs toutes cartes',
      es: 'compras anteriores con todas las tarjetas',
    },
    type: 'cents',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How much have they bought together?',
      fr: 'Combien ont-elles acheté ensemble ?',
      es: '¿Cuánto han comprado juntas?',
    },
    window: 'crossWindowDays',
  },
  directAwards: {
    label: { en: 'earlier direct awards', fr: 'choix directs antérieurs', es: 'adjudicaciones directas anteriores' },
    type: 'count',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How often was this supplier chosen directly in the last year?',
      fr: 'Combien de fois ce fournisseur a-t-il été choisi directement depuis un an ?',
      es: '¿Cuántas veces se eligió directamente a este proveedor en el último año?',
    },
    window: 'supplierWindowDays',
  },
  supplierYearSum: {
    label: {
      en: 'earlier direct with supplier',
      fr: 'choix directs chez le fournisseur',
      es: 'compras directas al proveedor',
    },
    type: 'cents',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'For how much was this supplier chosen directly in the last year?',
      fr: 'Pour combien ce fournisseur a-t-il été choisi directement depuis un an ?',
      es: '¿Por cuánto se eligió directamente a este proveedor en el último año?',
    },
    window: 'supplierWindowDays',
  },
  categoryAwards: {
    label: { en: 'awards within category', fr: 'attributions de la catégorie', es: 'adjudicaciones de la categoría' },
    type: 'count',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How many buys of this kind were awarded in the last year?',
      fr: 'Combien d’achats de ce genre ont été attribués depuis un an ?',
      es: '¿Cuántas compras de esta clase se adjudicaron en el último año?',
    },
    window: 'supplierWindowDays',
  },
  supplierCategoryAwards: {
    label: {
      en: 'awards to this supplier',
      fr: 'attributions à ce fournisseur',
      es: 'adjudicaciones a este proveedor',
    },
    type: 'count',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How many of them went to this supplier?',
      fr: 'Combien d’entre eux à ce fournisseur ?',
      es: '¿Cuántas de ellas a este proveedor?',
    },
    window: 'supplierWindowDays',
  },
  qualifiedSuppliers: {
    label: { en: 'qualified suppliers', fr: 'fournisseurs qualifiés', es: 'proveedores cualificados' },
    type: 'count',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How many suppliers can do work of this kind?',
      fr: 'Combien de fournisseurs peuvent faire un tel travail ?',
      es: '¿Cuántos proveedores pueden hacer un trabajo así?',
    },
  },
  categoryPrices: {
    label: { en: 'earlier prices', fr: 'prix antérieurs', es: 'precios anteriores' },
    type: 'count',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How many earlier prices of this kind are known?',
      fr: 'Combien de prix antérieurs de ce genre sont connus ?',
      es: '¿Cuántos precios anteriores de esta clase se conocen?',
    },
  },
  categoryLowPrice: {
    label: { en: 'low earlier price', fr: 'prix antérieur bas', es: 'precio anterior bajo' },
    tellsOf: 'categoryPrices',
    type: 'cents',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'Which price did one in ten earlier buys stay below?',
      fr: 'Sous quel prix un achat antérieur sur dix est-il resté ?',
      es: '¿Bajo qué precio quedó una de cada diez compras anteriores?',
    },
  },
  categoryHighPrice: {
    label: { en: 'high earlier price', fr: 'prix antérieur élevé', es: 'precio anterior alto' },
    tellsOf: 'categoryPrices',
    type: 'cents',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'Which price did one in ten earlier buys exceed?',
      fr: 'Quel prix un achat antérieur sur dix a-t-il dépassé ?',
      es: '¿Qué precio superó una de cada diez compras anteriores?',
    },
  },
  defaultsSameRequirement: {
    label: {
      en: 'failed on same requirement',
      fr: 'défauts sur le même besoin',
      es: 'incumplimientos en la misma necesidad',
    },
    type: 'count',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How often did this supplier fail to deliver this same need?',
      fr: 'Combien de fois ce fournisseur a-t-il failli sur ce même besoin ?',
      es: '¿Cuántas veces incumplió este proveedor en esta misma necesidad?',
    },
  },
  recentDefaults: {
    label: { en: 'failed recently', fr: 'défauts récents', es: 'incumplimientos recientes' },
    type: 'count',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How often did this supplier fail to deliver lately?',
      fr: 'Combien de fois ce fournisseur a-t-il failli récemment ?',
      es: '¿Cuántas veces incumplió este proveedor últimamente?',
    },
    window: 'defaultWindowDays',
  },
} as const satisfies Record<string, FactKind>
