import type { FactKind } from '../fact-kind.ts'

/** Who does what in the case, and what binds them. */
export const peopleFacts = {
  requester: {
    label: { en: 'requester', fr: 'demandeur', es: 'solicitante' },
    type: 'party',
    from: 'case',
    saidBy: 'system',
    ask: { en: 'Who asks for the buy?', fr: 'Qui demande l’achat ?', es: '¿Quién pide la compra?' },
  },
  fundsConfirmer: {
    label: { en: 'funds confirmer', fr: 'titulaire du budget', es: 'titular del presupuesto' },
    type: 'party',
    from: 'case',
    saidBy: 'system',
    ask: { en: 'Who confirms the funds?', fr: 'Qui confirme les fonds ?', es: '¿Quién confirma los fondos?' },
  },
  paymentApprover: {
    label: { en: 'payment approver', fr: 'approbateur du paiement', es: 'aprobador del pago' },
    type: 'party',
    from: 'case',
    saidBy: 'system',
    ask: { en: 'Who approves the payment?', fr: 'Qui approuve le paiement ?', es: '¿Quién aprueba el pago?' },
  },
  payer: {
    label: { en: 'payer', fr: 'payeur', es: 'pagador' },
    type: 'party',
    from: 'case',
    saidBy: 'system',
    ask: { en: 'Who pays?', fr: 'Qui paie ?', es: '¿Quién paga?' },
  },
  cardHolder: {
    label: { en: 'cardholder', fr: 'titulaire de la carte', es: 'titular de la tarjeta' },
    type: 'party',
    from: 'case',
    saidBy: 'cardholder',
    ask: {
      en: 'Whose name is on the card?',
      fr: 'Quel nom figure sur la carte ?',
      es: '¿Qué nombre figura en la tarjeta?',
    },
  },
  evaluators: {
    label: { en: 'evaluators', fr: 'évaluateurs', es: 'evaluadores' },
    type: 'list',
    from: 'case',
    saidBy: 'system',
    ask: { en: 'Who evaluates?', fr: 'Qui évalue ?', es: '¿Quién evalúa?' },
  },
  supplierPeople: {
    label: { en: 'supplier people', fr: 'gens du fournisseur', es: 'gente del proveedor' },
    type: 'list',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'Who acts for the supplier?',
      fr: 'Qui agit pour le fournisseur ?',
      es: '¿Quién actúa por el proveedor?',
    },
  },
  ruleAuthor: {
    label: { en: 'rule author', fr: 'auteur des règles', es: 'autor de las reglas' },
    type: 'party',
    from: 'case',
    saidBy: 'system',
    ask: { en: 'Who wrote the rules?', fr: 'Qui a écrit les règles ?', es: '¿Quién escribió las reglas?' },
  },
  ruleApprover: {
    label: { en: 'rule approver', fr: 'approbateur des règles', es: 'aprobador de las reglas' },
    type: 'party',
    from: 'case',
    saidBy: 'system',
    ask: { en: 'Who approved the rules?', fr: 'Qui a approuvé les règles ?', es: '¿Quién aprobó las reglas?' },
  },
  conflictsUndeclared: {
    label: { en: 'missing declarations', fr: 'déclarations manquantes', es: 'declaraciones que faltan' },
    type: 'count',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many who act in the case have not declared their interests?',
      fr: 'Combien d’intervenants n’ont pas déclaré leurs intérêts ?',
      es: '¿Cuántas personas que intervienen no han declarado sus intereses?',
    },
  },
  conflictsDeclared: {
    label: { en: 'declared conflicts', fr: 'conflits déclarés', es: 'conflictos declarados' },
    type: 'count',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many have declared a conflict?',
      fr: 'Combien ont déclaré un conflit ?',
      es: '¿Cuántas han declarado un conflicto?',
    },
  },
  conflictLinks: {
    label: { en: 'links with supplier', fr: 'liens avec le fournisseur', es: 'vínculos con el proveedor' },
    type: 'count',
    from: 'history',
    saidBy: 'officer',
    ask: {
      en: 'How many addresses, phones, mail domains, bank accounts or employers do they share with the supplier?',
      fr: 'Combien d’adresses, de téléphones, de domaines, de comptes ou d’employeurs partagent-ils avec le fournisseur ?',
      es: '¿Cuántas direcciones, teléfonos, dominios, cuentas o empleadores comparten con el proveedor?',
    },
  },
  supplierPublicServant: {
    label: { en: 'supplier public servant', fr: 'fournisseur fonctionnaire', es: 'proveedor funcionario' },
    type: 'choice',
    from: 'case',
    alsoFrom: 'register',
    saidBy: 'requester',
    ask: {
      en: 'Is the supplier a public servant, or was one?',
      fr: 'Le fournisseur est-il ou a-t-il été fonctionnaire ?',
      es: '¿Es o ha sido funcionario el proveedor?',
    },
    options: {
      none: { en: 'No', fr: 'Non', es: 'No' },
      current: { en: 'Is one now', fr: 'L’est actuellement', es: 'Lo es ahora' },
      former: { en: 'Was one, without a pension', fr: 'L’a été, sans pension', es: 'Lo fue, sin pensión' },
      pension: { en: 'Was one, with a pension', fr: 'L’a été, avec une pension', es: 'Lo fue, con pensión' },
    },
  },
} as const satisfies Record<string, FactKind>
