/** Words about personal data that is found before publishing. */
export const leak = {
  'leak.withheld': '[no publicado]',
  'leak.kind-email': 'Dirección de correo electrónico',
  'leak.kind-phone': 'Número de teléfono',
  'leak.kind-personal-number': 'Número propio de una persona',
  'leak.kind-person': 'Nombre o contacto de una persona',
  'leak.kind-personal-column': 'Columna marcada como personal',
  'leak.reason-email': 'Una dirección de correo electrónico puede nombrar a una persona.',
  'leak.reason-phone': 'Un número de teléfono puede pertenecer a una persona.',
  'leak.reason-personal-number': 'El número identifica a una sola persona.',
  'leak.reason-person': 'El campo contiene el nombre o el contacto de una persona.',
  'leak.reason-personal-column': 'Quien publica trata esta columna como personal.',
}
