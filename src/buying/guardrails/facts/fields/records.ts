import type { FactKind } from '../fact-kind.ts'

/** What ledgers and registers outside the case say; a department without a feed has somebody state it. */
export const recordFacts = {
  cardSpent: {
    label: { en: 'spent this cycle', fr: 'dépensé ce cycle', es: 'gastado este ciclo' },
    type: 'cents',
    from: 'ledger',
    saidBy: 'cardholder',
    ask: {
      en: 'How much has the card spent in this cycle?',
      fr: 'Combien la carte a-t-elle dépensé dans ce cycle ?',
      es: '¿Cuánto ha gastado la tarjeta en este ciclo?',
    },
  },
  cardCommitted: {
    label: { en: 'committed this cycle', fr: 'engagé ce cycle', es: 'comprometido este ciclo' },
    type: 'cents',
    from: 'ledger',
    saidBy: 'cardholder',
    ask: {
      en: 'How much is ordered on the card and not yet paid?',
      fr: 'Combien est commandé sur la carte sans être payé ?',
      es: '¿Cuánto está pedido con la tarjeta y aún sin pagar?',
    },
  },
  cardTrained: {
    label: { en: 'card training done', fr: 'formation de carte faite', es: 'formación de tarjeta hecha' },
    type: 'boolean',
    from: 'register',
    saidBy: 'cardholder',
    ask: {
      en: 'Is the cardholder’s training valid?',
      fr: 'La formation du titulaire est-elle valide ?',
      es: '¿Es válida la formación del titular?',
    },
  },
  documentsOverdueDays: {
    label: {
      en: 'oldest missing document',
      fr: 'plus ancien document manquant',
      es: 'documento pendiente más antiguo',
    },
    type: 'days',
    from: 'ledger',
    saidBy: 'cardholder',
    ask: {
      en: 'For how many days has the oldest missing receipt been missing? 0 if none is.',
      fr: 'Depuis combien de jours le plus ancien reçu manque-t-il ? 0 si aucun ne manque.',
      es: '¿Cuántos días falta el recibo pendiente más antiguo? 0 si no falta ninguno.',
    },
  },
  delegationLimit: {
    label: { en: 'delegated limit', fr: 'plafond délégué', es: 'límite delegado' },
    type: 'cents',
    from: 'register',
    saidBy: 'fund-holder',
    ask: {
      en: 'Up to how much may you commit?',
      fr: 'Jusqu’à combien pouvez-vous engager ?',
      es: '¿Hasta cuánto puede comprometer?',
    },
  },
  delegationValid: {
    label: { en: 'delegation valid', fr: 'délégation valide', es: 'delegación válida' },
    type: 'boolean',
    from: 'register',
    saidBy: 'fund-holder',
    ask: {
      en: 'Is your delegation valid today?',
      fr: 'Votre délégation est-elle valide aujourd’hui ?',
      es: '¿Es válida hoy su delegación?',
    },
  },
  freeBalance: {
    label: { en: 'free balance', fr: 'solde libre', es: 'saldo libre' },
    type: 'cents',
    from: 'ledger',
    saidBy: 'fund-holder',
    ask: {
      en: 'How much is free on the budget line?',
      fr: 'Combien reste-t-il sur la ligne budgétaire ?',
      es: '¿Cuánto queda libre en la partida presupuestaria?',
    },
  },
  prohibitedMatches: {
    label: { en: 'prohibited matches', fr: 'correspondances interdites', es: 'coincidencias prohibidas' },
    type: 'count',
    from: 'register',
    saidBy: 'requester',
    ask: {
      en: 'How many entries on your list of prohibited products or origins match this? 0 if none does, or there is no list.',
      fr: 'Combien d’entrées de votre liste de produits ou d’origines interdits correspondent ? 0 si aucune, ou s’il n’y a pas de liste.',
      es: '¿Cuántas entradas de su lista de productos u orígenes prohibidos coinciden? 0 si ninguna o si no hay lista.',
    },
  },
  mandatoryAgreements: {
    label: { en: 'mandatory agreements', fr: 'accords obligatoires', es: 'acuerdos obligatorios' },
    type: 'count',
    from: 'register',
    saidBy: 'requester',
    ask: {
      en: 'How many agreements or standing offers must be used for this? 0 if none. If you do not know, ask an officer below.',
      fr: 'Combien d’accords ou d’offres à commandes doivent être utilisés pour cela ? 0 si aucun. En cas de doute, demandez à un agent ci-dessous.',
      es: '¿Cuántos acuerdos u ofertas permanentes deben usarse para esto? 0 si ninguno. Si no lo sabe, pregunte abajo al personal de compras.',
    },
  },
  supplierStanding: {
    label: { en: 'supplier standing', fr: 'situation du fournisseur', es: 'situación del proveedor' },
    type: 'choice',
    from: 'register',
    saidBy: 'officer',
    ask: {
      en: 'Is the supplier in good standing?',
      fr: 'Le fournisseur est-il en règle ?',
      es: '¿Está en regla el proveedor?',
    },
    options: {
      good: { en: 'Yes', fr: 'Oui', es: 'Sí' },
      failed: { en: 'No', fr: 'Non', es: 'No' },
      unknown: { en: 'Not known', fr: 'Inconnu', es: 'No se sabe' },
    },
  },
  undecidedRules: {
    label: { en: 'undecided rules', fr: 'règles indécises', es: 'reglas sin decidir' },
    type: 'count',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many rules could not be decided?',
      fr: 'Combien de règles n’ont pu être décidées ?',
      es: '¿Cuántas reglas no se pudieron decidir?',
    },
  },
} as const satisfies Record<string, FactKind>
