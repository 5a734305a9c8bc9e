import type { Sentences } from './sentence.ts'

/** Sentences of delivering and paying: in English as they are made, then in French and Spanish. */
export const buyingDeliver: Sentences = {
  '{holder} pays this, with the card it was ordered on. Take it over first, when you have agreed on it.': [
    '{holder} paie ceci, avec la carte de la commande. Prenez d’abord le relais, si vous en avez convenu.',
    '{holder} paga esto, con la tarjeta del pedido. Asuma antes el pago, si lo han acordado.',
  ],
  'Say where the work is: an address, a file, or in a few words.': [
    'Dites où se trouve le travail : une adresse, un fichier, ou quelques mots.',
    'Diga dónde está el trabajo: una dirección, un archivo o unas palabras.',
  ],
  'Leave out the name and the password before the @: everybody reads this address.': [
    'Retirez le nom et le mot de passe avant le @ : tout le monde lit cette adresse.',
    'Quite el nombre y la contraseña antes de la @: todo el mundo lee esta dirección.',
  ],
  'Only the person whose card paid matches it with the statement, or whoever confirms funds or approves payments.': [
    'Seule la personne dont la carte a payé fait le rapprochement avec le relevé, ou qui confirme les fonds ou approuve les paiements.',
    'Solo la persona cuya tarjeta pagó lo concilia con el extracto, o quien confirma los fondos o aprueba los pagos.',
  ],
  'Choose a card from the list.': ['Choisissez une carte dans la liste.', 'Elija una tarjeta de la lista.'],
  'Enter until when the training of the holder counts. The rules in force ask for it.': [
    'Indiquez jusqu’à quand la formation du titulaire compte. Les règles en vigueur la demandent.',
    'Indique hasta cuándo vale la formación del titular. Las reglas vigentes la piden.',
  ],
  'There is nothing to pay now: no payment is approved, or all of it was paid.': [
    'Il n’y a rien à payer maintenant : aucun paiement n’est approuvé, ou tout est payé.',
    'No hay nada que pagar ahora: no hay pago aprobado o ya se pagó todo.',
  ],
  'Bring a PDF, PNG, JPEG or plain text whose content is what its name says, or give the address where the work is.': [
    'Apportez un PDF, un PNG, un JPEG ou un texte brut dont le contenu est ce que dit son nom, ou donnez l’adresse où se trouve le travail.',
    'Traiga un PDF, PNG, JPEG o texto sin formato cuyo contenido sea lo que dice su nombre, o dé la dirección donde está el trabajo.',
  ],
  'We did not see all of the code as it was named. Say how you saw it yourself, or give the work back.': [
    'Nous n’avons pas vu tout le code tel qu’il est nommé. Dites comment vous l’avez vu vous-même, ou rendez le travail.',
    'No vimos todo el código como se nombró. Diga cómo lo vio usted, o devuelva el trabajo.',
  ],
  'Enter the address of the test run, like https://ci.example/runs/17, or leave it empty.': [
    'Entrez l’adresse de l’exécution des tests, comme https://ci.example/runs/17, ou laissez vide.',
    'Escriba la dirección de la ejecución de las pruebas, como https://ci.example/runs/17, o déjela vacía.',
  ],
  'There is no such card in this project.': [
    'Cette carte n’existe pas dans ce projet.',
    'Esa tarjeta no existe en este proyecto.',
  ],
  'This card is no longer used. Pay with another one.': [
    'Cette carte n’est plus utilisée. Payez avec une autre.',
    'Esta tarjeta ya no se usa. Pague con otra.',
  ],
  'This card pays in another currency than the purchase. Choose another card.': [
    'Cette carte paie dans une autre monnaie que celle de l’achat. Choisissez une autre carte.',
    'Esta tarjeta paga en una moneda distinta de la de la compra. Elija otra tarjeta.',
  ],
  'This is more than one payment with this card may be. Choose another card.': [
    'C’est plus que ce qu’un paiement avec cette carte peut atteindre. Choisissez une autre carte.',
    'Esto supera lo que puede ser un pago con esta tarjeta. Elija otra tarjeta.',
  ],
  'With this the card would spend more in its cycle than it may. Pay after the cycle, or choose another card.': [
    'Avec ce paiement, la carte dépasserait ce qu’elle peut dépenser dans son cycle. Payez après le cycle ou choisissez une autre carte.',
    'Con esto la tarjeta gastaría más de lo que puede en su ciclo. Pague después del ciclo o elija otra tarjeta.',
  ],
  'This payment is written down for another purchase. Load the page again.': [
    'Ce paiement est inscrit pour un autre achat. Rechargez la page.',
    'Este pago está anotado para otra compra. Cargue la página de nuevo.',
  ],
  'Where this supplier is paid was changed. A second person must confirm it with the supplier over another channel first.':
    [
      'Le compte où ce fournisseur est payé a changé. Une seconde personne doit d’abord le confirmer avec le fournisseur par un autre moyen.',
      'Cambió el lugar donde se paga a este proveedor. Antes, una segunda persona debe confirmarlo con el proveedor por otro medio.',
    ],
  'Where this supplier is paid was changed a short while ago. It is used after the days to wait, in case the change was not theirs.':
    [
      'Le compte où ce fournisseur est payé a changé récemment. Il servira après le délai d’attente, au cas où le changement ne viendrait pas de lui.',
      'El lugar donde se paga a este proveedor cambió hace poco. Se usará tras los días de espera, por si el cambio no fue suyo.',
    ],
  'There is no such place of payment, or it was taken back or confirmed.': [
    'Ce compte de paiement n’existe pas, ou il a été retiré ou confirmé.',
    'Ese lugar de pago no existe, o se retiró o se confirmó.',
  ],
  'This is where the supplier is paid already. Nothing was changed.': [
    'C’est déjà là que le fournisseur est payé. Rien n’a été modifié.',
    'Al proveedor ya se le paga ahí. No se cambió nada.',
  ],
  'Whoever wrote down the change does not confirm it. Ask a colleague to call the supplier.': [
    'Qui a inscrit le changement ne le confirme pas. Demandez à un collègue d’appeler le fournisseur.',
    'Quien anotó el cambio no lo confirma. Pida a un colega que llame al proveedor.',
  ],
  'There is no such statement of this card.': [
    'Ce relevé n’existe pas pour cette carte.',
    'Ese extracto no existe para esta tarjeta.',
  ],
  'This statement was taken in already. Its lines stand with the card.': [
    'Ce relevé a déjà été repris. Ses lignes figurent avec la carte.',
    'Este extracto ya se incorporó. Sus líneas están con la tarjeta.',
  ],
  'Columns for the day, the amount and the words were not found. Choose them, then look again.': [
    'Les colonnes du jour, du montant et du libellé n’ont pas été trouvées. Choisissez-les, puis regardez de nouveau.',
    'No se encontraron las columnas del día, del importe y del concepto. Elíjalas y mire de nuevo.',
  ],
  'There is no such line of the card by which this purchase was paid.': [
    'Cette ligne n’existe pas sur la carte avec laquelle cet achat a été payé.',
    'Esa línea no existe en la tarjeta con la que se pagó esta compra.',
  ],
  'The line and the payment have different amounts. Choose the line that shows this payment.': [
    'La ligne et le paiement n’ont pas le même montant. Choisissez la ligne qui montre ce paiement.',
    'La línea y el pago tienen importes distintos. Elija la línea que muestra este pago.',
  ],
  'This line shows another payment already. One line pays one payment.': [
    'Cette ligne montre déjà un autre paiement. Une ligne vaut pour un seul paiement.',
    'Esta línea ya muestra otro pago. Una línea vale para un solo pago.',
  ],
  'Write down where you saw the payment: the line or the month of the statement.': [
    'Écrivez où vous avez vu le paiement : la ligne ou le mois du relevé.',
    'Escriba dónde vio el pago: la línea o el mes del extracto.',
  ],
  'Every payment of this purchase is matched with a line already.': [
    'Chaque paiement de cet achat est déjà rapproché d’une ligne.',
    'Cada pago de esta compra ya está conciliado con una línea.',
  ],
  'There is no such paper of this purchase.': [
    'Cette pièce n’existe pas pour cet achat.',
    'Ese documento no existe para esta compra.',
  ],
  'The files of this project take all the room there is. Remove some first.': [
    'Les fichiers de ce projet prennent toute la place disponible. Enlevez-en d’abord.',
    'Los archivos de este proyecto ocupan todo el espacio disponible. Quite antes algunos.',
  ],
  'Enter the address of the repository, like https://code.example/form.': [
    'Indiquez l’adresse du dépôt, comme https://code.example/form.',
    'Indique la dirección del repositorio, como https://code.example/form.',
  ],
  'Enter the commit: the 40 letters and digits that name one state of the code.': [
    'Indiquez le commit : les 40 lettres et chiffres qui nomment un état du code.',
    'Indique el commit: las 40 letras y cifras que nombran un estado del código.',
  ],
  'Name the licence of the code, like MIT.': [
    'Nommez la licence du code, comme MIT.',
    'Nombre la licencia del código, como MIT.',
  ],
  'Shorten the address to 500 characters.': [
    'Raccourcissez l’adresse à 500 caractères.',
    'Acorte la dirección a 500 caracteres.',
  ],
  'Shorten it to 4,000 characters.': ['Raccourcissez-le à 4 000 caractères.', 'Acórtelo a 4000 caracteres.'],
  'Say what this card is called, like “Card of the web team”.': [
    'Dites comment s’appelle cette carte, par exemple « Carte de l’équipe web ».',
    'Diga cómo se llama esta tarjeta, por ejemplo “Tarjeta del equipo web”.',
  ],
  'Enter the most that one payment may be.': ['Indiquez le plafond d’un paiement.', 'Indique el límite de un pago.'],
  'Enter the most that may be paid in one cycle.': [
    'Indiquez le plafond d’un cycle.',
    'Indique el límite de un ciclo.',
  ],
  'Enter the day of the month on which a cycle begins, from 1 to 28.': [
    'Indiquez le jour du mois où commence un cycle, de 1 à 28.',
    'Indique el día del mes en que empieza un ciclo, del 1 al 28.',
  ],
  'A cycle must hold at least one payment of the highest amount.': [
    'Le plafond d’un cycle doit permettre au moins un paiement du montant le plus haut.',
    'El límite de un ciclo debe permitir al menos un pago del importe más alto.',
  ],
  'Choose whose name is on the card.': [
    'Choisissez la personne dont le nom figure sur la carte.',
    'Elija a la persona cuyo nombre figura en la tarjeta.',
  ],
  'Enter the last four digits of the card, and no more.': [
    'Indiquez les quatre derniers chiffres de la carte, et rien de plus.',
    'Indique las cuatro últimas cifras de la tarjeta, y nada más.',
  ],
  'Say where you are paid: a page, an account, a name.': [
    'Dites où vous êtes payé : une page, un compte, un nom.',
    'Diga dónde se le paga: una página, una cuenta, un nombre.',
  ],
  'Say how the supplier confirmed it, in at least ten letters: whom you called, at which number.': [
    'Dites comment le fournisseur l’a confirmé, en dix lettres au moins : qui vous avez appelé, à quel numéro.',
    'Diga cómo lo confirmó el proveedor, en al menos diez letras: a quién llamó, a qué número.',
  ],
  'Shorten it to 500 characters.': ['Raccourcissez-le à 500 caractères.', 'Acórtelo a 500 caracteres.'],
  'Only the product itself looks whether an address answers.': [
    'Seul le logiciel lui-même regarde si une adresse répond.',
    'Solo el propio programa mira si una dirección responde.',
  ],
  'Members may see the cards of their project and what they paid.': [
    'Les membres peuvent voir les cartes de leur projet et ce qu’elles ont payé.',
    'Los miembros pueden ver las tarjetas de su proyecto y lo que pagaron.',
  ],
  'Only a lead may add a card or change it.': [
    'Seule une personne responsable peut ajouter une carte ou la modifier.',
    'Solo una persona responsable puede añadir una tarjeta o cambiarla.',
  ],
  'Only the holder of a card and those who write for the project may take in its statements.': [
    'Seuls le titulaire d’une carte et ceux qui écrivent pour le projet peuvent reprendre ses relevés.',
    'Solo el titular de una tarjeta y quienes escriben para el proyecto pueden incorporar sus extractos.',
  ],
  'Members may see where suppliers are paid.': [
    'Les membres peuvent voir où les fournisseurs sont payés.',
    'Los miembros pueden ver dónde se paga a los proveedores.',
  ],
  'Only those who write for the project may say where a supplier is paid.': [
    'Seuls ceux qui écrivent pour le projet peuvent dire où un fournisseur est payé.',
    'Solo quienes escriben para el proyecto pueden decir dónde se paga a un proveedor.',
  ],
  'Any other member may confirm where a supplier is paid, after asking the supplier.': [
    'Tout autre membre peut confirmer où un fournisseur est payé, après l’avoir demandé au fournisseur.',
    'Cualquier otro miembro puede confirmar dónde se paga a un proveedor, tras preguntar al proveedor.',
  ],
  'Members may see what can be used again.': [
    'Les membres peuvent voir ce qui est réutilisable.',
    'Los miembros pueden ver lo que se puede reutilizar.',
  ],
  'Choose the file of the receipt.': ['Choisissez le fichier du reçu.', 'Elija el archivo del recibo.'],
  'Choose the file of the statement.': ['Choisissez le fichier du relevé.', 'Elija el archivo del extracto.'],
  'Choose a supplier from the list.': ['Choisissez un fournisseur dans la liste.', 'Elija un proveedor de la lista.'],
  'Where this supplier is paid was written down by whoever asks for the purchase or pays. Somebody else must confirm it with the supplier first.':
    [
      'L’endroit où ce fournisseur est payé a été noté par qui demande l’achat ou paie. Une autre personne doit d’abord le confirmer auprès du fournisseur.',
      'Dónde cobra este proveedor lo anotó quien pide la compra o paga. Otra persona debe confirmarlo antes con el proveedor.',
    ],
}
