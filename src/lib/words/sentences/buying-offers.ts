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
  'Write the deadline as a day and a time.': [
    'Écrivez la date limite avec le jour et l’heure.',
    'Escriba el fin del plazo con día y hora.',
  ],
  'Write until when questions are taken, as a day and a time.': [
    'Écrivez jusqu’à quand on prend les questions, avec le jour et l’heure.',
    'Escriba hasta cuándo se aceptan preguntas, con día y hora.',
  ],
  'The work begins before offers close. Choose a later day, or an earlier deadline.': [
    'Le travail commence avant la clôture des offres. Choisissez un jour plus tardif, ou une date limite plus proche.',
    'El trabajo empieza antes de que se cierren las ofertas. Elija un día posterior, o un plazo que acabe antes.',
  ],
  'The work is delivered before it begins. Choose a later day.': [
    'Le travail est livré avant de commencer. Choisissez un jour plus tardif.',
    'El trabajo se entrega antes de empezar. Elija un día posterior.',
  ],
  'Name three people who open the offers.': [
    'Nommez trois personnes qui ouvrent les offres.',
    'Nombre a tres personas que abran las ofertas.',
  ],
  'Write your question.': ['Écrivez votre question.', 'Escriba su pregunta.'],
  'Shorten it to 2000 characters.': ['Raccourcissez-le à 2000 caractères.', 'Acórtelo a 2000 caracteres.'],
  'There is no such opportunity. It may have been withdrawn.': [
    'Cette annonce n’existe pas. Elle a peut-être été retirée.',
    'Ese anuncio no existe. Quizá se retiró.',
  ],
  'Leave at least {days} working days for offers: until {until} or later.': [
    'Laissez au moins {days} jours ouvrables pour les offres : jusqu’au {until} au moins.',
    'Deje al menos {days} días hábiles para ofertar: hasta el {until} como mínimo.',
  ],
  'Questions end before the deadline, or with it. Choose an earlier moment.': [
    'Les questions s’arrêtent avant la date limite, ou avec elle. Choisissez un moment plus tôt.',
    'Las preguntas acaban antes del fin del plazo, o con él. Elija un momento anterior.',
  ],
  'The deadline is over already. Choose a later one.': [
    'La date limite est déjà passée. Choisissez-en une plus tardive.',
    'El plazo ya ha terminado. Elija uno posterior.',
  ],
  'The deadline is more than a year ahead. Choose an earlier one.': [
    'La date limite est à plus d’un an. Choisissez-en une plus proche.',
    'El fin del plazo está a más de un año. Elija uno anterior.',
  ],
  'A lot was sent from where you are in a short time. Wait a quarter of an hour, then send it again: what you wrote is still here.':
    [
      'Beaucoup d’envois sont venus de chez vous en peu de temps. Attendez un quart d’heure, puis renvoyez : ce que vous avez écrit est encore là.',
      'Se envió mucho desde donde está usted en poco tiempo. Espere un cuarto de hora y envíelo de nuevo: lo que escribió sigue aquí.',
    ],
  'Everybody will read it: take it out.': ['Tout le monde le lira : retirez-le.', 'Todo el mundo lo leerá: quítelo.'],
  'The notice was changed meanwhile. Look at it as it is now, then change it.': [
    'L’annonce a été modifiée entre-temps. Regardez-la telle qu’elle est, puis modifiez-la.',
    'El anuncio se cambió entretanto. Mírelo tal como está y cámbielo después.',
  ],
  'Each of the three people who open offers makes a key first. Ask them to.': [
    'Chacune des trois personnes qui ouvrent les offres crée d’abord une clé. Demandez-le-leur.',
    'Cada una de las tres personas que abren las ofertas crea antes una clave. Pídaselo.',
  ],
  'At this price {least} people assess every offer at least.': [
    'À ce prix, au moins {least} personnes évaluent chaque offre.',
    'Con este precio, al menos {least} personas evalúan cada oferta.',
  ],
  'The time for questions is over.': ['Le temps des questions est passé.', 'El plazo de preguntas ha pasado.'],
  'Many questions wait for an answer here. Try again tomorrow.': [
    'Beaucoup de questions attendent ici une réponse. Réessayez demain.',
    'Muchas preguntas esperan aquí una respuesta. Inténtelo de nuevo mañana.',
  ],
  'This looks like personal data: a number, an address or a date of birth. Everybody will read it. Take it out.': [
    'Cela ressemble à des données personnelles : un numéro, une adresse ou une date de naissance. Tout le monde le lira. Retirez-le.',
    'Esto parece un dato personal: un número, una dirección o una fecha de nacimiento. Todo el mundo lo leerá. Quítelo.',
  ],
  'There is no such question here.': ['Cette question n’existe pas ici.', 'Esa pregunta no existe aquí.'],
  'Nothing is different from what is published.': [
    'Rien ne diffère de ce qui est publié.',
    'Nada difiere de lo publicado.',
  ],
  'This changes what suppliers offer on. Give them until {until} or later.': [
    'Cela change ce sur quoi portent les offres. Laissez aux fournisseurs jusqu’au {until} au moins.',
    'Esto cambia aquello sobre lo que se oferta. Dé a los proveedores hasta el {until} como mínimo.',
  ],
  'Give them until {until} or later.': [
    'Laissez-leur jusqu’au {until} au moins.',
    'Deles hasta el {until} como mínimo.',
  ],
  'There is no such supplier in this project.': [
    'Ce fournisseur n’existe pas dans ce projet.',
    'Ese proveedor no existe en este proyecto.',
  ],
  'This link is not a supplier’s. Open the link that was sent to you.': [
    'Ce lien n’est pas celui d’un fournisseur. Ouvrez le lien qui vous a été envoyé.',
    'Este enlace no es de un proveedor. Abra el enlace que se le envió.',
  ],
  'The deadline is over. An offer that comes at the deadline or after it is too late.': [
    'La date limite est passée. Une offre qui arrive à la date limite ou après est trop tardive.',
    'El plazo ha terminado. Una oferta que llega al acabar el plazo o después llega tarde.',
  ],
  'This opportunity takes no offers now.': [
    'Cette annonce ne reçoit pas d’offres maintenant.',
    'Este anuncio no recibe ofertas ahora.',
  ],
  'You have no offer here. It may have been withdrawn already.': [
    'Vous n’avez pas d’offre ici. Elle a peut-être déjà été retirée.',
    'Usted no tiene ninguna oferta aquí. Quizá ya se retiró.',
  ],
  'You have another part in this purchase, and may not offer in it, too.': [
    'Vous avez un autre rôle dans cet achat, et ne pouvez pas y faire aussi une offre.',
    'Usted tiene otra función en esta compra y no puede además ofertar en ella.',
  ],
  'By what the register says, this supplier may not be given work now. Ask the contact of the notice if that is wrong.':
    [
      'D’après le registre, aucun travail ne peut être confié à ce fournisseur maintenant. Si c’est une erreur, adressez-vous au contact de l’annonce.',
      'Según el registro, ahora no se puede dar trabajo a este proveedor. Si es un error, diríjase al contacto del anuncio.',
    ],
  'Offers are not closed yet. Nobody opens them before the deadline.': [
    'Le temps des offres n’est pas fini. Personne ne les ouvre avant la date limite.',
    'El plazo de las ofertas no ha acabado. Nadie las abre antes.',
  ],
  'Only the three people whom the notice names open these offers.': [
    'Seules les trois personnes que nomme l’annonce ouvrent ces offres.',
    'Solo las tres personas que nombra el anuncio abren estas ofertas.',
  ],
  'This address is not known, or it was used up. Ask for the mails again.': [
    'Cette adresse n’est pas connue, ou elle a déjà servi. Redemandez les courriels.',
    'Esta dirección no se conoce, o ya se usó. Pida de nuevo los correos.',
  ],
  'Enter the number of the account.': ['Indiquez le numéro du compte.', 'Indique el número de la cuenta.'],
  'Enter the name of the firm, or your own.': [
    'Indiquez le nom de l’entreprise, ou le vôtre.',
    'Indique el nombre de la empresa, o el suyo.',
  ],
  'Enter your name.': ['Indiquez votre nom.', 'Indique su nombre.'],
  'Choose a size.': ['Choisissez une taille.', 'Elija un tamaño.'],
  'Choose what was looked up.': ['Choisissez ce qui a été consulté.', 'Elija qué se consultó.'],
  'Choose what the register said.': ['Choisissez ce que disait le registre.', 'Elija qué decía el registro.'],
  'Name the register, or give its address.': [
    'Nommez le registre, ou donnez son adresse.',
    'Nombre el registro, o dé su dirección.',
  ],
  'The clock of this server stands before the last event of this purchase. Nothing was taken; tell the operator.': [
    'L’horloge de ce serveur est en retard sur le dernier événement de cet achat. Rien n’a été reçu ; prévenez l’exploitant.',
    'El reloj de este servidor va por detrás del último suceso de esta compra. No se recibió nada; avise a quien lo opera.',
  ],
  'Members may see the suppliers of their project.': [
    'Les membres peuvent voir les fournisseurs de leur projet.',
    'Los miembros pueden ver los proveedores de su proyecto.',
  ],
  'Only those who write for the project may register suppliers and what registers say of them.': [
    'Seuls ceux qui écrivent pour le projet peuvent inscrire des fournisseurs et ce que les registres en disent.',
    'Solo quienes escriben para el proyecto pueden inscribir proveedores y lo que los registros dicen de ellos.',
  ],
  'Only those who write for the project may publish an opportunity or change it.': [
    'Seuls ceux qui écrivent pour le projet peuvent publier une annonce ou la modifier.',
    'Solo quienes escriben para el proyecto pueden publicar un anuncio o cambiarlo.',
  ],
  'Only those who write for the project may answer questions of suppliers.': [
    'Seuls ceux qui écrivent pour le projet peuvent répondre aux questions des fournisseurs.',
    'Solo quienes escriben para el proyecto pueden responder a preguntas de proveedores.',
  ],
  'Only the product itself closes offers, at their deadline.': [
    'Seul le logiciel lui-même clôt les offres, à leur date limite.',
    'Solo el propio programa cierra las ofertas, al acabar su plazo.',
  ],
  'Members whom the notice names open offers; nobody else does.': [
    'Les membres que nomme l’annonce ouvrent les offres ; personne d’autre.',
    'Los miembros que nombra el anuncio abren las ofertas; nadie más.',
  ],
  'Choose whose supplier you want to be.': [
    'Choisissez de qui vous voulez être fournisseur.',
    'Elija de quién quiere ser proveedor.',
  ],
  'Only somebody with the duty of an officer suspends a supplier.': [
    'Seul un agent d’approvisionnement suspend un fournisseur.',
    'Solo el personal de compras suspende a un proveedor.',
  ],
  'Choose a last day from today on, within three years.': [
    'Choisissez un dernier jour à partir d’aujourd’hui, d’ici trois ans.',
    'Elija un último día desde hoy, dentro de tres años.',
  ],
  'There is no such suspension, or it has ended already.': [
    'Cette suspension n’existe pas, ou elle est déjà terminée.',
    'Esa suspensión no existe, o ya ha terminado.',
  ],
  'Something is on its way here that this supplier may take part in. Its contact is forgotten once that has ended.': [
    'Quelque chose est en cours ici à quoi ce fournisseur peut prendre part. Ses coordonnées sont oubliées quand c’est terminé.',
    'Aquí hay algo en marcha en lo que este proveedor puede tomar parte. Su contacto se olvida cuando termine.',
  ],
  'Say why in a sentence or two; the supplier reads it.': [
    'Dites pourquoi en une ou deux phrases ; le fournisseur le lit.',
    'Diga por qué en una o dos frases; el proveedor lo lee.',
  ],
  'Say why it ends now.': ['Dites pourquoi elle se termine maintenant.', 'Diga por qué termina ahora.'],
  'Write what you have to say to it.': ['Écrivez ce que vous avez à répondre.', 'Escriba lo que tiene que decir.'],
  'Members suspend a supplier with the duty of an officer, and in no other.': [
    'Les membres suspendent un fournisseur en tant qu’agent d’approvisionnement, et pas autrement.',
    'Los miembros suspenden a un proveedor como personal de compras, y no de otro modo.',
  ],
}
