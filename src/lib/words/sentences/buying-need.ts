import type { Sentences } from './sentence.ts'

/** Sentences of backlogs, work packages, drafts of notices and questions to officers: in English as they are made, then in French and Spanish. */
export const buyingNeed: Sentences = {
  'There is no such import of a backlog in this project.': [
    'Cette importation d’une liste de travaux n’existe pas dans ce projet.',
    'Esa importación de una lista de trabajos no existe en este proyecto.',
  ],
  'There is no such work package in this project.': [
    'Ce lot de travail n’existe pas dans ce projet.',
    'Ese paquete de trabajo no existe en este proyecto.',
  ],
  'Choose items of this project’s backlog.': [
    'Choisissez des éléments de la liste de travaux de ce projet.',
    'Elija elementos de la lista de trabajos de este proyecto.',
  ],
  'The file is larger than {megabytes} megabytes. Export fewer items, or leave out their comments.': [
    'Le fichier dépasse {megabytes} mégaoctets. Exportez moins d’éléments, ou laissez de côté leurs commentaires.',
    'El archivo ocupa más de {megabytes} megabytes. Exporte menos elementos, u omita sus comentarios.',
  ],
  'No item was found in this file. It has to be a table with a column of titles, or issues as JSON.': [
    'Aucun élément n’a été trouvé dans ce fichier. Il faut un tableau avec une colonne de titres, ou des billets en JSON.',
    'No se encontró ningún elemento en este archivo. Tiene que ser una tabla con una columna de títulos, o incidencias en JSON.',
  ],
  'Say first how many hours the work takes, or its price: sums cannot be compared without.': [
    'Dites d’abord combien d’heures prend le travail, ou son prix : sans cela, les sommes ne se comparent pas.',
    'Diga primero cuántas horas lleva el trabajo, o su precio: sin ello no se pueden comparar las sumas.',
  ],
  'Choose one of the templates.': ['Choisissez l’un des modèles.', 'Elija una de las plantillas.'],
  'This work package has a notice already. Change that one.': [
    'Ce lot de travail a déjà une annonce. Modifiez celle-là.',
    'Este paquete de trabajo ya tiene un anuncio. Cambie ese.',
  ],
  'This work package has no notice yet. Begin one from a template.': [
    'Ce lot de travail n’a pas encore d’annonce. Commencez-en une d’après un modèle.',
    'Este paquete de trabajo todavía no tiene anuncio. Empiece uno a partir de una plantilla.',
  ],
  'A notice has no such text.': ['Une annonce n’a pas ce texte.', 'Un anuncio no tiene ese texto.'],
  'There is no such question to an officer in this project.': [
    'Cette question à un agent n’existe pas dans ce projet.',
    'Esa pregunta al personal de compras no existe en este proyecto.',
  ],
  'This question was answered already. Ask a new one if something is open.': [
    'Cette question a déjà reçu une réponse. Posez-en une nouvelle si quelque chose reste ouvert.',
    'Esta pregunta ya se respondió. Haga otra si queda algo abierto.',
  ],
  'You asked this yourself. Somebody else has to answer it.': [
    'Vous avez posé cette question vous-même. Quelqu’un d’autre doit y répondre.',
    'Usted mismo hizo esta pregunta. Debe responderla otra persona.',
  ],
  'A procurement officer of the project answers this. Where there is none, a lead does.': [
    'Un agent des marchés du projet y répond. S’il n’y en a pas, une personne responsable le fait.',
    'Responde a esto el personal de compras del proyecto. Donde no lo hay, una persona responsable.',
  ],
  'What the question is about is being bought: the question went on into the purchase. Answer it there.': [
    'Ce dont parle la question est en cours d’achat : la question se poursuit dans l’achat. Répondez-y là.',
    'Aquello de lo que trata la pregunta se está comprando: la pregunta continúa en la compra. Respóndala allí.',
  ],
  'Members may read the backlog of their project.': [
    'Les membres peuvent lire la liste de travaux de leur projet.',
    'Los miembros pueden leer la lista de trabajos de su proyecto.',
  ],
  'Only those who write for the project may import a backlog.': [
    'Seuls ceux qui écrivent pour le projet peuvent importer une liste de travaux.',
    'Solo quienes escriben para el proyecto pueden importar una lista de trabajos.',
  ],
  'Members may read the work packages of their project.': [
    'Les membres peuvent lire les lots de travail de leur projet.',
    'Los miembros pueden leer los paquetes de trabajo de su proyecto.',
  ],
  'Only those who write for the project may change its work packages.': [
    'Seuls ceux qui écrivent pour le projet peuvent modifier ses lots de travail.',
    'Solo quienes escriben para el proyecto pueden cambiar sus paquetes de trabajo.',
  ],
  'Members may read the drafts of notices.': [
    'Les membres peuvent lire les projets d’annonces.',
    'Los miembros pueden leer los borradores de anuncios.',
  ],
  'Only those who write for the project may change its drafts of notices.': [
    'Seuls ceux qui écrivent pour le projet peuvent modifier ses projets d’annonces.',
    'Solo quienes escriben para el proyecto pueden cambiar sus borradores de anuncios.',
  ],
  'Members may see what an officer was asked.': [
    'Les membres peuvent voir ce qui a été demandé à un agent.',
    'Los miembros pueden ver qué se preguntó al personal de compras.',
  ],
  'Whoever takes part in the project may ask an officer.': [
    'Qui prend part au projet peut s’adresser à un agent.',
    'Quien participa en el proyecto puede preguntar al personal de compras.',
  ],
  'Members who are procurement officers answer; while there is none, a lead does.': [
    'Les membres qui sont agents des marchés répondent ; tant qu’il n’y en a pas, une personne responsable le fait.',
    'Responden los miembros que son personal de compras; mientras no los haya, una persona responsable.',
  ],
  'Members may read the guidance for buyers.': [
    'Les membres peuvent lire les conseils aux acheteurs.',
    'Los miembros pueden leer la orientación para compradores.',
  ],
  'Choose at least one language.': ['Choisissez au moins une langue.', 'Elija al menos un idioma.'],
  'Enter an address that begins with https://.': [
    'Indiquez une adresse qui commence par https://.',
    'Indique una dirección que empiece por https://.',
  ],
  'The work cannot be delivered before it begins.': [
    'Le travail ne peut pas être livré avant de commencer.',
    'El trabajo no se puede entregar antes de empezar.',
  ],
  'Enter an amount of zero or more.': ['Indiquez un montant de zéro ou plus.', 'Indique un importe de cero o más.'],
  'Enter an amount below a billion.': [
    'Indiquez un montant inférieur à un milliard.',
    'Indique un importe inferior a mil millones.',
  ],
  'Say in a few words what is to be done.': [
    'Dites en quelques mots ce qui est à faire.',
    'Diga en pocas palabras qué hay que hacer.',
  ],
  'Enter hours, like 40 or 7.5.': ['Indiquez des heures, comme 40 ou 7.5.', 'Indique horas, como 40 o 7.5.'],
  'Enter hours of zero or more.': [
    'Indiquez un nombre d’heures de zéro ou plus.',
    'Indique un número de horas de cero o más.',
  ],
  'Enter at most 10,000 hours.': ['Indiquez au plus 10 000 heures.', 'Indique como máximo 10 000 horas.'],
  'Enter at most 1,000 hours.': ['Indiquez au plus 1 000 heures.', 'Indique como máximo 1000 horas.'],
  'Enter a rate in percent, like 15 or 13.5.': [
    'Indiquez un taux en pour cent, comme 15 ou 13.5.',
    'Indique un tipo en porcentaje, como 15 o 13.5.',
  ],
  'Enter a rate from 0 to 100 percent.': [
    'Indiquez un taux de 0 à 100 pour cent.',
    'Indique un tipo del 0 al 100 por ciento.',
  ],
  'Shorten this to 4,000 characters.': ['Raccourcissez ceci à 4 000 caractères.', 'Acorte esto a 4000 caracteres.'],
  'Write your answer.': ['Écrivez votre réponse.', 'Escriba su respuesta.'],
}
