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
  'The pilot has not begun. Wait for its first day.': [
    'Le pilote n’a pas commencé. Attendez son premier jour.',
    'El piloto no ha empezado. Espere a su primer día.',
  ],
  'The last day of the pilot has passed. Ask its sponsors to end it or to sign another one.': [
    'Le dernier jour du pilote est passé. Demandez à ses commanditaires de le terminer ou d’en signer un autre.',
    'El último día del piloto ha pasado. Pida a sus patrocinadores que lo terminen o que firmen otro.',
  ],
  'This team takes no part in the pilot. Choose a team that does, or ask the sponsors to sign another pilot.': [
    'Cette équipe ne prend pas part au pilote. Choisissez une équipe qui y prend part, ou demandez aux commanditaires de signer un autre pilote.',
    'Este equipo no participa en el piloto. Elija uno que participe, o pida a los patrocinadores que firmen otro piloto.',
  ],
  'The pilot does not cover this kind of work. Buy it the usual way, outside this project.': [
    'Le pilote ne couvre pas ce type de travail. Achetez-le par la voie habituelle, hors de ce projet.',
    'El piloto no cubre este tipo de trabajo. Cómprelo por la vía habitual, fuera de este proyecto.',
  ],
  'The pilot spends in another currency. Open the purchase in that one.': [
    'Le pilote dépense dans une autre monnaie. Ouvrez l’achat dans celle-là.',
    'El piloto gasta en otra moneda. Abra la compra en esa.',
  ],
  'The pilot has all the purchases that it may have. Ask its sponsors to end it and to decide what follows.': [
    'Le pilote a tous les achats qu’il peut avoir. Demandez à ses commanditaires de le terminer et de décider de la suite.',
    'El piloto tiene todas las compras que puede tener. Pida a sus patrocinadores que lo terminen y decidan qué sigue.',
  ],
  'This costs more than the pilot has left. Lower the price, or ask its sponsors what follows.': [
    'Cela coûte plus que ce qui reste au pilote. Baissez le prix, ou demandez à ses commanditaires quelle suite donner.',
    'Esto cuesta más de lo que le queda al piloto. Baje el precio, o pregunte a sus patrocinadores qué sigue.',
  ],
  'There is no such pilot in this project.': [
    'Ce pilote n’existe pas dans ce projet.',
    'Ese piloto no existe en este proyecto.',
  ],
  'Choose derogations that were signed in this project.': [
    'Choisissez des dérogations signées dans ce projet.',
    'Elija excepciones firmadas en este proyecto.',
  ],
  'A derogation does not hold from the first to the last day of the pilot. Change the days, or have another one signed.':
    [
      'Une dérogation ne vaut pas du premier au dernier jour du pilote. Changez les jours, ou faites-en signer une autre.',
      'Una excepción no vale del primer al último día del piloto. Cambie los días, o haga firmar otra.',
    ],
  'Both sponsors have signed this pilot. It stays as it is until it ends.': [
    'Les deux commanditaires ont signé ce pilote. Il reste tel quel jusqu’à sa fin.',
    'Ambos patrocinadores firmaron este piloto. Queda como está hasta que termine.',
  ],
  'Somebody has changed this pilot since. Read it again first.': [
    'Quelqu’un a changé ce pilote depuis. Relisez-le d’abord.',
    'Alguien cambió este piloto desde entonces. Léalo antes de nuevo.',
  ],
  'This is for a sponsor: somebody with the duty to answer for the work or for the finances, who does not audit.': [
    'C’est à un commanditaire de le faire : quelqu’un qui a pour fonction de répondre du travail ou des finances, et qui n’audite pas.',
    'Esto le toca a un patrocinador: alguien con la facultad de responder del trabajo o de las finanzas, y que no audita.',
  ],
  'This pilot spends more than you may sign for. Somebody with a higher limit signs.': [
    'Ce pilote dépense plus que ce que vous pouvez signer. Quelqu’un dont le plafond est plus haut signe.',
    'Este piloto gasta más de lo que usted puede firmar. Firma alguien con un límite más alto.',
  ],
  'One person does not sign for both sides, not even in somebody else’s place. Ask the other sponsor.': [
    'Une même personne ne signe pas pour les deux côtés, même à la place de quelqu’un d’autre. Adressez-vous à l’autre commanditaire.',
    'Una misma persona no firma por las dos partes, ni siquiera en lugar de otra. Diríjase al otro patrocinador.',
  ],
  'This side has signed already. The other one is still to sign.': [
    'Ce côté a déjà signé. L’autre doit encore le faire.',
    'Esta parte ya firmó. Falta que firme la otra.',
  ],
  'Another pilot of this project is in force. End that one first.': [
    'Un autre pilote de ce projet est en vigueur. Terminez-le d’abord.',
    'Otro piloto de este proyecto está en vigor. Termínelo primero.',
  ],
  'No pilot of this project is in force. Both sponsors have to sign one first.': [
    'Aucun pilote de ce projet n’est en vigueur. Les deux commanditaires doivent d’abord en signer un.',
    'Ningún piloto de este proyecto está en vigor. Antes ambos patrocinadores deben firmar uno.',
  ],
  'This pilot is not in force: it is not signed by both, or it has ended.': [
    'Ce pilote n’est pas en vigueur : les deux ne l’ont pas signé, ou il est terminé.',
    'Este piloto no está en vigor: no lo han firmado ambos, o ha terminado.',
  ],
  'Say first what is bought, and at which price.': [
    'Dites d’abord ce qui est acheté, et à quel prix.',
    'Diga primero qué se compra, y a qué precio.',
  ],
  'This purchase was ordered or has ended. It is not taken into a pilot any more.': [
    'Cet achat est commandé ou terminé. Il n’entre plus dans un pilote.',
    'Esta compra ya se pidió o terminó. Ya no entra en un piloto.',
  ],
  'This purchase is in the pilot already.': ['Cet achat est déjà dans le pilote.', 'Esta compra ya está en el piloto.'],
  'This project buys in a pilot. Take the purchase into it first, then go on.': [
    'Ce projet achète dans un pilote. Faites-y d’abord entrer l’achat, puis continuez.',
    'Este proyecto compra en un piloto. Haga entrar primero la compra en él y luego siga.',
  ],
  'Members may read the pilots of their project.': [
    'Les membres peuvent lire les pilotes de leur projet.',
    'Los miembros pueden leer los pilotos de su proyecto.',
  ],
  'Only a lead may write down what a pilot covers.': [
    'Seule une personne responsable peut écrire ce que couvre un pilote.',
    'Solo una persona responsable puede anotar qué cubre un piloto.',
  ],
  'Members who answer for the work or for the finances sign a pilot; their duty decides.': [
    'Les membres qui répondent du travail ou des finances signent un pilote ; leur fonction décide.',
    'Firman un piloto los miembros que responden del trabajo o de las finanzas; decide su facultad.',
  ],
  'Only those who write for the project may take a purchase into a pilot.': [
    'Seuls ceux qui écrivent pour le projet peuvent faire entrer un achat dans un pilote.',
    'Solo quienes escriben para el proyecto pueden hacer entrar una compra en un piloto.',
  ],
  'Only those who write for the project may tell how a pilot goes.': [
    'Seuls ceux qui écrivent pour le projet peuvent dire comment va un pilote.',
    'Solo quienes escriben para el proyecto pueden decir cómo va un piloto.',
  ],
  'Say in a few words how the pilot goes.': [
    'Dites en quelques mots comment va le pilote.',
    'Diga en pocas palabras cómo va el piloto.',
  ],
  'Choose whether to scale, to change or to stop.': [
    'Choisissez d’élargir, de changer ou d’arrêter.',
    'Elija ampliar, cambiar o parar.',
  ],
  'Say why, in at least 40 letters.': [
    'Dites pourquoi, en 40 lettres au moins.',
    'Diga por qué, con al menos 40 letras.',
  ],
  'Change the days, or have another derogation signed.': [
    'Changez les jours, ou faites signer une autre dérogation.',
    'Cambie los días, o haga firmar otra excepción.',
  ],
  'There is no such update of this pilot.': [
    'Cette nouvelle n’existe pas dans ce pilote.',
    'Esa novedad no existe en este piloto.',
  ],
  'The report of this pilot has no such figure.': [
    'Le rapport de ce pilote n’a pas ce chiffre.',
    'El informe de este piloto no tiene esa cifra.',
  ],
  'Choose somebody with the duty of this side. Give it to them first where nobody has it.': [
    'Choisissez quelqu’un qui a la fonction de ce côté. Donnez-la d’abord si personne ne l’a.',
    'Elija a alguien con la facultad de esta parte. Désela primero si nadie la tiene.',
  ],
  'Only those with the right to approve decide what everybody reads of a pilot.': [
    'Seuls ceux qui ont le droit d’approuver décident de ce que tout le monde lit d’un pilote.',
    'Solo quienes pueden aprobar deciden qué leen todos de un piloto.',
  ],
}
