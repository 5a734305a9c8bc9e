import type { Sentences } from './sentence.ts'

const names: Sentences = {
  'All except the winner disqualified': ['Tous exclus sauf le gagnant', 'Todos descalificados menos el ganador'],
  'Awarded by open procedures': ['Attribué par procédure ouverte', 'Adjudicado por procedimiento abierto'],
  'Number of awarded suppliers': ['Nombre de fournisseurs retenus', 'Número de proveedores adjudicatarios'],
  'Number of bidders': ['Nombre de soumissionnaires', 'Número de oferentes'],
  'Number of buyers': ['Nombre d’acheteurs', 'Número de compradores'],
  'Certified suppliers': ['Fournisseurs certifiés', 'Proveedores certificados'],
  'Contracts by method': ['Contrats par mode de passation', 'Contratos por método'],
  'Mean decision period': ['Délai moyen de décision', 'Plazo medio de decisión'],
  'Excessive disqualified bids': ['Trop d’offres exclues', 'Demasiadas ofertas descalificadas'],
  'Excessive unsuccessful bids': ['Trop d’offres perdantes', 'Demasiadas ofertas perdedoras'],
  'First-time suppliers': ['Nouveaux fournisseurs', 'Proveedores por primera vez'],
  'Heavily discounted bid': ['Offre fortement rabaissée', 'Oferta con gran descuento'],
  'Heterogeneous supplier': ['Fournisseur aux activités disparates', 'Proveedor de actividades dispares'],
  'Identical bid prices': ['Prix d’offres identiques', 'Precios de oferta idénticos'],
  'Share of the largest supplier': ['Part du plus grand fournisseur', 'Parte del mayor proveedor'],
  'Late bid won': ['Une offre tardive a gagné', 'Ganó una oferta tardía'],
  'Local suppliers': ['Fournisseurs locaux', 'Proveedores locales'],
  'Lowest bid disqualified': ['Offre la plus basse exclue', 'Oferta más baja descalificada'],
  'Mean number of bidders': ['Nombre moyen de soumissionnaires', 'Número medio de oferentes'],
  'Median number of bidders': ['Nombre médian de soumissionnaires', 'Número mediano de oferentes'],
  'Price close to winning bid': ['Prix proche de l’offre gagnante', 'Precio cercano a la oferta ganadora'],
  'Procedures by category': ['Procédures par catégorie', 'Procedimientos por categoría'],
  'Procedures by method': ['Procédures par mode de passation', 'Procedimientos por método'],
  'Procedures by status': ['Procédures par état', 'Procedimientos por estado'],
  'Number of procedures': ['Nombre de procédures', 'Número de procedimientos'],
  'Savings against the estimate': ['Économies par rapport à l’estimation', 'Ahorro frente a la estimación'],
  'Share of value by supplier': ['Part de la valeur par fournisseur', 'Parte del valor por proveedor'],
  'Short submission period': ['Délai de soumission court', 'Plazo de presentación corto'],
  'Single bid received': ['Une seule offre reçue', 'Una sola oferta recibida'],
  'Single-bid tenders': ['Appels d’offres à une seule offre', 'Licitaciones con una sola oferta'],
  'Mean tendering period': ['Délai moyen de l’appel d’offres', 'Plazo medio de licitación'],
  'Value awarded': ['Valeur attribuée', 'Valor adjudicado'],
  'Value by supplier': ['Valeur par fournisseur', 'Valor por proveedor'],
}

/** Names of measures, alone and with their code in brackets: in English as they are made, then in French and Spanish. */
export const measures: Sentences = {
  ...names,
  ...Object.fromEntries(
    Object.entries(names).map(([english, [french, spanish]]) => [
      `${english} ({code})`,
      [`${french} ({code})`, `${spanish} ({code})`] as const,
    ]),
  ),
}
