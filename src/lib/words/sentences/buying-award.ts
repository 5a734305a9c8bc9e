import type { Sentences } from './sentence.ts'

/** Sentences of assessing offers and of awards: in English as they are made, then in French and Spanish. */
export const buyingAward: Sentences = {
  'The offers are not open yet. There is nothing to assess.': [
    'Les offres ne sont pas encore ouvertes. Il n’y a rien à évaluer.',
    'Las ofertas no están abiertas todavía. No hay nada que evaluar.',
  ],
  'Something that decides who comes first has changed since the rules were asked. Choose again: they are asked anew.': [
    'Quelque chose qui décide du premier rang a changé depuis que les règles ont été consultées. Choisissez de nouveau : elles le seront aussi.',
    'Algo que decide quién va primero ha cambiado desde que se consultaron las reglas. Elija de nuevo: se consultarán otra vez.',
  ],
  'Two of those who passed have an address, a telephone or an account in common. An officer has to look at it and choose.':
    [
      'Deux des fournisseurs retenus ont une adresse, un téléphone ou un compte en commun. Un agent doit l’examiner et choisir.',
      'Dos de los que superaron la evaluación comparten dirección, teléfono o cuenta. Un responsable tiene que examinarlo y elegir.',
    ],
  'The register was changed after the offers closed, and that changes who is chosen. An officer has to look at it and choose.':
    [
      'Le registre a été modifié après la clôture des offres, ce qui change le choix. Un agent doit l’examiner et choisir.',
      'El registro se modificó después del cierre de las ofertas, y eso cambia a quién se elige. Un responsable tiene que examinarlo y elegir.',
    ],
  'Say whether you have an interest in who is chosen.': [
    'Dites si vous avez un intérêt dans le choix.',
    'Diga si tiene un interés en quién se elige.',
  ],
  'Say first whether you have an interest in who is chosen. Then assess.': [
    'Dites d’abord si vous avez un intérêt dans le choix. Évaluez ensuite.',
    'Diga primero si tiene un interés en quién se elige. Evalúe después.',
  ],
  'You have said that you have an interest in who is chosen. Somebody else assesses these offers.': [
    'Vous avez dit avoir un intérêt dans le choix. Quelqu’un d’autre évalue ces offres.',
    'Usted dijo que tiene un interés en quién se elige. Otra persona evalúa estas ofertas.',
  ],
  'Give a verdict for each criterion, in their order.': [
    'Donnez un verdict pour chaque critère, dans leur ordre.',
    'Dé un veredicto para cada criterio, en su orden.',
  ],
  'Say in at least 20 letters why this criterion is met or not.': [
    'Dites en 20 lettres au moins pourquoi ce critère est rempli ou non.',
    'Diga con al menos 20 letras por qué se cumple o no este criterio.',
  ],
  'Give a score from 0 to 100: this notice chooses by ranking.': [
    'Donnez une note de 0 à 100 : cette annonce choisit par classement.',
    'Dé una puntuación de 0 a 100: este anuncio elige por clasificación.',
  ],
  'This notice promises that {least} people assess every offer. {locked} have locked their assessment.': [
    'Cette annonce promet que {least} personnes évaluent chaque offre. {locked} ont verrouillé leur évaluation.',
    'Este anuncio promete que {least} personas evalúan cada oferta. {locked} han cerrado su evaluación.',
  ],
  'No supplier is asked at this moment to accept the work.': [
    'Aucun fournisseur n’est invité en ce moment à accepter le travail.',
    'En este momento no se pide a ningún proveedor que acepte el trabajo.',
  ],
  'By what the register says now, this supplier may not be given work. An officer has to look at it first.': [
    'D’après ce que dit maintenant le registre, aucun travail ne peut être confié à ce fournisseur. Un agent doit d’abord regarder.',
    'Según lo que dice ahora el registro, no se puede dar trabajo a este proveedor. Antes debe mirarlo el personal de compras.',
  ],
  'Nobody who passed may be given the work by what the register says now. An officer can look at the register; otherwise cancel this purchase, and publish the need again.':
    [
      'D’après ce que dit maintenant le registre, le travail ne peut être confié à personne parmi les retenus. Un agent peut regarder le registre ; sinon, annulez cet achat et publiez de nouveau le besoin.',
      'Según lo que dice ahora el registro, no se puede dar el trabajo a nadie de quienes cumplieron. El personal de compras puede mirar el registro; si no, cancele esta compra y publique de nuevo la necesidad.',
    ],
  'This supplier was chosen. Feedback is for those who were not.': [
    'Ce fournisseur a été choisi. Le retour est pour ceux qui ne l’ont pas été.',
    'Este proveedor fue elegido. Los comentarios son para quienes no lo fueron.',
  ],
  'There is no offer of this supplier that was assessed.': [
    'Aucune offre de ce fournisseur n’a été évaluée.',
    'No hay ninguna oferta evaluada de este proveedor.',
  ],
  'This supplier has its feedback already.': [
    'Ce fournisseur a déjà reçu son retour.',
    'Este proveedor ya tiene sus comentarios.',
  ],
  'No draw was made for this opportunity.': [
    'Aucun tirage au sort n’a été fait pour cette annonce.',
    'No se hizo ningún sorteo para este anuncio.',
  ],
  'These signals are for an officer of this project to judge.': [
    'C’est à un agent de ce projet de juger ces signaux.',
    'Estas señales las juzga el personal de compras de este proyecto.',
  ],
  'Members who are asked to assess offers do so; the seat of the purchase decides.': [
    'Les membres à qui il est demandé d’évaluer des offres le font ; le rôle dans l’achat décide.',
    'Evalúan los miembros a quienes se pide que evalúen ofertas; decide la función en la compra.',
  ],
  'Those who write for the project start the selection, and officers of the purchase; the seat decides.': [
    'Qui écrit pour le projet lance la sélection, ainsi que les agents de l’achat ; la fonction décide.',
    'Inician la selección quienes escriben para el proyecto y los responsables de la compra; la función decide.',
  ],
  'Whoever asked for the work signs its contract; the seat decides.': [
    'Qui a demandé le travail en signe le contrat ; le rôle décide.',
    'Quien pidió el trabajo firma su contrato; decide la función.',
  ],
  'Only those who write for the project give suppliers feedback.': [
    'Seuls ceux qui écrivent pour le projet donnent un retour aux fournisseurs.',
    'Solo quienes escriben para el proyecto dan comentarios a los proveedores.',
  ],
  'Officers of the project look at signals; their duty decides.': [
    'Les agents du projet regardent les signaux ; leur fonction décide.',
    'El personal de compras del proyecto mira las señales; decide su facultad.',
  ],
  'Only the product itself asks the next supplier in time.': [
    'Seul le logiciel lui-même sollicite à temps le fournisseur suivant.',
    'Solo el propio programa pregunta a tiempo al siguiente proveedor.',
  ],
  'There is no such file of an offer here.': [
    'Ce fichier d’une offre n’existe pas ici.',
    'Ese archivo de una oferta no existe aquí.',
  ],
  'The rules do not allow this change. Beside the price it says why.': [
    'Les règles ne permettent pas ce changement. Le motif est écrit à côté du prix.',
    'Las reglas no permiten este cambio. Junto al precio se dice por qué.',
  ],
  'Nothing is ordered or signed here that could be changed.': [
    'Rien n’est commandé ni signé ici qui puisse être modifié.',
    'Aquí no hay nada encargado ni firmado que se pueda cambiar.',
  ],
  'Say why somebody else was chosen.': [
    'Dites pourquoi quelqu’un d’autre a été choisi.',
    'Diga por qué se eligió a otra empresa.',
  ],
}
