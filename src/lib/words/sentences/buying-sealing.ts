import type { Sentences } from './sentence.ts'

/** Sentences of sealing and opening bids: in English as they are made, then in French and Spanish. */
export const buyingSealing: Sentences = {
  'Only somebody who is asked to hold a key may make one. A lead of the project can ask you.': [
    'Seule une personne à qui l’on demande de détenir une clé peut en créer une. Une personne responsable du projet peut vous le demander.',
    'Solo quien recibe el encargo de custodiar una clave puede crear una. Una persona responsable del proyecto puede encargárselo.',
  ],
  'The key did not arrive whole. Load the page again and make another one.': [
    'La clé n’est pas arrivée entière. Rechargez la page et créez-en une autre.',
    'La clave no llegó entera. Cargue de nuevo la página y cree otra.',
  ],
  'This key was handed in before. Each person makes a key of their own, and a new one for each change.': [
    'Cette clé a déjà été remise. Chaque personne crée sa propre clé, et une nouvelle à chaque changement.',
    'Esta clave ya se entregó antes. Cada persona crea su propia clave, y una nueva en cada cambio.',
  ],
  'Not everybody who is to open the offers has made a key. Ask them first: {names}.': [
    'Toutes les personnes qui doivent ouvrir les offres n’ont pas créé de clé. Demandez-leur d’abord\u00a0: {names}.',
    'No todas las personas que deben abrir las ofertas han creado una clave. Pídaselo primero: {names}.',
  ],
  'Name three different people to open the offers.': [
    'Nommez trois personnes différentes pour ouvrir les offres.',
    'Nombre a tres personas distintas para abrir las ofertas.',
  ],
  'The deadline has passed. An offer is taken only before that moment, by the clock of this server.': [
    'La date limite est passée. Une offre n’est reçue qu’avant ce moment, selon l’horloge de ce serveur.',
    'El plazo ha pasado. Una oferta solo se admite antes de ese momento, según el reloj de este servidor.',
  ],
  'Enter a passphrase of at least 15 characters. Four words that have nothing to do with each other are good.': [
    'Indiquez une phrase secrète d’au moins 15 caractères. Quatre mots sans rapport entre eux conviennent bien.',
    'Indique una frase secreta de al menos 15 caracteres. Cuatro palabras sin relación entre sí sirven bien.',
  ],
  'This is not a key for opening offers, or it was changed. Choose the file that you saved when you made your key.': [
    'Ce n’est pas une clé d’ouverture des offres, ou elle a été modifiée. Choisissez le fichier que vous avez enregistré en créant votre clé.',
    'Esto no es una clave para abrir ofertas, o se modificó. Elija el archivo que guardó al crear su clave.',
  ],
  'The passphrase does not open this key. Check capital letters and spaces, and enter it again.': [
    'La phrase secrète n’ouvre pas cette clé. Vérifiez les majuscules et les espaces, puis indiquez-la de nouveau.',
    'La frase secreta no abre esta clave. Compruebe las mayúsculas y los espacios, e indíquela de nuevo.',
  ],
  'Attach at most 3 files. Several can go into one PDF.': [
    'Joignez au plus 3 fichiers. Plusieurs peuvent tenir dans un seul PDF.',
    'Adjunte como máximo 3 archivos. Varios pueden ir en un solo PDF.',
  ],
  '“{file}” is larger than 4 MB. Make it smaller, or give the address where it is.': [
    '«\u00a0{file}\u00a0» dépasse 4\u00a0Mo. Réduisez-le, ou donnez l’adresse où il se trouve.',
    '“{file}” ocupa más de 4 MB. Hágalo más pequeño, o indique la dirección donde está.',
  ],
  '“{file}” is no PDF, PNG, JPEG or plain text. Save it as one of these.': [
    '«\u00a0{file}\u00a0» n’est ni PDF, ni PNG, ni JPEG, ni texte simple. Enregistrez-le sous l’une de ces formes.',
    '“{file}” no es PDF, PNG, JPEG ni texto simple. Guárdelo en uno de estos formatos.',
  ],
  'The files of the offer did not arrive whole. Open the page again and send it once more.': [
    'Les fichiers de l’offre ne sont pas arrivés entiers. Rouvrez la page et envoyez-la de nouveau.',
    'Los archivos de la oferta no llegaron enteros. Abra de nuevo la página y envíela otra vez.',
  ],
  'Your answers are too long to be sent. Shorten them, or attach a part as a file.': [
    'Vos réponses sont trop longues pour être envoyées. Raccourcissez-les, ou joignez-en une partie en fichier.',
    'Sus respuestas son demasiado largas para enviarse. Acórtelas, o adjunte una parte como archivo.',
  ],
  'The offer did not arrive whole. Open the page again and send it once more.': [
    'L’offre n’est pas arrivée entière. Rouvrez la page et envoyez-la encore une fois.',
    'La oferta no llegó entera. Abra de nuevo la página y envíela otra vez.',
  ],
  'This offer was sealed for another opportunity, supplier or deadline. Open the page again and send it once more.': [
    'Cette offre a été scellée pour une autre annonce, un autre fournisseur ou une autre date limite. Rouvrez la page et envoyez-la encore une fois.',
    'Esta oferta se selló para otro anuncio, otro proveedor u otro plazo. Abra de nuevo la página y envíela otra vez.',
  ],
  'This offer was sealed for other people than those who open the offers. Open the page again and send it once more.': [
    'Cette offre a été scellée pour d’autres personnes que celles qui ouvrent les offres. Rouvrez la page et envoyez-la encore une fois.',
    'Esta oferta se selló para otras personas que las que abren las ofertas. Abra de nuevo la página y envíela otra vez.',
  ],
  'Members may see whose keys offers are sealed to.': [
    'Les membres peuvent voir pour les clés de qui les offres sont scellées.',
    'Los miembros pueden ver para las claves de quién se sellan las ofertas.',
  ],
  'Members who are asked to hold a key make their own.': [
    'Les membres à qui il est demandé de détenir une clé créent la leur.',
    'Los miembros a quienes se pide custodiar una clave crean la suya.',
  ],
}
