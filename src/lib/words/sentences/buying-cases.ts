import type { Sentences } from './sentence.ts'

/** Sentences of purchases: in English as they are made, then in French and Spanish. */
export const buyingCases: Sentences = {
  'Write the address of the code, beginning with https://.': [
    'Écrivez l’adresse du code, en commençant par https://.',
    'Escriba la dirección del código, empezando por https://.',
  ],
  'An officer has decided this in the meantime. Read their decision first: yours would take its place.': [
    'Un agent en a décidé entre-temps. Lisez d’abord sa décision : la vôtre prendrait sa place.',
    'Un agente lo ha decidido mientras tanto. Lea primero su decisión: la suya ocuparía su lugar.',
  ],
  'Nobody has to do this any more: it was done, or the rules do not ask for it now.': [
    'Personne n’a plus à le faire : c’est fait, ou les règles ne le demandent plus.',
    'Ya nadie tiene que hacerlo: está hecho, o las reglas ya no lo piden.',
  ],
  'Say what you did.': ['Dites ce que vous avez fait.', 'Diga qué hizo.'],
  'Nobody has answered this, or the answer was taken back already.': [
    'Personne n’y a répondu, ou la réponse a déjà été retirée.',
    'Nadie lo ha respondido, o la respuesta ya se retiró.',
  ],
  'The step that this answer was for is done. It does not change any more.': [
    'L’étape que cette réponse servait est faite. Elle ne change plus.',
    'El paso para el que servía esta respuesta está hecho. Ya no cambia.',
  ],
  'Write a whole number, 0 or more.': ['Écrivez un nombre entier, 0 ou plus.', 'Escriba un número entero, 0 o más.'],
  'Enter a percentage, like 13 or 14.975.': [
    'Saisissez un pourcentage, comme 13 ou 14,975.',
    'Escriba un porcentaje, como 13 o 14,975.',
  ],
  'This day is over. Choose one from today on.': [
    'Ce jour est passé. Choisissez-en un à partir d’aujourd’hui.',
    'Ese día ya pasó. Elija uno a partir de hoy.',
  ],
  'There is nobody of that name among those who take part in purchases.': [
    'Personne de ce nom ne participe aux achats.',
    'Nadie con ese nombre participa en las compras.',
  ],
  'Whoever signs, pays or decides in purchases here, or has a part in this one, cannot be its supplier. Choose another.':
    [
      'Qui signe, paie ou décide dans les achats d’ici, ou prend part à celui-ci, ne peut pas en être le fournisseur. Choisissez-en un autre.',
      'Quien firma, paga o decide en las compras de aquí, o participa en esta, no puede ser su proveedor. Elija otro.',
    ],
  'This is for somebody else to do in this purchase. Its page says who.': [
    'Dans cet achat, c’est à quelqu’un d’autre de le faire. Sa page dit à qui.',
    'En esta compra le toca hacerlo a otra persona. Su página dice a quién.',
  ],
  'This purchase goes the other way: a small buy and an open opportunity have different steps.': [
    'Cet achat suit l’autre voie : un petit achat et une annonce ouverte ont des étapes différentes.',
    'Esta compra sigue la otra vía: una compra pequeña y un anuncio abierto tienen pasos distintos.',
  ],
  'This cannot be done at this point of the purchase. Its page says what comes next.': [
    'Cela ne peut pas se faire à ce point de l’achat. Sa page dit ce qui vient ensuite.',
    'Esto no se puede hacer en este punto de la compra. Su página dice qué viene después.',
  ],
  'The money of this purchase is not at that point. Its page says what comes first.': [
    'L’argent de cet achat n’en est pas là. Sa page dit ce qui vient d’abord.',
    'El dinero de esta compra no ha llegado a ese punto. Su página dice qué va primero.',
  ],
  'A supplier disputes this purchase. Settle the dispute first, then go on.': [
    'Un fournisseur conteste cet achat. Réglez d’abord la contestation, puis continuez.',
    'Un proveedor reclama sobre esta compra. Resuelva primero la reclamación y luego siga.',
  ],
  'This purchase is open already.': ['Cet achat est déjà ouvert.', 'Esta compra ya está abierta.'],
  'Say first what is bought: price, dates and how the work is accepted.': [
    'Dites d’abord ce qui est acheté : le prix, les dates et comment le travail est accepté.',
    'Diga primero qué se compra: el precio, las fechas y cómo se acepta el trabajo.',
  ],
  'Check this purchase against the rules first, as it is described now.': [
    'Vérifiez d’abord cet achat d’après les règles, tel qu’il est décrit maintenant.',
    'Compruebe primero esta compra con las reglas, tal como está descrita ahora.',
  ],
  'The rules ask an officer to decide on this purchase. Ask one, and wait for the answer.': [
    'Les règles demandent qu’un agent décide de cet achat. Adressez-vous à l’un d’eux, et attendez la réponse.',
    'Las reglas piden que el personal de compras decida sobre esta compra. Pregúntele y espere la respuesta.',
  ],
  'The rules do not allow this purchase as it is described. The check says what would make it fit.': [
    'Les règles ne permettent pas cet achat tel qu’il est décrit. La vérification dit ce qui le rendrait conforme.',
    'Las reglas no permiten esta compra tal como está descrita. La comprobación dice qué haría que cumpliera.',
  ],
  'An officer has refused this purchase as it is described. Their reason stands on its page.': [
    'Un agent a refusé cet achat tel qu’il est décrit. Sa raison figure sur la page de l’achat.',
    'El personal de compras ha rechazado esta compra tal como está descrita. El motivo está en su página.',
  ],
  'Say why they are separate needs.': [
    'Dites pourquoi ce sont des besoins distincts.',
    'Diga por qué son necesidades distintas.',
  ],
  'Nobody asked that, or it was answered already.': [
    'Personne n’a posé cette question, ou elle a déjà reçu une réponse.',
    'Nadie preguntó eso, o ya se respondió.',
  ],
  'There is nothing here that waits for an officer. The purchase may have been checked again since.': [
    'Rien n’attend un agent ici. L’achat a peut-être été vérifié de nouveau depuis.',
    'Aquí no hay nada que espere al personal de compras. Quizá la compra se comprobó de nuevo desde entonces.',
  ],
  'The amount is lower than the price with tax. Confirm at least what may have to be paid.': [
    'Le montant est inférieur au prix taxes comprises. Confirmez au moins ce qu’il faudra peut-être payer.',
    'El importe es menor que el precio con impuestos. Confirme al menos lo que quizá haya que pagar.',
  ],
  'The funds for this price are not confirmed. Ask for that first.': [
    'Les fonds pour ce prix ne sont pas confirmés. Demandez-le d’abord.',
    'Los fondos para este precio no están confirmados. Pídalo primero.',
  ],
  'The supplier has signed already. Nothing about the award changes any more.': [
    'Le fournisseur a déjà signé. Plus rien ne change dans l’attribution.',
    'El proveedor ya firmó. Nada cambia ya en la adjudicación.',
  ],
  'There is no such offer at this price. Look at the offers again, then choose one.': [
    'Il n’y a pas d’offre de ce genre à ce prix. Revoyez les offres, puis choisissez-en une.',
    'No hay tal oferta a ese precio. Vea de nuevo las ofertas y elija una.',
  ],
  'That supplier was asked already, or three were. For more, open the opportunity to everybody.': [
    'Ce fournisseur a déjà été sollicité, ou trois l’ont été. Pour davantage, ouvrez l’annonce à tous.',
    'Ya se preguntó a ese proveedor, o a tres. Para más, abra el anuncio a todos.',
  ],
  'Name three different people to hold the keys.': [
    'Nommez trois personnes différentes pour détenir les clés.',
    'Nombre a tres personas distintas para custodiar las claves.',
  ],
  'Offers must close in the future, and questions no later than offers.': [
    'La date limite des offres doit être à venir, et celle des questions n’être pas plus tard.',
    'El plazo de las ofertas debe acabar en el futuro, y el de las preguntas no más tarde.',
  ],
  'The time for this is over.': ['Le temps pour cela est passé.', 'El plazo para esto ha pasado.'],
  'The time for this has not come.': [
    'Le moment n’en est pas encore venu.',
    'Todavía no ha llegado el momento de hacerlo.',
  ],
  'A deadline is never shortened. A change that matters to suppliers gives them more time.': [
    'Une date limite n’est jamais avancée. Un changement qui compte pour les fournisseurs leur donne plus de temps.',
    'Un plazo nunca se acorta. Un cambio que importa a los proveedores les da más tiempo.',
  ],
  'There is no such offer to look at. Load the page again.': [
    'Cette offre n’est pas à examiner. Rechargez la page.',
    'No hay tal oferta que mirar. Cargue la página de nuevo.',
  ],
  'Offers are opened by two of the three people who hold the keys.': [
    'Les offres sont ouvertes par deux des trois personnes qui détiennent les clés.',
    'Las ofertas las abren dos de las tres personas que custodian las claves.',
  ],
  'You have locked your assessment. It does not change any more.': [
    'Vous avez verrouillé votre évaluation. Elle ne change plus.',
    'Usted cerró su evaluación. Ya no cambia.',
  ],
  'Give your verdict on each offer first, then lock them together.': [
    'Donnez d’abord votre verdict sur chaque offre, puis verrouillez-les ensemble.',
    'Dé primero su veredicto sobre cada oferta y luego ciérrelos juntos.',
  ],
  'Everybody who assessed an offer locks their assessment first.': [
    'Chaque personne qui a évalué une offre verrouille d’abord son évaluation.',
    'Cada persona que evaluó una oferta cierra primero su evaluación.',
  ],
  'The order must hold those whose offer passed, each once, and nobody else.': [
    'L’ordre doit contenir ceux dont l’offre a passé, chacun une fois, et personne d’autre.',
    'El orden debe contener a aquellos cuya oferta pasó, cada uno una vez, y a nadie más.',
  ],
  'An offer passed. Select from those that passed.': [
    'Une offre a passé. Sélectionnez parmi celles qui ont passé.',
    'Una oferta pasó. Seleccione entre las que pasaron.',
  ],
  'This work is offered to another supplier at this moment.': [
    'Ce travail est proposé en ce moment à un autre fournisseur.',
    'En este momento este trabajo se ofrece a otro proveedor.',
  ],
  'The supplier signs first.': ['Le fournisseur signe d’abord.', 'El proveedor firma primero.'],
  'Another supplier has this contract.': ['Un autre fournisseur a ce contrat.', 'Otro proveedor tiene este contrato.'],
  'Work is accepted when each criterion is met. Give it back with what is missing, or reject it.': [
    'Un travail est accepté quand chaque critère est rempli. Rendez-le en disant ce qui manque, ou rejetez-le.',
    'Un trabajo se acepta cuando se cumple cada criterio. Devuélvalo con lo que falta, o rechácelo.',
  ],
  'Answer each criterion, as it was agreed.': [
    'Répondez à chaque critère, tel qu’il a été convenu.',
    'Responda a cada criterio, tal como se acordó.',
  ],
  'The new day of this change has passed. Ask the buyer for another one.': [
    'Le nouveau jour de cette modification est passé. Demandez-en un autre à l’acheteur.',
    'El nuevo día de este cambio ya pasó. Pida otro al comprador.',
  ],
  'Say which interest it is: an officer reads it.': [
    'Dites de quel intérêt il s’agit : un agent le lit.',
    'Diga qué interés es: lo lee el personal de compras.',
  ],
  'This is far more than such work usually costs, or more than the rules allow for it. Look at the amount: if it is right, send it once more.':
    [
      'C’est bien plus que ce qu’un tel travail coûte d’habitude, ou plus que ce que les règles permettent. Regardez le montant : s’il est juste, envoyez-le encore une fois.',
      'Es mucho más de lo que suele costar un trabajo así, o más de lo que permiten las reglas. Mire el importe: si es correcto, envíelo otra vez.',
    ],
  'Choose a day after the one that was agreed.': [
    'Choisissez un jour après celui qui a été convenu.',
    'Elija un día posterior al acordado.',
  ],
  'The day of delivery is not over and the work was not rejected. Wait, or end it without blame and agree on a part.': [
    'Le jour de livraison n’est pas passé et le travail n’a pas été rejeté. Attendez, ou résiliez sans faute et convenez d’une part.',
    'El día de la entrega no ha pasado y el trabajo no se rechazó. Espere, o termine el contrato sin culpa y acuerde una parte.',
  ],
  'Without blame a contract ends when an officer agrees. Propose it first, with the part that is paid.': [
    'Sans faute, un contrat prend fin quand un agent est d’accord. Proposez-le d’abord, avec la part qui est payée.',
    'Sin culpa, un contrato termina cuando el personal de compras está de acuerdo. Propóngalo primero, con la parte que se paga.',
  ],
  'An end of this contract is proposed already, and waits for an officer.': [
    'La fin de ce contrat est déjà proposée et attend un agent.',
    'Ya se propuso terminar este contrato y espera al personal de compras.',
  ],
  'Nobody proposes to end this contract.': [
    'Personne ne propose de mettre fin à ce contrat.',
    'Nadie propone terminar este contrato.',
  ],
  'An invoice is no higher than what was agreed, with tax. Write the amount of one that is not.': [
    'Une facture ne dépasse pas ce qui a été convenu, taxes comprises. Indiquez le montant d’une facture qui ne le dépasse pas.',
    'Una factura no supera lo acordado, con impuestos. Escriba el importe de una que no lo supere.',
  ],
  'Enter a price above 0.': ['Saisissez un prix supérieur à 0.', 'Escriba un precio superior a 0.'],
  'The last day for this offer is over. Write to whoever asked you: they can give you more time.': [
    'Le dernier jour pour cette offre est passé. Écrivez à qui vous l’a demandée : on peut vous donner plus de temps.',
    'El último día para esta oferta ha pasado. Escriba a quien se la pidió: puede darle más tiempo.',
  ],
  'Choose a day from today on, until which the offer is taken.': [
    'Choisissez un jour à partir d’aujourd’hui, jusqu’auquel l’offre est reçue.',
    'Elija un día a partir de hoy, hasta el cual se recibe la oferta.',
  ],
  'This would pay more than was approved.': [
    'Cela paierait plus que ce qui a été approuvé.',
    'Así se pagaría más de lo aprobado.',
  ],
  'Approve the amount of the invoice, or ask the supplier for another invoice.': [
    'Approuvez le montant de la facture, ou demandez une autre facture au fournisseur.',
    'Apruebe el importe de la factura, o pida otra factura al proveedor.',
  ],
  'This payment is written down already.': ['Ce paiement est déjà inscrit.', 'Este pago ya está anotado.'],
  'Match the payment with the statement of the card first.': [
    'Rapprochez d’abord le paiement du relevé de la carte.',
    'Concilie primero el pago con el extracto de la tarjeta.',
  ],
  'A dispute is open already. Add to it what you have to say.': [
    'Une contestation est déjà ouverte. Ajoutez-y ce que vous avez à dire.',
    'Ya hay una reclamación abierta. Añada a ella lo que tenga que decir.',
  ],
  'No dispute is open.': ['Aucune contestation n’est ouverte.', 'No hay ninguna reclamación abierta.'],
  'There is no such purchase in this project. It may belong to another one.': [
    'Cet achat n’existe pas dans ce projet. Il appartient peut-être à un autre.',
    'Esa compra no existe en este proyecto. Quizá sea de otro.',
  ],
  'There is no such duty, or it was ended already.': [
    'Cette fonction n’existe pas, ou elle a déjà pris fin.',
    'Esa facultad no existe, o ya terminó.',
  ],
  'Only a duty of the same kind that somebody holds themselves can be delegated.': [
    'On ne peut déléguer qu’une fonction de la même sorte, et que la personne a elle-même.',
    'Solo se puede delegar una facultad del mismo tipo que la persona tenga por sí misma.',
  ],
  'A delegate may not sign for more, from earlier or for longer than whoever delegates.': [
    'Un délégataire ne peut pas signer pour plus, depuis plus tôt ni plus longtemps que la personne qui délègue.',
    'La persona delegada no puede firmar por más, desde antes ni por más tiempo que quien delega.',
  ],
  'You have another part in this purchase, and one person may not do both. Ask a colleague to do this.': [
    'Vous avez un autre rôle dans cet achat, et une même personne ne peut pas faire les deux. Demandez à un collègue de faire ceci.',
    'Usted tiene otra función en esta compra, y una misma persona no puede hacer ambas cosas. Pida a un colega que haga esto.',
  ],
  'An auditor reads everything and does nothing in a purchase.': [
    'Un auditeur lit tout et ne fait rien dans un achat.',
    'Un auditor lee todo y no hace nada en una compra.',
  ],
  'This is more than you may sign for. Ask somebody with a higher limit.': [
    'C’est plus que ce que vous pouvez signer. Adressez-vous à quelqu’un dont le plafond est plus haut.',
    'Esto es más de lo que usted puede firmar. Diríjase a alguien con un límite más alto.',
  ],
  'The clock of this server stands before the last event of this purchase. Nothing was written; tell the operator.': [
    'L’horloge de ce serveur est en retard sur le dernier événement de cet achat. Rien n’a été écrit ; prévenez l’exploitant.',
    'El reloj de este servidor va por detrás del último suceso de esta compra. No se escribió nada; avise a quien lo opera.',
  ],
  'Members may read the purchases of their project.': [
    'Les membres peuvent lire les achats de leur projet.',
    'Los miembros pueden leer las compras de su proyecto.',
  ],
  'Only those who write for the project may open a purchase.': [
    'Seuls ceux qui écrivent pour le projet peuvent ouvrir un achat.',
    'Solo quienes escriben para el proyecto pueden abrir una compra.',
  ],
  'Members act in a purchase in the seat they have there, and in no other.': [
    'Les membres agissent dans un achat dans le rôle qu’ils y ont, et dans aucun autre.',
    'Los miembros actúan en una compra en la función que tienen en ella, y en ninguna otra.',
  ],
  'Whoever writes for the project asks others to act by a link.': [
    'Qui écrit pour le projet demande à d’autres d’agir par un lien.',
    'Quien escribe para el proyecto pide a otros que actúen con un enlace.',
  ],
  'Only the product itself says that a time has come.': [
    'Seul le logiciel lui-même dit qu’un moment est venu.',
    'Solo el propio programa dice que ha llegado un momento.',
  ],
  'Members may see who takes part in purchases.': [
    'Les membres peuvent voir qui prend part aux achats.',
    'Los miembros pueden ver quién participa en las compras.',
  ],
  'Only those who write for the project may add somebody to purchases.': [
    'Seuls ceux qui écrivent pour le projet peuvent ajouter quelqu’un aux achats.',
    'Solo quienes escriben para el proyecto pueden añadir a alguien a las compras.',
  ],
  'There is no such link that you can end. Whoever made it ends it, or a lead or an officer.': [
    'Il n’y a pas de tel lien que vous puissiez terminer. La personne qui l’a créé le termine, ou une personne responsable, ou un agent.',
    'No hay tal enlace que usted pueda terminar. Lo termina quien lo creó, o una persona responsable, o un responsable de compras.',
  ],
  'Members end the links that they made; leads and officers end any link of a purchase.': [
    'Les membres terminent les liens qu’ils ont créés ; les personnes responsables et les agents terminent tout lien d’un achat.',
    'Los miembros terminan los enlaces que crearon; las personas responsables y los responsables de compras, cualquier enlace de una compra.',
  ],
  'Only a lead may say who signs what, and up to which amount.': [
    'Seule une personne responsable peut dire qui signe quoi, et jusqu’à quel montant.',
    'Solo una persona responsable puede decir quién firma qué, y hasta qué importe.',
  ],
  'Say in a few words what you want to buy.': [
    'Dites en quelques mots ce que vous voulez acheter.',
    'Diga en pocas palabras qué quiere comprar.',
  ],
  'Shorten it to 100 characters.': ['Raccourcissez-le à 100 caractères.', 'Acórtelo a 100 caracteres.'],
  'Write the currency in three letters, like CAD.': [
    'Écrivez la monnaie en trois lettres, comme CAD.',
    'Escriba la moneda con tres letras, como CAD.',
  ],
  'Choose somebody from the list.': ['Choisissez quelqu’un dans la liste.', 'Elija a alguien de la lista.'],
  'The last day is before the first.': [
    'Le dernier jour est avant le premier.',
    'El último día es anterior al primero.',
  ],
  'This project has no rules for purchases yet. A lead chooses a set of them first, under “Rules”.': [
    'Ce projet n’a pas encore de règles pour les achats. Une personne responsable en choisit d’abord, sous « Règles ».',
    'Este proyecto no tiene todavía reglas para las compras. Una persona responsable las elige primero, en “Reglas”.',
  ],
  'Write what you want to know.': ['Écrivez ce que vous voulez savoir.', 'Escriba qué quiere saber.'],
  'Say why.': ['Dites pourquoi.', 'Diga por qué.'],
  'Say why in at least {letters} characters: it is what an auditor reads.': [
    'Dites pourquoi en {letters} caractères au moins : c’est ce que lit un auditeur.',
    'Diga por qué con al menos {letters} caracteres: es lo que lee un auditor.',
  ],
  'Choose a supplier.': ['Choisissez un fournisseur.', 'Elija un proveedor.'],
  'Say why you chose this supplier.': [
    'Dites pourquoi vous avez choisi ce fournisseur.',
    'Diga por qué eligió a este proveedor.',
  ],
  'Say why in a sentence: whoever looks at this later has only your words.': [
    'Dites pourquoi en une phrase : qui regardera cela plus tard n’aura que vos mots.',
    'Diga por qué en una frase: quien lo mire después solo tendrá sus palabras.',
  ],
  'Say whether you, or somebody close to you, has an interest in this supplier.': [
    'Dites si vous, ou une personne qui vous est proche, avez un intérêt chez ce fournisseur.',
    'Diga si usted, o alguien cercano, tiene un interés en este proveedor.',
  ],
  'Shorten it to 2,000 characters.': ['Raccourcissez-le à 2 000 caractères.', 'Acórtelo a 2000 caracteres.'],
  'Enter an amount, like 4000 or 4000.50.': [
    'Indiquez un montant, comme 4000 ou 4000.50.',
    'Indique un importe, como 4000 o 4000.50.',
  ],
  'Enter the price before tax.': ['Indiquez le prix avant taxes.', 'Indique el precio sin impuestos.'],
  'Enter the tax as a percentage, like 13 or 14.975.': [
    'Indiquez la taxe en pourcentage, comme 13 ou 14.975.',
    'Indique el impuesto como porcentaje, como 13 o 14.975.',
  ],
  'The tax is at most 100 percent.': [
    'La taxe est d’au plus 100 pour cent.',
    'El impuesto es como máximo del 100 por ciento.',
  ],
  'Shorten each to {most} characters.': [
    'Raccourcissez chacun à {most} caractères.',
    'Acorte cada uno a {most} caracteres.',
  ],
  'Say how you will see that the work is done: at least one thing that can be tested.': [
    'Dites comment vous verrez que le travail est fait : au moins une chose que l’on peut vérifier.',
    'Diga cómo verá que el trabajo está hecho: al menos una cosa que se pueda comprobar.',
  ],
  'Write at most 50.': ['Écrivez-en 50 au plus.', 'Escriba 50 como máximo.'],
  'The delivery is before the start.': ['La livraison est avant le début.', 'La entrega es anterior al inicio.'],
  'Answer this question.': ['Répondez à cette question.', 'Responda a esta pregunta.'],
  'Say whether this is met.': ['Dites si ce critère est rempli.', 'Diga si esto se cumple.'],
  'Choose what follows from your verdicts.': [
    'Choisissez ce qui découle de vos verdicts.',
    'Elija qué se sigue de sus veredictos.',
  ],
  'Enter a percentage, like 50.': ['Indiquez un pourcentage, comme 50.', 'Indique un porcentaje, como 50.'],
  'Enter the number of the invoice.': ['Indiquez le numéro de la facture.', 'Indique el número de la factura.'],
  'Say what you dispute.': ['Dites ce que vous contestez.', 'Diga sobre qué reclama.'],
  'Say how it was settled.': ['Dites comment cela a été réglé.', 'Diga cómo se resolvió.'],
  'The funds are confirmed already, and no change waits for more.': [
    'Les fonds sont déjà confirmés, et aucune modification n’en demande plus.',
    'Los fondos ya están confirmados, y ningún cambio pide más.',
  ],
  'That is what was agreed already. Write another price or another day.': [
    'C’est ce qui est déjà convenu. Écrivez un autre prix ou un autre jour.',
    'Eso ya es lo acordado. Escriba otro precio u otro día.',
  ],
  'This change does not wait for you any more. Look at the purchase as it is now.': [
    'Cette modification ne vous attend plus. Regardez l’achat tel qu’il est maintenant.',
    'Ese cambio ya no le espera. Mire la compra tal como está ahora.',
  ],
}
