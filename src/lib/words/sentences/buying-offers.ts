import type { Sentences } from './sentence.ts'

/** Sentences of suppliers, notices and offers: in English as they are made, then in French and Spanish. */
export const buyingOffers: Sentences = {
  'Keep it to 30 entries.': ['Ne dépassez pas 30 entrées.', 'No pase de 30 entradas.'],
  'Say in a few sentences what it is about.': [
    'Dites en quelques phrases de quoi il s’agit.',
    'Diga en unas frases de qué se trata.',
  ],
  'Say what the work is for.': ['Dites à quoi sert le travail.', 'Diga para qué sirve el trabajo.'],
  'Say what is to be delivered.': ['Dites ce qui doit être livré.', 'Diga qué hay que entregar.'],
  'Say by what offers are judged.': [
    'Dites d’après quoi les offres sont jugées.',
    'Diga según qué se juzgan las ofertas.',
  ],
  'Say how the work is accepted.': ['Dites comment le travail est accepté.', 'Diga cómo se acepta el trabajo.'],
  'Write an entry.': ['Écrivez une entrée.', 'Escriba una entrada.'],
  'Choose a language.': ['Choisissez une langue.', 'Elija un idioma.'],
  'Name the licence.': ['Nommez la licence.', 'Nombre la licencia.'],
  'Say who can be asked.': ['Dites à qui l’on peut s’adresser.', 'Diga a quién se puede preguntar.'],
  'Enter a web address.': ['Indiquez une adresse web.', 'Indique una dirección web.'],
  'Write the notice in each language.': ['Écrivez l’annonce dans chaque langue.', 'Escriba el anuncio en cada idioma.'],
  'Each language has the same criteria, in the same order.': [
    'Chaque langue a les mêmes critères, dans le même ordre.',
    'Cada idioma tiene los mismos criterios, en el mismo orden.',
  ],
  'Choose how one of those who pass is chosen.': [
    'Choisissez comment est choisi l’un de ceux dont l’offre passe.',
    'Elija cómo se escoge a uno de aquellos cuya oferta pasa.',
  ],
  'Choose a time zone.': ['Choisissez un fuseau horaire.', 'Elija una zona horaria.'],
}
