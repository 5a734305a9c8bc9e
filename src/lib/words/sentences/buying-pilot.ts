import type { Sentences } from './sentence.ts'

/** Sentences of pilots: in English as they are made, then in French and Spanish. */
export const buyingPilot: Sentences = {
  'The pilot has not begun. Wait for its first day.': [
    'Le projet pilote n’a pas commencé. Attendez son premier jour.',
    'El piloto no ha empezado. Espere a su primer día.',
  ],
  'The last day of the pilot has passed. Ask its sponsors to end it or to sign another one.': [
    'Le dernier jour du projet pilote est passé. Demandez aux personnes responsables d’y mettre fin ou d’en signer un autre.',
    'El último día del piloto ya pasó. Pida a las personas responsables que lo terminen o que firmen otro.',
  ],
  'This team takes no part in the pilot. Choose a team that does, or ask the sponsors to sign another pilot.': [
    'Cette équipe ne participe pas au projet pilote. Choisissez une équipe qui y participe, ou demandez aux personnes responsables d’en signer un autre.',
    'Este equipo no participa en el piloto. Elija un equipo que participe o pida a las personas responsables que firmen otro.',
  ],
  'The pilot does not cover this kind of work. Buy it the usual way, outside this project.': [
    'Le projet pilote ne couvre pas ce type de travail. Achetez-le de la façon habituelle, hors de ce projet.',
    'El piloto no abarca este tipo de trabajo. Cómprelo de la forma habitual, fuera de este proyecto.',
  ],
  'The pilot spends in another currency. Open the purchase in that one.': [
    'Le projet pilote dépense dans une autre monnaie. Ouvrez l’achat dans celle-ci.',
    'El piloto gasta en otra moneda. Abra la compra en esa moneda.',
  ],
  'The pilot has all the purchases that it may have. Ask its sponsors to end it and to decide what follows.': [
    'Le projet pilote a atteint son nombre d’achats. Demandez aux personnes responsables d’y mettre fin et de décider de la suite.',
    'El piloto ya tiene todas las compras que puede tener. Pida a las personas responsables que lo terminen y decidan lo que sigue.',
  ],
  'This costs more than the pilot has left. Lower the price, or ask its sponsors what follows.': [
    'Cela coûte plus que ce qui reste au projet pilote. Baissez le prix, ou demandez la suite aux personnes responsables.',
    'Esto cuesta más de lo que le queda al piloto. Baje el precio o pregunte a las personas responsables qué sigue.',
  ],
  'There is no such pilot in this project.': [
    'Ce projet n’a pas un tel projet pilote.',
    'No existe ese piloto en este proyecto.',
  ],
  'Choose derogations that were signed in this project.': [
    'Choisissez des dérogations signées dans ce projet.',
    'Elija excepciones firmadas en este proyecto.',
  ],
  'A derogation does not hold from the first to the last day of the pilot. Change the days, or have another one signed.':
    [
      'Une dérogation ne vaut pas du premier au dernier jour du projet pilote. Changez les dates, ou faites-en signer une autre.',
      'Una excepción no vale del primer al último día del piloto. Cambie las fechas o haga firmar otra.',
    ],
  'Both sponsors have signed this pilot. It stays as it is until it ends.': [
    'Les deux personnes responsables ont signé ce projet pilote. Il reste tel quel jusqu’à sa fin.',
    'Las dos personas responsables han firmado este piloto. Queda como está hasta que termine.',
  ],
  'Somebody has changed this pilot since. Read it again first.': [
    'Quelqu’un a modifié ce projet pilote entre-temps. Relisez-le d’abord.',
    'Alguien ha cambiado este piloto entretanto. Léalo de nuevo primero.',
  ],
  'This is for a sponsor: somebody with the duty to answer for the work or for the finances, who does not audit.': [
    'C’est à une personne responsable de le faire : quelqu’un qui a la fonction de répondre du travail ou des finances, et qui n’audite pas.',
    'Esto corresponde a una persona responsable: alguien con la facultad de responder del trabajo o de las finanzas, que no audita.',
  ],
  'This pilot spends more than you may sign for. Somebody with a higher limit signs.': [
    'Ce projet pilote dépense plus que ce que vous pouvez signer. Quelqu’un dont le plafond est plus élevé signe.',
    'Este piloto gasta más de lo que usted puede firmar. Firma alguien con un límite más alto.',
  ],
  'One person does not sign for both sides, not even in somebody else’s place. Ask the other sponsor.': [
    'Une même personne ne signe pas pour les deux côtés, même à la place d’une autre. Demandez à l’autre personne responsable.',
    'Una misma persona no firma por ambas partes, ni siquiera en lugar de otra. Pídaselo a la otra persona responsable.',
  ],
  'This side has signed already. The other one is still to sign.': [
    'Ce côté a déjà signé. L’autre doit encore signer.',
    'Esta parte ya ha firmado. Falta la otra.',
  ],
  'Another pilot of this project is in force. End that one first.': [
    'Un autre projet pilote de ce projet est en vigueur. Mettez-y fin d’abord.',
    'Otro piloto de este proyecto está en vigor. Termínelo primero.',
  ],
  'No pilot of this project is in force. Both sponsors have to sign one first.': [
    'Aucun projet pilote de ce projet n’est en vigueur. Les deux personnes responsables doivent d’abord en signer un.',
    'Ningún piloto de este proyecto está en vigor. Las dos personas responsables tienen que firmar uno primero.',
  ],
  'This pilot is not in force: it is not signed by both, or it has ended.': [
    'Ce projet pilote n’est pas en vigueur : il n’est pas signé par les deux, ou il a pris fin.',
    'Este piloto no está en vigor: no lo han firmado ambas partes, o ha terminado.',
  ],
  'Say first what is bought, and at which price.': [
    'Dites d’abord ce qui est acheté, et à quel prix.',
    'Diga primero qué se compra y a qué precio.',
  ],
  'This purchase was ordered or has ended. It is not taken into a pilot any more.': [
    'Cet achat a été commandé ou est terminé. Il n’entre plus dans un projet pilote.',
    'Esta compra se encargó o ha terminado. Ya no entra en un piloto.',
  ],
  'This purchase is in the pilot already.': [
    'Cet achat est déjà dans le projet pilote.',
    'Esta compra ya está en el piloto.',
  ],
  'This project buys in a pilot. Take the purchase into it first, then go on.': [
    'Ce projet achète dans un projet pilote. Faites-y d’abord entrer l’achat, puis continuez.',
    'Este proyecto compra en un piloto. Incluya primero la compra en él y siga después.',
  ],
  'Members may read the pilots of their project.': [
    'Les membres peuvent lire les projets pilotes de leur projet.',
    'Los miembros pueden leer los pilotos de su proyecto.',
  ],
  'Only a lead may write down what a pilot covers.': [
    'Seule une personne qui dirige le projet peut écrire ce que couvre un projet pilote.',
    'Solo quien dirige el proyecto puede escribir lo que abarca un piloto.',
  ],
  'Members who answer for the work or for the finances sign a pilot; their duty decides.': [
    'Les membres qui répondent du travail ou des finances signent un projet pilote ; leur fonction décide.',
    'Firman un piloto los miembros que responden del trabajo o de las finanzas; decide su facultad.',
  ],
  'Only those who write for the project may take a purchase into a pilot.': [
    'Seuls ceux qui écrivent pour le projet peuvent faire entrer un achat dans un projet pilote.',
    'Solo quienes escriben para el proyecto pueden incluir una compra en un piloto.',
  ],
  'Only those who write for the project may tell how a pilot goes.': [
    'Seuls ceux qui écrivent pour le projet peuvent donner des nouvelles d’un projet pilote.',
    'Solo quienes escriben para el proyecto pueden contar cómo va un piloto.',
  ],
  'Name at least one team that takes part.': [
    'Nommez au moins une équipe qui participe.',
    'Nombre al menos un equipo que participe.',
  ],
  'Name at least one kind of work.': ['Nommez au moins un type de travail.', 'Nombre al menos un tipo de trabajo.'],
  'Shorten each name to 100 characters.': [
    'Raccourcissez chaque nom à 100 caractères.',
    'Acorte cada nombre a 100 caracteres.',
  ],
  'Say what this pilot is called.': ['Dites comment s’appelle ce projet pilote.', 'Diga cómo se llama este piloto.'],
  'Write how many purchases it has at most.': [
    'Écrivez combien d’achats il compte au plus.',
    'Escriba cuántas compras tiene como máximo.',
  ],
  'A pilot has 10,000 purchases at most.': [
    'Un projet pilote compte 10 000 achats au plus.',
    'Un piloto tiene 10 000 compras como máximo.',
  ],
  'Write how much it spends at most.': ['Écrivez combien il dépense au plus.', 'Escriba cuánto gasta como máximo.'],
  'Choose derogations from the list.': ['Choisissez des dérogations dans la liste.', 'Elija excepciones de la lista.'],
  'Say in a few words how the pilot goes.': [
    'Dites en quelques mots comment va le projet pilote.',
    'Diga en pocas palabras cómo va el piloto.',
  ],
  'Choose whether to scale, to change or to stop.': [
    'Choisissez de généraliser, de modifier ou d’arrêter.',
    'Elija ampliar, cambiar o parar.',
  ],
  'Say why, in at least 40 letters.': [
    'Dites pourquoi, en 40 lettres au moins.',
    'Diga por qué, con al menos 40 letras.',
  ],
}
