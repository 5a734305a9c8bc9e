/** Words about personal data that is found before publishing. */
export const leak = {
  'leak.withheld': '[non publié]',
  'leak.kind-email': 'Adresse électronique',
  'leak.kind-phone': 'Numéro de téléphone',
  'leak.kind-personal-number': 'Numéro propre à une personne',
  'leak.kind-person': 'Nom ou coordonnées d’une personne',
  'leak.kind-personal-column': 'Colonne marquée comme personnelle',
  'leak.reason-email': 'Une adresse électronique peut désigner une personne.',
  'leak.reason-phone': 'Un numéro de téléphone peut appartenir à une personne.',
  'leak.reason-personal-number': 'Le numéro désigne une seule personne.',
  'leak.reason-person': 'Le champ contient le nom ou les coordonnées d’une personne.',
  'leak.reason-personal-column': 'L’éditeur traite cette colonne comme personnelle.',
}
