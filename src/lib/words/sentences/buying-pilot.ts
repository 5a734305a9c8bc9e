import type { Sentences } from './sentence.ts'

/** Sentences of pilots: in English as they are made, then in French and Spanish. */
export const buyingPilot: Sentences = {
  'Shorten each name to 100 characters.': [
    'Raccourcissez chaque nom à 100 caractères.',
    'Acorte cada nombre a 100 caracteres.',
  ],
  'Say what this pilot is called.': ['Dites comment s’appelle ce pilote.', 'Diga cómo se llama este piloto.'],
  'Name at least one team that takes part.': [
    'Nommez au moins une équipe qui y prend part.',
    'Nombre al menos un equipo que participe.',
  ],
  'Name at least one kind of work.': ['Nommez au moins un type de travail.', 'Nombre al menos un tipo de trabajo.'],
  'Write how many purchases it has at most.': [
    'Écrivez combien d’achats il compte au plus.',
    'Escriba cuántas compras tiene como máximo.',
  ],
  'A pilot has 10,000 purchases at most.': [
    'Un pilote compte 10 000 achats au plus.',
    'Un piloto tiene 10 000 compras como máximo.',
  ],
  'Write how much it spends at most.': ['Écrivez combien il dépense au plus.', 'Escriba cuánto gasta como máximo.'],
  'Choose derogations from the list.': ['Choisissez des dérogations dans la liste.', 'Elija excepciones de la lista.'],
}
