import type { Sentences } from './sentence.ts'

/** Sentences of links for somebody from outside: in English as they are made, then in French and Spanish. */
export const links: Sentences = {
  'Choose what you advise.': ['Choisissez ce que vous conseillez.', 'Elija qué aconseja.'],
  'Say which changes you would like.': ['Dites quels changements vous souhaitez.', 'Diga qué cambios desea.'],
  'Whoever writes the text decides with whom outside it is shared.': [
    'Qui écrit le texte décide avec qui de l’extérieur il est partagé.',
    'Quien escribe el texto decide con quién de fuera se comparte.',
  ],
  'Enter their name.': ['Indiquez son nom.', 'Indique su nombre.'],
  'Shorten it to 200 characters.': ['Raccourcissez-le à 200 caractères.', 'Acórtelo a 200 caracteres.'],
  'Choose what they may do.': ['Choisissez ce que cette personne peut faire.', 'Elija qué puede hacer esa persona.'],
  'Enter a day.': ['Indiquez un jour.', 'Indique un día.'],
  'Choose a day that is not over.': ['Choisissez un jour qui n’est pas passé.', 'Elija un día que no haya pasado.'],
  'Choose a day within three months.': [
    'Choisissez un jour dans les trois mois.',
    'Elija un día dentro de tres meses.',
  ],
  'This link leads nowhere. A part of it may be missing: copy the whole of it, or ask whoever sent it to you for another.':
    [
      'Ce lien ne mène nulle part. Il en manque peut-être une partie : copiez-le en entier, ou demandez-en un autre à qui vous l’a envoyé.',
      'Este enlace no lleva a ninguna parte. Puede faltarle una parte: cópielo entero, o pida otro a quien se lo envió.',
    ],
  'This browser does not hold the link any more. Open the link you were sent again.': [
    'Ce navigateur n’a plus le lien. Ouvrez de nouveau celui que vous avez reçu.',
    'Este navegador ya no tiene el enlace. Abra de nuevo el que le enviaron.',
  ],
  'The time of this link is over. Ask {name} for another.': [
    'Le temps de ce lien est passé. Demandez-en un autre à {name}.',
    'El plazo de este enlace ha pasado. Pida otro a {name}.',
  ],
  'This link was ended. Ask {name} if you still need it.': [
    'Ce lien a été clos. Adressez-vous à {name} s’il vous le faut encore.',
    'Este enlace se cerró. Diríjase a {name} si todavía lo necesita.',
  ],
  'This link does not let you do this. Ask {name}.': [
    'Ce lien ne vous permet pas de faire cela. Adressez-vous à {name}.',
    'Este enlace no le permite hacer esto. Diríjase a {name}.',
  ],
  'There is no such link to this.': ['Ce lien n’existe pas ici.', 'Ese enlace no existe aquí.'],
  'Nothing waits for your signature now. Open the page again to see why.': [
    'Rien n’attend plus votre signature. Rouvrez la page pour voir pourquoi.',
    'Nada espera ahora su firma. Abra de nuevo la página para ver por qué.',
  ],
  'Choose the side or role they sign for, among those that have not signed.': [
    'Choisissez le côté ou le rôle pour lequel cette personne signe, parmi ceux qui n’ont pas signé.',
    'Elija la parte o la función por la que firma, entre las que no han firmado.',
  ],
  'This cannot be looked up just now. Try again in a moment.': [
    'Cela ne peut pas être consulté à l’instant. Réessayez dans un moment.',
    'Esto no se puede consultar ahora mismo. Inténtelo de nuevo en un momento.',
  ],
}
