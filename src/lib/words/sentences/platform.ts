import type { Sentences } from './sentence.ts'

/** Sentences of the web, fetching, files and what writes texts as files: in English as they are made, then in French and Spanish. */
export const platform: Sentences = {
  'This connection did not come from a page of this installation.': [
    'Cette connexion ne vient pas d’une page de cette installation.',
    'Esta conexión no viene de una página de esta instalación.',
  ],
  'There is nothing to connect to at this address.': [
    'Il n’y a rien à quoi se connecter à cette adresse.',
    'No hay nada a lo que conectarse en esta dirección.',
  ],
  'There is no page at this address. Check it, or start from the home page.': [
    'Il n’y a pas de page à cette adresse. Vérifiez-la, ou partez de l’accueil.',
    'No hay ninguna página en esta dirección. Revísela, o empiece por la página de inicio.',
  ],
  'Something went wrong on our side. Nothing you entered was changed. Try again; if it stays, tell your administrator this number: {requestId}.':
    [
      'Quelque chose n’a pas fonctionné de notre côté. Rien de ce que vous avez saisi n’a été modifié. Réessayez ; si cela persiste, donnez ce numéro à votre administrateur : {requestId}.',
      'Algo ha fallado por nuestra parte. Nada de lo que escribió ha cambiado. Inténtelo de nuevo; si persiste, dé este número a su administrador: {requestId}.',
    ],
  'Too many requests. Wait a minute, then try again.': [
    'Trop de demandes. Attendez une minute, puis réessayez.',
    'Demasiadas peticiones. Espere un minuto e inténtelo de nuevo.',
  ],
  'This page has no such button, so nothing was done. Open the page again and choose one of those it has.': [
    'Cette page n’a pas ce bouton : rien n’a été fait. Rouvrez la page et choisissez l’un de ceux qu’elle a.',
    'Esta página no tiene ese botón, así que no se hizo nada. Vuelva a abrir la página y elija uno de los que tiene.',
  ],
  'The form arrived broken. Check the connection and send it again.': [
    'Le formulaire est arrivé abîmé. Vérifiez la connexion et renvoyez-le.',
    'El formulario llegó dañado. Revise la conexión y envíelo de nuevo.',
  ],
  'What was sent is larger than the {most} bytes that are taken here.': [
    'Ce qui a été envoyé dépasse les {most} octets acceptés ici.',
    'Lo enviado supera los {most} bytes que se aceptan aquí.',
  ],
  'This is not {host}. Open {url} instead, or set FAIRLEAD_URL.': [
    'Ce n’est pas {host}. Ouvrez plutôt {url}, ou réglez FAIRLEAD_URL.',
    'Esto no es {host}. Abra {url}, o ajuste FAIRLEAD_URL.',
  ],
  'This request did not come from a page of this installation. Open the page again and repeat what you did.': [
    'Cette demande ne vient pas d’une page de cette installation. Rouvrez la page et recommencez.',
    'Esta petición no viene de una página de esta instalación. Abra de nuevo la página y repita lo que hizo.',
  ],
  'Take out the characters that are no text: half a character, or a NUL.': [
    'Retirez les caractères qui ne sont pas du texte : une moitié de caractère, ou un NUL.',
    'Quite los caracteres que no son texto: medio carácter, o un NUL.',
  ],
  'This is not an address of the web. It should begin with https:// or http://.': [
    'Ce n’est pas une adresse du web. Elle devrait commencer par https:// ou http://.',
    'Esto no es una dirección web. Debería empezar por https:// o http://.',
  ],
  'The address holds a user name or password. Take it out: addresses are shown to others.': [
    'L’adresse contient un nom d’utilisateur ou un mot de passe. Retirez-le : d’autres voient les adresses.',
    'La dirección contiene un nombre de usuario o una contraseña. Quítelos: otras personas ven las direcciones.',
  ],
  '{host} leads to {reason!}. Only addresses on the public internet are fetched from.': [
    '{host} mène à {reason!}. Seules les adresses de l’internet public sont lues.',
    '{host} lleva a {reason!}. Solo se leen direcciones de la internet pública.',
  ],
  'There is no {host} on the internet, or it could not be found now. Check the address.': [
    '{host} n’existe pas sur internet, ou n’a pas pu être trouvé maintenant. Vérifiez l’adresse.',
    '{host} no existe en internet, o no se pudo encontrar ahora. Revise la dirección.',
  ],
  '{host} could not be reached: {reason!}. Try again later.': [
    '{host} n’a pas pu être joint : {reason!}. Réessayez plus tard.',
    'No se pudo llegar a {host}: {reason!}. Inténtelo más tarde.',
  ],
  '{host} answered with the code {status} instead of a file. Check the address.': [
    '{host} a répondu par le code {status} au lieu d’un fichier. Vérifiez l’adresse.',
    '{host} respondió con el código {status} en lugar de un archivo. Revise la dirección.',
  ],
  'The address led on to others more than {limit} times.': [
    'L’adresse a mené à d’autres plus de {limit} fois.',
    'La dirección llevó a otras más de {limit} veces.',
  ],
  'The file is larger than {limit} MB, the most that is fetched here.': [
    'Le fichier dépasse {limit} Mo, le plus qui soit récupéré ici.',
    'El archivo supera {limit} MB, lo máximo que se descarga aquí.',
  ],
  'The file was sent in a compressed form that grows out of all proportion. It was not taken.': [
    'Le fichier a été envoyé sous une forme compressée qui grandit hors de toute proportion. Il n’a pas été pris.',
    'El archivo llegó comprimido de una forma que crece sin proporción. No se tomó.',
  ],
  '{host} sent nothing for too long. Try again later.': [
    '{host} n’a rien envoyé pendant trop longtemps. Réessayez plus tard.',
    '{host} no envió nada durante demasiado tiempo. Inténtelo más tarde.',
  ],
  '{host} ended before the whole file was there. Try again.': [
    '{host} s’est interrompu avant que le fichier soit complet. Réessayez.',
    '{host} terminó antes de que llegara todo el archivo. Inténtelo de nuevo.',
  ],
  'The file was sent in a form ({encoding}) that is not known here.': [
    'Le fichier a été envoyé sous une forme ({encoding}) inconnue ici.',
    'El archivo llegó en una forma ({encoding}) que aquí no se conoce.',
  ],
  'The download was stopped.': ['Le téléchargement a été arrêté.', 'La descarga se detuvo.'],
  'The disk of this server is full, so this could not be done; nothing that was there before was changed. Ask whoever runs the server to make room, then try again.':
    [
      'Le disque de ce serveur est plein, donc cela n’a pas pu se faire ; rien de ce qui existait n’a changé. Demandez à qui gère le serveur de faire de la place, puis réessayez.',
      'El disco de este servidor está lleno, así que no se pudo hacer; nada de lo que había ha cambiado. Pida a quien lleva el servidor que haga sitio, e inténtelo de nuevo.',
    ],
  'The file is larger than {limit} MB, the most that is taken here.': [
    'Le fichier dépasse {limit} Mo, le plus qui soit accepté ici.',
    'El archivo supera {limit} MB, lo máximo que se acepta aquí.',
  ],
  'Something went wrong that should not have. The reference is {reference}.': [
    'Quelque chose a échoué qui n’aurait pas dû. La référence est {reference}.',
    'Algo falló que no debía fallar. La referencia es {reference}.',
  ],
  'It was cut short {times} times and was given up.': [
    'Elle a été interrompue {times} fois et abandonnée.',
    'Se interrumpió {times} veces y se abandonó.',
  ],
  'The picture in {block} has no words that say what it shows. Write an alternative text; then make the PDF again.': [
    'L’image dans {block} n’a pas de mots qui disent ce qu’elle montre. Écrivez un texte de remplacement, puis refaites le PDF.',
    'La imagen en {block} no tiene palabras que digan qué muestra. Escriba un texto alternativo y haga de nuevo el PDF.',
  ],
  'The picture in {block} cannot be read: it is neither the PNG, the JPEG nor the drawing it says it is. Replace it, or take it out.':
    [
      'L’image dans {block} ne peut pas être lue : elle n’est ni le PNG, ni le JPEG, ni le dessin qu’elle prétend être. Remplacez-la, ou retirez-la.',
      'La imagen en {block} no se puede leer: no es ni el PNG, ni el JPEG, ni el dibujo que dice ser. Sustitúyala, o quítela.',
    ],
  'Making the PDF took longer than {seconds} seconds and was stopped. Divide the text, or take the web page or the Word document.':
    [
      'La création du PDF a pris plus de {seconds} secondes et a été arrêtée. Divisez le texte, ou prenez la page web ou le document Word.',
      'Hacer el PDF tardó más de {seconds} segundos y se detuvo. Divida el texto, o tome la página web o el documento de Word.',
    ],
  'Making the PDF took more than {megabytes} MB of memory and was stopped. Divide the text or use smaller pictures, or take the web page or the Word document.':
    [
      'La création du PDF a pris plus de {megabytes} Mo de mémoire et a été arrêtée. Divisez le texte ou réduisez les images, ou prenez la page web ou le document Word.',
      'Hacer el PDF necesitó más de {megabytes} MB de memoria y se detuvo. Divida el texto o use imágenes más pequeñas, o tome la página web o el documento de Word.',
    ],
  'The text could not be made into an accessible PDF: {why!}. Take the web page or the Word document, and tell whoever runs this installation.':
    [
      'Le texte n’a pas pu devenir un PDF accessible : {why!}. Prenez la page web ou le document Word, et prévenez qui gère cette installation.',
      'El texto no pudo convertirse en un PDF accesible: {why!}. Tome la página web o el documento de Word, y avise a quien lleva esta instalación.',
    ],
  'This was erased with the person it belonged to, and cannot be read again.': [
    'Ceci a été effacé avec la personne à qui cela appartenait, et ne peut plus être lu.',
    'Esto se borró con la persona a la que pertenecía, y no puede volver a leerse.',
  ],
  'Fill this in.': ['Remplissez ce champ.', 'Rellene este campo.'],
  'Write at least {limit} characters.': [
    'Écrivez au moins {limit} caractères.',
    'Escriba al menos {limit} caracteres.',
  ],
  'Choose at least one.': ['Choisissez-en au moins un.', 'Elija al menos uno.'],
  'Choose at least {limit}.': ['Choisissez-en au moins {limit}.', 'Elija al menos {limit}.'],
  'Write {limit} or more.': ['Écrivez {limit} ou plus.', 'Escriba {limit} o más.'],
  'Write more than {limit}.': ['Écrivez plus de {limit}.', 'Escriba más de {limit}.'],
  'Shorten this to {limit} characters.': [
    'Raccourcissez ce texte à {limit} caractères.',
    'Acorte este texto a {limit} caracteres.',
  ],
  'Choose at most {limit}.': ['Choisissez-en {limit} au plus.', 'Elija como máximo {limit}.'],
  'Write {limit} or less.': ['Écrivez {limit} ou moins.', 'Escriba {limit} o menos.'],
  'Write less than {limit}.': ['Écrivez moins de {limit}.', 'Escriba menos de {limit}.'],
  'Write the day as year, month and day, like 2026-03-31.': [
    'Écrivez le jour avec l’année, le mois et le jour, comme 2026-03-31.',
    'Escriba el día con año, mes y día, como 2026-03-31.',
  ],
  'Write an e-mail address, like name@city.example.': [
    'Écrivez une adresse électronique, comme name@city.example.',
    'Escriba una dirección de correo, como name@city.example.',
  ],
  'Write a whole address, with https:// before it.': [
    'Écrivez une adresse entière, avec https:// devant.',
    'Escriba una dirección completa, con https:// delante.',
  ],
  'Write a number.': ['Écrivez un nombre.', 'Escriba un número.'],
  'Write a whole number.': ['Écrivez un nombre entier.', 'Escriba un número entero.'],
  'Choose one.': ['Choisissez-en un.', 'Elija uno.'],
}
