import type { FactKind } from '../fact-kind.ts'
import { categories } from './categories.ts'

/** What the requester says of the buy itself. */
export const buyFacts = {
  price: {
    label: { en: 'price before tax', fr: 'prix avant taxes', es: 'precio sin impuestos' },
    type: 'cents',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'What is the price before tax?',
      fr: 'Quel est le prix avant taxes ?',
      es: '¿Cuál es el precio sin impuestos?',
    },
  },
  fees: {
    label: { en: 'fees', fr: 'frais', es: 'gastos' },
    type: 'cents',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'What fees come on top, such as shipping?',
      fr: 'Quels frais s’ajoutent, comme la livraison ?',
      es: '¿Qué gastos se suman, como el envío?',
    },
  },
  taxRate: {
    label: { en: 'tax rate', fr: 'taux de taxe', es: 'tipo de impuesto' },
    type: 'bp',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'What rate of sales tax does the supplier charge?',
      fr: 'Quel taux de taxe de vente le fournisseur applique-t-il ?',
      es: '¿Qué tipo de impuesto sobre la venta aplica el proveedor?',
    },
  },
  supplierTaxKnown: {
    label: {
      en: 'supplier tax status known',
      fr: 'statut fiscal du fournisseur connu',
      es: 'régimen fiscal del proveedor conocido',
    },
    type: 'boolean',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'Do you know whether the supplier charges tax?',
      fr: 'Savez-vous si le fournisseur facture la taxe ?',
      es: '¿Sabe si el proveedor cobra impuestos?',
    },
  },
  method: {
    label: { en: 'way of choosing', fr: 'mode de choix', es: 'forma de elegir' },
    type: 'choice',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'How will you choose the supplier?',
      fr: 'Comment choisirez-vous le fournisseur ?',
      es: '¿Cómo elegirá al proveedor?',
    },
    options: {
      direct: {
        en: 'A direct choice, with a reason',
        fr: 'Un choix direct, avec un motif',
        es: 'Una elección directa, con un motivo',
      },
      offers: {
        en: 'Two or three offers that I ask for',
        fr: 'Deux ou trois offres que je demande',
        es: 'Dos o tres ofertas que pido',
      },
      open: {
        en: 'A notice that anybody can answer',
        fr: 'Une annonce à laquelle chacun peut répondre',
        es: 'Un anuncio al que cualquiera puede responder',
      },
    },
  },
  kind: {
    label: { en: 'kind of purchase', fr: 'nature de l’achat', es: 'clase de compra' },
    type: 'choice',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'Is it services, goods or construction?',
      fr: 'S’agit-il de services, de biens ou de construction ?',
      es: '¿Son servicios, bienes u obras?',
    },
    options: {
      services: { en: 'Services', fr: 'Services', es: 'Servicios' },
      goods: { en: 'Goods', fr: 'Biens', es: 'Bienes' },
      construction: { en: 'Construction', fr: 'Construction', es: 'Obras' },
    },
  },
  category: {
    label: { en: 'category', fr: 'catégorie', es: 'categoría' },
    type: 'choice',
    from: 'case',
    saidBy: 'requester',
    ask: { en: 'What do you want to buy?', fr: 'Que voulez-vous acheter ?', es: '¿Qué quiere comprar?' },
    options: categories,
  },
  outcome: {
    label: { en: 'outcome', fr: 'résultat', es: 'resultado' },
    type: 'choice',
    from: 'case',
    saidBy: 'requester',
    ask: { en: 'What will you have at the end?', fr: 'Qu’aurez-vous à la fin ?', es: '¿Qué tendrá al final?' },
    options: {
      code: { en: 'Code', fr: 'Du code', es: 'Código' },
      content: { en: 'Texts or designs', fr: 'Des textes ou des maquettes', es: 'Textos o diseños' },
      findings: { en: 'Findings', fr: 'Des constats', es: 'Conclusiones' },
      data: { en: 'Data', fr: 'Des données', es: 'Datos' },
      other: { en: 'Something else', fr: 'Autre chose', es: 'Otra cosa' },
    },
  },
  licence: {
    label: { en: 'licence', fr: 'licence', es: 'licencia' },
    type: 'text',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'Under which licence will the code be published?',
      fr: 'Sous quelle licence le code sera-t-il publié ?',
      es: '¿Con qué licencia se publicará el código?',
    },
  },
  repositoryPublic: {
    label: { en: 'repository public', fr: 'dépôt public', es: 'repositorio público' },
    type: 'boolean',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'Can anybody read the repository?',
      fr: 'Chacun peut-il lire le dépôt ?',
      es: '¿Puede cualquiera leer el repositorio?',
    },
  },
  classification: {
    label: { en: 'classification', fr: 'classification', es: 'clasificación' },
    type: 'choice',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'How is the information classified that the supplier will see?',
      fr: 'Comment l’information que verra le fournisseur est-elle classifiée ?',
      es: '¿Cómo está clasificada la información que verá el proveedor?',
    },
    options: {
      unclassified: { en: 'Not classified', fr: 'Non classifiée', es: 'Sin clasificar' },
      protected: { en: 'Protected', fr: 'Protégée', es: 'Protegida' },
      classified: { en: 'Classified', fr: 'Classifiée', es: 'Clasificada' },
    },
  },
  personalData: {
    label: { en: 'personal data', fr: 'données personnelles', es: 'datos personales' },
    type: 'boolean',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'Will the supplier see personal data?',
      fr: 'Le fournisseur verra-t-il des données personnelles ?',
      es: '¿Verá el proveedor datos personales?',
    },
  },
  privacyHits: {
    label: { en: 'personal data found', fr: 'données personnelles trouvées', es: 'datos personales encontrados' },
    type: 'count',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many passages look like personal data?',
      fr: 'Combien de passages ressemblent à des données personnelles ?',
      es: '¿Cuántos pasajes parecen datos personales?',
    },
  },
  hours: {
    label: { en: 'hours', fr: 'heures', es: 'horas' },
    type: 'hours',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'How many hours of work do you expect?',
      fr: 'Combien d’heures de travail prévoyez-vous ?',
      es: '¿Cuántas horas de trabajo prevé?',
    },
  },
  hourlyRate: {
    label: { en: 'hourly rate', fr: 'taux horaire', es: 'tarifa por hora' },
    type: 'cents',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'What hourly rate do you reckon with?',
      fr: 'Avec quel taux horaire calculez-vous ?',
      es: '¿Con qué tarifa por hora calcula?',
    },
  },
  priceEvidence: {
    label: { en: 'grounds of the price', fr: 'appuis du prix', es: 'apoyos del precio' },
    type: 'count',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'How many grounds for the price are kept: an estimate, a quote, an earlier price?',
      fr: 'Combien d’appuis du prix sont conservés : une estimation, une offre, un prix antérieur ?',
      es: '¿Cuántos apoyos del precio se guardan: una estimación, una oferta, un precio anterior?',
    },
  },
  estimate: {
    label: { en: 'estimate', fr: 'estimation', es: 'estimación' },
    type: 'cents',
    from: 'case',
    saidBy: 'requester',
    ask: { en: 'What did you estimate?', fr: 'Qu’aviez-vous estimé ?', es: '¿Qué había estimado?' },
  },
  priceBidding: {
    label: { en: 'price bidding', fr: 'enchère sur le prix', es: 'puja por precio' },
    type: 'boolean',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'Does the lowest price win?',
      fr: 'Le prix le plus bas l’emporte-t-il ?',
      es: '¿Gana el precio más bajo?',
    },
  },
  fixedPrice: {
    label: { en: 'fixed price', fr: 'prix fixe', es: 'precio fijo' },
    type: 'boolean',
    from: 'case',
    saidBy: 'requester',
    ask: { en: 'Is the price fixed?', fr: 'Le prix est-il fixe ?', es: '¿Es fijo el precio?' },
  },
  priceChange: {
    label: { en: 'change to the price', fr: 'changement du prix', es: 'cambio del precio' },
    type: 'change',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'By how much do all changes together move the price?',
      fr: 'De combien tous les changements ensemble modifient-ils le prix ?',
      es: '¿Cuánto mueven el precio todos los cambios juntos?',
    },
  },
  unforeseenWithEvidence: {
    label: { en: 'unforeseen with evidence', fr: 'imprévu, preuve à l’appui', es: 'imprevisto con pruebas' },
    type: 'boolean',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'Is there evidence that nobody could foresee this need at the time of the earlier purchase?',
      fr: 'Est-il prouvé que personne ne pouvait prévoir ce besoin lors de l’achat antérieur ?',
      es: '¿Hay pruebas de que nadie podía prever esta necesidad en la compra anterior?',
    },
  },
  standaloneAnswered: {
    label: { en: 'standalone answered', fr: 'autonomie répondue', es: 'autonomía respondida' },
    type: 'boolean',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'Have you said whether this work stands on its own?',
      fr: 'Avez-vous dit si ce travail est autonome ?',
      es: '¿Ha dicho si este trabajo es independiente?',
    },
  },
  capacityAnswered: {
    label: { en: 'capacity answered', fr: 'capacité répondue', es: 'capacidad respondida' },
    type: 'boolean',
    from: 'case',
    saidBy: 'requester',
    ask: {
      en: 'Have you said whether your own people could do it?',
      fr: 'Avez-vous dit si vos propres équipes pourraient le faire ?',
      es: '¿Ha dicho si su propia gente podría hacerlo?',
    },
  },
  daysSinceAccepted: {
    label: { en: 'days since acceptance', fr: 'jours depuis l’acceptation', es: 'días desde la aceptación' },
    type: 'days',
    from: 'case',
    saidBy: 'system',
    ask: {
      en: 'How many days ago was the work accepted?',
      fr: 'Il y a combien de jours le travail a-t-il été accepté ?',
      es: '¿Hace cuántos días se aceptó el trabajo?',
    },
  },
} as const satisfies Record<string, FactKind>
