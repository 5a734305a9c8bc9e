/** Sentences of the check itself, which belong to no rule. `{what}` are the names of what is missing. */
export const sentences = {
  missing: {
    en: 'Not known: {what}. An officer decides.',
    fr: 'Inconnu : {what}. Un agent décide.',
    es: 'No se sabe: {what}. Decide el personal de compras.',
  },
  undecidable: {
    en: 'This rule could not be worked out. An officer decides.',
    fr: 'Cette règle n’a pu être évaluée. Un agent décide.',
    es: 'Esta regla no se pudo evaluar. Decide el personal de compras.',
  },
  say: {
    en: 'Say it: {what}.',
    fr: 'Indiquez : {what}.',
    es: 'Indíquelo: {what}.',
  },
} as const
