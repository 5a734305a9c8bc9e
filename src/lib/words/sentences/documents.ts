import type { Sentences } from './sentence.ts'

/** Sentences of documents: in English as they are made, then in French and Spanish. */
export const documents: Sentences = {
  'Choose fewer words.': ['Choisissez moins de mots.', 'Elija menos palabras.'],
  'Say what became of it.': ['Dites ce qu’il en est advenu.', 'Diga qué fue de ello.'],
  'Use at most {most} characters for {what!}.': [
    'Au plus {most} caractères pour {what!}.',
    'Use {most} caracteres como máximo para {what!}.',
  ],
  'There is no such document in this project. It may have been removed.': [
    'Ce document n’existe pas dans ce projet. Il a peut-être été supprimé.',
    'Ese documento no existe en este proyecto. Puede haberse eliminado.',
  ],
  'The files of this project may take {quota} MB, and there is no room for this picture. Take files out of the library, or ask the administrator for more.':
    [
      'Les fichiers de ce projet peuvent occuper {quota} Mo, et il n’y a pas de place pour cette image. Retirez des fichiers de la bibliothèque, ou demandez plus de place à l’administrateur.',
      'Los archivos de este proyecto pueden ocupar {quota} MB, y esta imagen no cabe. Quite archivos de la biblioteca, o pida más espacio al administrador.',
    ],
  'This document has no version of that number.': [
    'Ce document n’a pas de version de ce numéro.',
    'Este documento no tiene ninguna versión con ese número.',
  ],
  'There is no such comment on this document.': [
    'Ce commentaire n’existe pas sur ce document.',
    'Ese comentario no existe en este documento.',
  ],
  'There is no such picture in this document.': [
    'Cette image n’existe pas dans ce document.',
    'Esa imagen no existe en este documento.',
  ],
  'There is no template “{id}”. Choose one of the list, or start empty.': [
    'Il n’y a pas de modèle « {id} ». Choisissez-en un dans la liste, ou commencez à vide.',
    'No hay ninguna plantilla “{id}”. Elija una de la lista, o empiece en blanco.',
  ],
  'This document is {state!}, so its words cannot change now. What you typed is kept on this page: copy it, or write a comment.':
    [
      'Ce document est {state!} : ses mots ne peuvent pas changer maintenant. Ce que vous avez tapé est gardé sur cette page : copiez-le, ou écrivez un commentaire.',
      'Este documento está {state!}, así que su texto no puede cambiar ahora. Lo que escribió queda en esta página: cópielo, o escriba un comentario.',
    ],
  'This document is {state!}, and what was approved is kept. If it must go, reopen it first, with a reason.': [
    'Ce document est {state!}, et ce qui a été approuvé est gardé. S’il doit disparaître, rouvrez-le d’abord, avec une raison.',
    'Este documento está {state!}, y lo aprobado se conserva. Si debe desaparecer, reábralo primero, con un motivo.',
  ],
  'This document is {state!} and takes no more comments. Yours was not added; its text stands below, so that you can copy it.':
    [
      'Ce document est {state!} et ne prend plus de commentaires. Le vôtre n’a pas été ajouté ; son texte est ci-dessous, pour que vous puissiez le copier.',
      'Este documento está {state!} y ya no admite comentarios. El suyo no se añadió; su texto está abajo, para que pueda copiarlo.',
    ],
  'This cannot be done while the document is {state!}. Open the document again to see what comes next.': [
    'Cela ne peut pas se faire tant que le document est {state!}. Rouvrez le document pour voir la suite.',
    'Esto no se puede hacer mientras el documento está {state!}. Abra de nuevo el documento para ver qué sigue.',
  ],
  'a draft': ['à l’état de brouillon', 'en borrador'],
  'being reviewed': ['en relecture', 'en revisión'],
  'being revised': ['en révision', 'en corrección'],
  'waiting for approval': ['en attente d’approbation', 'en espera de aprobación'],
  closed: ['clos', 'cerrado'],
  'closed and formatted': ['clos et mis en page', 'cerrado y maquetado'],
  delivered: ['remis', 'entregado'],
  '{count} picture has no words that say what it shows. Add them in the editor, then ask for approval.': [
    '{count} image n’a pas de mots qui disent ce qu’elle montre. Ajoutez-les dans l’éditeur, puis demandez l’approbation.',
    '{count} imagen no tiene palabras que digan qué muestra. Añádalas en el editor y pida después la aprobación.',
  ],
  '{count} pictures have no words that say what it shows. Add them in the editor, then ask for approval.': [
    '{count} images n’ont pas de mots qui disent ce qu’elles montrent. Ajoutez-les dans l’éditeur, puis demandez l’approbation.',
    '{count} imágenes no tienen palabras que digan qué muestran. Añádalas en el editor y pida después la aprobación.',
  ],
  'These words do not stand in one paragraph of the text as it is now. Copy fewer of them, or leave the field empty to comment on the whole.':
    [
      'Ces mots ne se trouvent pas dans un seul paragraphe du texte actuel. Copiez-en moins, ou laissez le champ vide pour commenter l’ensemble.',
      'Estas palabras no están en un solo párrafo del texto actual. Copie menos, o deje el campo vacío para comentar el conjunto.',
    ],
  'Say why, so that everybody can understand it later.': [
    'Dites pourquoi, pour que chacun puisse le comprendre plus tard.',
    'Diga por qué, para que cualquiera pueda entenderlo después.',
  ],
  'These people have not approved this version yet: {names}.': [
    'Ces personnes n’ont pas encore approuvé cette version : {names}.',
    'Estas personas todavía no han aprobado esta versión: {names}.',
  ],
  'Nobody has approved this version yet.': [
    'Personne n’a encore approuvé cette version.',
    'Nadie ha aprobado todavía esta versión.',
  ],
  'Whoever asked for approval cannot be the only one who approves. One of these must approve this version: {names}.': [
    'La personne qui a demandé l’approbation ne peut pas être la seule à approuver. L’une de ces personnes doit approuver cette version : {names}.',
    'Quien pidió la aprobación no puede ser la única persona que aprueba. Una de estas personas debe aprobar esta versión: {names}.',
  ],
  '{count} place is still to be filled in, the first is {first}. Take the document back and fill them in, or say that they stand as they should.':
    [
      '{count} endroit est encore à compléter : {first}. Reprenez le document et complétez-le, ou dites qu’il est tel qu’il doit être.',
      '{count} lugar está por completar: {first}. Retire el documento y complételo, o diga que está como debe.',
    ],
  '{count} places are still to be filled in, the first is {first}. Take the document back and fill them in, or say that they stand as they should.':
    [
      '{count} endroits sont encore à compléter, le premier est {first}. Reprenez le document et complétez-les, ou dites qu’ils sont tels qu’ils doivent être.',
      '{count} lugares están por completar; el primero es {first}. Retire el documento y complételos, o diga que están como deben.',
    ],
  'The text has changed since you read it, so your approval was not taken. Read the version that waits now.': [
    'Le texte a changé depuis que vous l’avez lu : votre approbation n’a pas été prise. Lisez la version qui attend maintenant.',
    'El texto ha cambiado desde que lo leyó, así que su aprobación no se tomó. Lea la versión que espera ahora.',
  ],
  '{count} comment of the reviews waits for a word on what became of it. Say for each whether it was accepted, changed or rejected.':
    [
      '{count} commentaire des relectures attend de savoir ce qu’il est devenu. Dites s’il a été accepté, modifié ou rejeté.',
      '{count} comentario de las revisiones espera saber qué fue de él. Diga si se aceptó, se cambió o se rechazó.',
    ],
  '{count} comments of the reviews wait for a word on what became of it. Say for each whether it was accepted, changed or rejected.':
    [
      '{count} commentaires des relectures attendent de savoir ce qu’ils sont devenus. Dites pour chacun s’il a été accepté, modifié ou rejeté.',
      '{count} comentarios de las revisiones esperan saber qué fue de ellos. Diga de cada uno si se aceptó, se cambió o se rechazó.',
    ],
  'Somebody changed this section while you wrote. Both texts stand below: put together what should stay, then save.': [
    'Quelqu’un a modifié cette section pendant que vous écriviez. Les deux textes sont ci-dessous : réunissez ce qui doit rester, puis enregistrez.',
    'Alguien cambió esta sección mientras usted escribía. Ambos textos están abajo: reúna lo que deba quedar y guarde.',
  ],
  'A change arrived broken and was not taken. Reload the page; what you typed last may have to be typed again.': [
    'Une modification est arrivée abîmée et n’a pas été prise. Rechargez la page ; il faudra peut-être retaper vos derniers mots.',
    'Un cambio llegó dañado y no se tomó. Cargue de nuevo la página; puede que tenga que repetir lo último que escribió.',
  ],
  'This is too much for one change. Paste it in parts, or import it as a document.': [
    'C’est trop pour une seule modification. Collez-le en plusieurs fois, ou importez-le comme document.',
    'Es demasiado para un solo cambio. Péguelo por partes, o impórtelo como documento.',
  ],
  'Another process of this installation holds this document open. Try again in a moment.': [
    'Un autre processus de cette installation tient ce document ouvert. Réessayez dans un instant.',
    'Otro proceso de esta instalación tiene abierto este documento. Inténtelo de nuevo en un momento.',
  ],
  'Choose a PNG or JPEG picture of at most 10 MB.': [
    'Choisissez une image PNG ou JPEG d’au plus 10 Mo.',
    'Elija una imagen PNG o JPEG de 10 MB como máximo.',
  ],
  'This file has {count} paragraphs, and a document can hold {most} at most. Divide it into several files and import each.':
    [
      'Ce fichier a {count} paragraphes, et un document peut en contenir {most} au plus. Divisez-le en plusieurs fichiers et importez chacun.',
      'Este archivo tiene {count} párrafos, y un documento admite {most} como máximo. Divídalo en varios archivos e importe cada uno.',
    ],
  'The text of this file is larger than {most} MB, the most that a document can hold. Divide it into several files and import each.':
    [
      'Le texte de ce fichier dépasse {most} Mo, le maximum pour un document. Divisez-le en plusieurs fichiers et importez chacun.',
      'El texto de este archivo supera {most} MB, lo máximo que admite un documento. Divídalo en varios archivos e importe cada uno.',
    ],
  'Reading this file took more than {seconds} seconds or {megabytes} MB of memory and was stopped. Divide it into several files, or paste its text in parts.':
    [
      'La lecture de ce fichier a pris plus de {seconds} secondes ou de {megabytes} Mo de mémoire et a été arrêtée. Divisez-le en plusieurs fichiers, ou collez son texte en plusieurs fois.',
      'La lectura de este archivo tomó más de {seconds} segundos o de {megabytes} MB de memoria y se detuvo. Divídalo en varios archivos, o pegue su texto por partes.',
    ],
  'This file cannot be read as a document: it is damaged, or of another kind. Open it in Word, save it anew as .docx, and choose that file; or choose a .md file.':
    [
      'Ce fichier ne peut pas se lire comme un document : il est endommagé, ou d’un autre type. Ouvrez-le dans Word, enregistrez-le de nouveau en .docx et choisissez ce fichier-là ; ou choisissez un fichier .md.',
      'Este archivo no se puede leer como documento: está dañado o es de otro tipo. Ábralo en Word, guárdelo de nuevo como .docx y elija ese archivo; o elija un archivo .md.',
    ],
  'By the agreement on openness these people may not read this document, so they cannot be asked about it: {names}. Choose others.':
    [
      'Selon l’accord d’ouverture, ces personnes ne peuvent pas lire ce document et ne peuvent donc pas être sollicitées à son sujet : {names}. Choisissez-en d’autres.',
      'Según el acuerdo de apertura, estas personas no pueden leer este documento, así que no se les puede preguntar por él: {names}. Elija a otras.',
    ],
  'Choose people who are members of this project and may do this.': [
    'Choisissez des personnes qui sont membres de ce projet et peuvent le faire.',
    'Elija a personas que sean miembros de este proyecto y puedan hacerlo.',
  ],
  'Members may read what the team writes.': [
    'Les membres peuvent lire ce que l’équipe écrit.',
    'Los miembros pueden leer lo que el equipo escribe.',
  ],
  'Only those who write for the team may start a document.': [
    'Seuls ceux qui écrivent pour l’équipe peuvent commencer un document.',
    'Solo quienes escriben para el equipo pueden empezar un documento.',
  ],
  'Only those who write for the team may change its documents.': [
    'Seuls ceux qui écrivent pour l’équipe peuvent modifier ses documents.',
    'Solo quienes escriben para el equipo pueden cambiar sus documentos.',
  ],
  'Only those who may comment may speak beside a text.': [
    'Seuls ceux qui peuvent commenter peuvent parler en marge d’un texte.',
    'Solo quienes pueden comentar pueden hablar al margen de un texto.',
  ],
  'Whoever writes the text says what became of a comment.': [
    'Qui écrit le texte dit ce qu’est devenu un commentaire.',
    'Quien escribe el texto dice qué fue de un comentario.',
  ],
  'Whoever writes the text starts and ends its reviews.': [
    'Qui écrit le texte commence et termine ses relectures.',
    'Quien escribe el texto empieza y termina sus revisiones.',
  ],
  'Only those who may comment give a verdict in a review.': [
    'Seuls ceux qui peuvent commenter donnent un avis dans une relecture.',
    'Solo quienes pueden comentar dan un veredicto en una revisión.',
  ],
  'Only those whose role says so may approve a document.': [
    'Seuls ceux dont le rôle le dit peuvent approuver un document.',
    'Solo quienes lo dice su función pueden aprobar un documento.',
  ],
  'Whoever writes the text closes it, once it is approved.': [
    'Qui écrit le texte le clôt, une fois approuvé.',
    'Quien escribe el texto lo cierra, una vez aprobado.',
  ],
  'Only those who may approve say which work product a document is, and whether it is for everybody.': [
    'Seuls ceux qui peuvent approuver disent quel produit est un document, et s’il est pour tout le monde.',
    'Solo quienes pueden aprobar dicen qué producto es un documento y si es para todo el mundo.',
  ],
  'What is said to be raw words or names is for the research team alone.': [
    'Ce qui est dit être des paroles brutes ou des noms est pour l’équipe de recherche seule.',
    'Lo que se dice que son palabras literales o nombres es solo para el equipo de investigación.',
  ],
  'A closed document was approved as it stands, so only a lead may reopen it.': [
    'Un document clos a été approuvé tel quel : seule une personne responsable peut le rouvrir.',
    'Un documento cerrado se aprobó tal como está, así que solo una persona responsable puede reabrirlo.',
  ],
  'Only a lead may remove a document for good.': [
    'Seule une personne responsable peut supprimer un document pour de bon.',
    'Solo una persona responsable puede eliminar un documento para siempre.',
  ],
  'Enter the day as year-month-day, for example 2026-05-31.': [
    'Indiquez le jour comme année-mois-jour, par exemple 2026-05-31.',
    'Indique el día como año-mes-día, por ejemplo 2026-05-31.',
  ],
  'Enter a day that is not over yet.': [
    'Indiquez un jour qui n’est pas encore passé.',
    'Indique un día que aún no haya pasado.',
  ],
  'Choose a verdict.': ['Choisissez un avis.', 'Elija un veredicto.'],
  'Choose a paper.': ['Choisissez un papier.', 'Elija un papel.'],
  'Review round {round}': ['Tour de relecture {round}', 'Ronda de revisión {round}'],
  'For approval': ['Pour approbation', 'Para aprobación'],
  'Before it was reopened': ['Avant sa réouverture', 'Antes de reabrirse'],
  'Enter a name for the version.': ['Donnez un nom à la version.', 'Dé un nombre a la versión.'],
  'Before version {number} was restored': [
    'Avant le retour à la version {number}',
    'Antes de recuperar la versión {number}',
  ],
  'By the agreement on openness this is for the research team alone, so you could not read what you start. Ask somebody of that team.':
    [
      'Selon l’accord d’ouverture, cela est pour l’équipe de recherche seule : vous ne pourriez pas lire ce que vous commencez. Demandez à quelqu’un de cette équipe.',
      'Según el acuerdo de apertura, esto es solo para el equipo de investigación: no podría leer lo que empieza. Pídaselo a alguien de ese equipo.',
    ],
  'The agreement on openness keeps this document to a team of the project, so nobody outside can be given a link to it. Share a document of what they may know, or agree otherwise first.':
    [
      'L’accord d’ouverture réserve ce document à une équipe du projet : personne à l’extérieur ne peut en recevoir le lien. Partagez un document de ce que cette personne peut savoir, ou convenez d’abord d’autre chose.',
      'El acuerdo de apertura reserva este documento a un equipo del proyecto: nadie de fuera puede recibir un enlace a él. Comparta un documento con lo que esa persona puede saber, o acuerden antes otra cosa.',
    ],
  'There is no such work product in the agreement. Choose one of the list, or add it to the agreement first.': [
    'Ce produit n’est pas dans l’accord. Choisissez-en un dans la liste, ou ajoutez-le d’abord à l’accord.',
    'Ese producto no está en el acuerdo. Elija uno de la lista, o añádalo antes al acuerdo.',
  ],
  'The agreement on openness never makes this work product public, so the document cannot be for everybody. Leave it for members, or agree otherwise first.':
    [
      'L’accord d’ouverture ne rend jamais ce produit public : le document ne peut pas être pour tout le monde. Laissez-le aux membres, ou convenez d’abord d’autre chose.',
      'El acuerdo de apertura nunca hace público este producto, así que el documento no puede ser para todo el mundo. Déjelo para los miembros, o acuerden antes otra cosa.',
    ],
  'Say which live part.': ['Dites quelle partie vivante.', 'Diga qué parte viva.'],
}
