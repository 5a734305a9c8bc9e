import type { Sentences } from './sentence.ts'

/** Sentences of the file of a purchase, and of what is published of it: in English as they are made, then in French and Spanish. */
export const buyingFile: Sentences = {
  'No purchase is published under this number.': [
    'Aucun achat n’est publié sous ce numéro.',
    'Ninguna compra está publicada con este número.',
  ],
  'This project does not publish its purchases.': [
    'Ce projet ne publie pas ses achats.',
    'Este proyecto no publica sus compras.',
  ],
  'There is no such receipt in this purchase.': [
    'Ce récépissé n’existe pas dans cet achat.',
    'Ese resguardo no existe en esta compra.',
  ],
  'No purchase of this project is published yet, so there is nothing to measure. Publish purchases first.': [
    'Aucun achat de ce projet n’est encore publié : il n’y a donc rien à mesurer. Publiez d’abord des achats.',
    'Todavía no se ha publicado ninguna compra de este proyecto, así que no hay nada que medir. Publique antes compras.',
  ],
  'Members may read the file of a purchase, whatever part they have in it; an auditor, too.': [
    'Les membres peuvent lire le dossier d’un achat, quel que soit leur rôle ; un auditeur aussi.',
    'Los miembros pueden leer el expediente de una compra, sea cual sea su función en ella; un auditor también.',
  ],
  'Only those with the right to approve decide whether purchases are published.': [
    'Seuls ceux qui ont le droit d’approuver décident si les achats sont publiés.',
    'Solo quienes tienen derecho a aprobar deciden si se publican las compras.',
  ],
  'Only the product itself publishes what has happened since.': [
    'Seul le logiciel lui-même publie ce qui s’est passé depuis.',
    'Solo el propio programa publica lo que ha ocurrido desde entonces.',
  ],
  'Only those who work on the data may take purchases into it.': [
    'Seuls ceux qui travaillent sur les données peuvent y reprendre des achats.',
    'Solo quienes trabajan con los datos pueden incorporar compras a ellos.',
  ],
  'Choose from when on small buys are public.': [
    'Choisissez à partir de quand les petits achats sont publics.',
    'Elija desde cuándo son públicas las compras pequeñas.',
  ],
  'Choose from when on open opportunities are public.': [
    'Choisissez à partir de quand les annonces ouvertes sont publiques.',
    'Elija desde cuándo son públicos los anuncios abiertos.',
  ],
  'Write the prefix as it was registered: ocds- and six letters or digits.': [
    'Écrivez le préfixe tel qu’il a été enregistré : ocds- et six lettres ou chiffres.',
    'Escriba el prefijo tal como se registró: ocds- y seis letras o cifras.',
  ],
  'This is no receipt. Paste the whole of the file, from the first bracket to the last, or choose the file.': [
    'Ceci n’est pas un reçu. Collez tout le fichier, de la première accolade à la dernière, ou choisissez le fichier.',
    'Esto no es un recibo. Pegue el archivo entero, de la primera llave a la última, o elija el archivo.',
  ],
  'This receipt was taken out of the file of a purchase, which proves it as a whole: run verify.mjs in that file. To check one alone, download it from the page “Receipts” of the purchase.':
    [
      'Ce reçu a été tiré du dossier d’un achat, qui le prouve comme un tout : lancez verify.mjs dans ce dossier. Pour en vérifier un seul, téléchargez-le de la page « Récépissés » de l’achat.',
      'Este recibo se sacó del expediente de una compra, que lo prueba en conjunto: ejecute verify.mjs en ese expediente. Para comprobar uno solo, descárguelo de la página “Resguardos” de la compra.',
    ],
}
