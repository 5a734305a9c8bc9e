import type { Sentences } from './sentence.ts'

/** Sentences of the registers, meetings, library and letters: in English as they are made, then in French and Spanish. */
export const workspace: Sentences = {
  'Enter what is to be done.': ['Indiquez ce qui est à faire.', 'Indique qué hay que hacer.'],
  'Choose whether it is a task or a question.': [
    'Choisissez s’il s’agit d’une tâche ou d’une question.',
    'Elija si es una tarea o una pregunta.',
  ],
  'Choose who does it from the list.': [
    'Choisissez dans la liste qui s’en charge.',
    'Elija de la lista quién lo hace.',
  ],
  'Enter the day by which it is done, or leave it empty.': [
    'Indiquez le jour où ce sera fait, ou laissez vide.',
    'Indique el día en que estará hecho, o déjelo vacío.',
  ],
  'Enter the day on which it comes back, or leave it empty.': [
    'Indiquez le jour où cela revient, ou laissez vide.',
    'Indique el día en que vuelve, o déjelo vacío.',
  ],
  'Choose whether it is done, dropped or open again.': [
    'Choisissez si c’est fait, abandonné ou de nouveau ouvert.',
    'Elija si está hecho, descartado o abierto de nuevo.',
  ],
  'Enter a day from 1990 to 2100.': ['Indiquez un jour de 1990 à 2100.', 'Indique un día de 1990 a 2100.'],
  'Write the day as a date.': ['Écrivez le jour comme une date.', 'Escriba el día como una fecha.'],
  'Say what it is about.': ['Dites de quoi il s’agit.', 'Diga de qué se trata.'],
  'Shorten the name to 200 characters.': [
    'Raccourcissez le nom à 200 caractères.',
    'Acorte el nombre a 200 caracteres.',
  ],
  'Nobody can approve “{product}” for “{party}”: there is no such side or role in this project that may approve. Choose others.':
    [
      'Personne ne peut approuver « {product} » pour « {party} » : ce projet n’a pas de tel côté ni de tel rôle qui puisse approuver. Choisissez-en d’autres.',
      'Nadie puede aprobar “{product}” por “{party}”: este proyecto no tiene tal parte ni tal rol que pueda aprobar. Elija otros.',
    ],
  'Say from which day on.': ['Dites à partir de quel jour.', 'Diga desde qué día.'],
  'Names and raw words are never published. Choose “never”.': [
    'Les noms et les paroles brutes ne sont jamais publiés. Choisissez « jamais ».',
    'Los nombres y las palabras literales nunca se publican. Elija “nunca”.',
  ],
  'Every member reads this list. Choose “All members” or “Everybody”.': [
    'Tous les membres lisent cette liste. Choisissez « Tous les membres » ou « Tout le monde ».',
    'Todos los miembros leen esta lista. Elija “Todos los miembros” o “Todo el mundo”.',
  ],
  'There is a line for this already. Change that one.': [
    'Il y a déjà une ligne pour cela. Changez celle-là.',
    'Ya hay una línea para esto. Cambie esa.',
  ],
  'Name at least one work product.': [
    'Nommez au moins un produit du travail.',
    'Nombre al menos un producto del trabajo.',
  ],
  'Say in one sentence what stands in the way.': [
    'Dites en une phrase ce qui fait obstacle.',
    'Diga en una frase qué lo impide.',
  ],
  'Choose what kind of barrier it is.': [
    'Choisissez de quelle sorte d’obstacle il s’agit.',
    'Elija qué tipo de obstáculo es.',
  ],
  'Choose how the rule binds.': ['Choisissez comment la règle oblige.', 'Elija cómo obliga la norma.'],
  'Choose one of the members.': ['Choisissez l’un des membres.', 'Elija a uno de los miembros.'],
  'Choose where the barrier stands.': ['Choisissez où en est l’obstacle.', 'Elija en qué punto está el obstáculo.'],
  'Say what happens on this day.': ['Dites ce qui se passe ce jour-là.', 'Diga qué ocurre ese día.'],
  'Choose what kind of date it is.': ['Choisissez de quelle sorte de date il s’agit.', 'Elija qué tipo de fecha es.'],
  'Choose met, partly or absent.': ['Choisissez remplie, en partie ou absente.', 'Elija cumplida, en parte o ausente.'],
  'Say what shows it: choose a thing of this project, or give a link or words.': [
    'Dites ce qui le montre : choisissez une chose de ce projet, ou donnez un lien ou des mots.',
    'Diga qué lo muestra: elija algo de este proyecto, o dé un enlace o palabras.',
  ],
  'Enter what was decided.': ['Indiquez ce qui a été décidé.', 'Indique qué se decidió.'],
  'Enter the day on which it was decided.': [
    'Indiquez le jour où cela a été décidé.',
    'Indique el día en que se decidió.',
  ],
  'Choose the meeting from the list.': ['Choisissez la réunion dans la liste.', 'Elija la reunión de la lista.'],
  'Choose the earlier decision from the list.': [
    'Choisissez la décision antérieure dans la liste.',
    'Elija la decisión anterior de la lista.',
  ],
  'Choose one of the things in the list.': ['Choisissez dans la liste.', 'Elija de la lista.'],
  'Choose people of the project.': ['Choisissez des personnes du projet.', 'Elija a personas del proyecto.'],
  'There is no calendar at this address, or its address was changed. Look for the new one on your account page.': [
    'Il n’y a pas de calendrier à cette adresse, ou son adresse a changé. Cherchez la nouvelle sur la page de votre compte.',
    'No hay ningún calendario en esta dirección, o su dirección cambió. Busque la nueva en la página de su cuenta.',
  ],
  'Enter the word.': ['Indiquez le mot.', 'Indique la palabra.'],
  'Say what it means.': ['Dites ce qu’il veut dire.', 'Diga qué significa.'],
  'Shorten the name to 300 characters.': [
    'Raccourcissez le nom à 300 caractères.',
    'Acorte el nombre a 300 caracteres.',
  ],
  'Shorten the note to 10,000 characters.': [
    'Raccourcissez la note à 10 000 caractères.',
    'Acorte la nota a 10 000 caracteres.',
  ],
  'Shorten this to 60 characters.': ['Raccourcissez ceci à 60 caractères.', 'Acorte esto a 60 caracteres.'],
  'Shorten this to 80 characters.': ['Raccourcissez ceci à 80 caractères.', 'Acorte esto a 80 caracteres.'],
  'Shorten this to 200 characters.': ['Raccourcissez ceci à 200 caractères.', 'Acorte esto a 200 caracteres.'],
  'Shorten this to 200,000 characters.': [
    'Raccourcissez ceci à 200 000 caractères.',
    'Acorte esto a 200 000 caracteres.',
  ],
  'Shorten this to 300 characters.': ['Raccourcissez ceci à 300 caractères.', 'Acorte esto a 300 caracteres.'],
  'Shorten this to {most} characters.': ['Raccourcissez ceci à {most} caractères.', 'Acorte esto a {most} caracteres.'],
  'Say in one sentence what is to be reached.': [
    'Dites en une phrase ce qui est à atteindre.',
    'Diga en una frase qué se quiere alcanzar.',
  ],
  'Choose short term or long term.': ['Choisissez court terme ou long terme.', 'Elija corto plazo o largo plazo.'],
  'Choose where the goal stands.': ['Choisissez où en est l’objectif.', 'Elija en qué punto está el objetivo.'],
  'Name the policy issue or strategic goal that the reform serves.': [
    'Nommez la question de politique publique ou l’objectif stratégique que sert la réforme.',
    'Nombre el asunto de política pública o el objetivo estratégico al que sirve la reforma.',
  ],
  'Shorten each tag to 60 characters.': [
    'Raccourcissez chaque étiquette à 60 caractères.',
    'Acorte cada etiqueta a 60 caracteres.',
  ],
  'Give at most 20 tags.': ['Donnez au plus 20 étiquettes.', 'Dé 20 etiquetas como máximo.'],
  'Enter what it is called.': ['Indiquez comment cela s’appelle.', 'Indique cómo se llama.'],
  'Choose what kind of thing it is.': ['Choisissez de quelle sorte de chose il s’agit.', 'Elija qué tipo de cosa es.'],
  'Enter the address, or choose a file.': [
    'Indiquez l’adresse, ou choisissez un fichier.',
    'Indique la dirección, o elija un archivo.',
  ],
  'The files of this project may take {quota} MB, and there is no room for this one. Take files out of the library, or ask the administrator for more.':
    [
      'Les fichiers de ce projet peuvent occuper {quota} Mo, et il n’y a pas de place pour celui-ci. Retirez des fichiers de la bibliothèque, ou demandez plus de place à l’administrateur.',
      'Los archivos de este proyecto pueden ocupar {quota} MB, y este no cabe. Quite archivos de la biblioteca, o pida más espacio al administrador.',
    ],
  'The file was cleared away in this very moment. Send it again.': [
    'Le fichier vient d’être effacé à cet instant. Renvoyez-le.',
    'El archivo se borró en este mismo momento. Envíelo de nuevo.',
  ],
  'This is a link: it has an address, and no file here.': [
    'C’est un lien : il a une adresse, et pas de fichier ici.',
    'Esto es un enlace: tiene una dirección, y aquí no hay archivo.',
  ],
  'Paste the text of a letter, or choose an .eml file.': [
    'Collez le texte d’un courriel, ou choisissez un fichier .eml.',
    'Pegue el texto de un correo, o elija un archivo .eml.',
  ],
  'A letter may weigh {most} MB with its attachments. Paste its text, and add the files to the library one by one.': [
    'Un courriel peut peser {most} Mo avec ses pièces jointes. Collez son texte, et ajoutez les fichiers un à un à la bibliothèque.',
    'Un correo puede pesar {most} MB con sus adjuntos. Pegue su texto, y añada los archivos uno a uno a la biblioteca.',
  ],
  'This file is no letter that can be read. Save it as .eml, or paste its text.': [
    'Ce fichier n’est pas un courriel lisible. Enregistrez-le en .eml, ou collez son texte.',
    'Este archivo no es un correo que se pueda leer. Guárdelo como .eml, o pegue su texto.',
  ],
  'Shorten each group of people to 120 characters.': [
    'Raccourcissez chaque groupe de personnes à 120 caractères.',
    'Acorte cada grupo de personas a 120 caracteres.',
  ],
  'Enter an address that begins with https://, or leave it empty.': [
    'Indiquez une adresse qui commence par https://, ou laissez vide.',
    'Indique una dirección que empiece por https://, o déjelo vacío.',
  ],
  'Choose what kind of meeting it is.': [
    'Choisissez de quelle sorte de réunion il s’agit.',
    'Elija qué tipo de reunión es.',
  ],
  'Enter the day of the meeting.': ['Indiquez le jour de la réunion.', 'Indique el día de la reunión.'],
  'Enter when it begins, like 09:30.': [
    'Indiquez quand elle commence, comme 09:30.',
    'Indique cuándo empieza, como 09:30.',
  ],
  'Enter when it ends, like 11:00.': ['Indiquez quand elle finit, comme 11:00.', 'Indique cuándo termina, como 11:00.'],
  'Choose a time zone from the list, like Europe/London.': [
    'Choisissez un fuseau horaire dans la liste, comme Europe/London.',
    'Elija una zona horaria de la lista, como Europe/London.',
  ],
  'Choose how often it comes again.': ['Choisissez à quel rythme elle revient.', 'Elija cada cuánto se repite.'],
  'Enter how many meetings there are in all.': [
    'Indiquez combien de réunions il y a en tout.',
    'Indique cuántas reuniones hay en total.',
  ],
  'A series has at least two meetings.': [
    'Une série a au moins deux réunions.',
    'Una serie tiene al menos dos reuniones.',
  ],
  'A series has at most 26 meetings.': [
    'Une série a au plus 26 réunions.',
    'Una serie tiene como máximo 26 reuniones.',
  ],
  'A meeting ends later than it begins.': [
    'Une réunion finit plus tard qu’elle ne commence.',
    'Una reunión termina más tarde de lo que empieza.',
  ],
  'This point of the agenda is not known.': [
    'Ce point de l’ordre du jour est inconnu.',
    'Este punto del orden del día no se conoce.',
  ],
  'Shorten each point of the agenda to 200 characters.': [
    'Raccourcissez chaque point de l’ordre du jour à 200 caractères.',
    'Acorte cada punto del orden del día a 200 caracteres.',
  ],
  'Enter minutes as a number.': ['Indiquez les minutes en chiffres.', 'Indique los minutos como número.'],
  'Enter at most 1,440 minutes.': ['Indiquez au plus 1 440 minutes.', 'Indique 1440 minutos como máximo.'],
  'Name at most 40 groups of people.': [
    'Nommez au plus 40 groupes de personnes.',
    'Nombre 40 grupos de personas como máximo.',
  ],
  'Name at most 200 people.': ['Nommez au plus 200 personnes.', 'Nombre 200 personas como máximo.'],
  'Name at most 200 work products.': [
    'Nommez au plus 200 produits de travail.',
    'Nombre 200 productos de trabajo como máximo.',
  ],
  'Enter at least one minute.': ['Indiquez au moins une minute.', 'Indique al menos un minuto.'],
  'Choose who presents from the list.': ['Choisissez dans la liste qui présente.', 'Elija de la lista quién presenta.'],
  'An agenda has at most 60 points.': [
    'Un ordre du jour a au plus 60 points.',
    'Un orden del día tiene 60 puntos como máximo.',
  ],
  'Choose among the members of this project.': [
    'Choisissez parmi les membres de ce projet.',
    'Elija entre los miembros de este proyecto.',
  ],
  'The minutes of this meeting are approved, so nothing of it changes any more. Who may approve them can open them again.':
    [
      'Le compte rendu de cette réunion est approuvé : rien n’en change plus. Qui peut l’approuver peut le rouvrir.',
      'El acta de esta reunión está aprobada, así que nada de ella cambia ya. Quien puede aprobarla puede abrirla de nuevo.',
    ],
  'This meeting is {from!} and cannot become {to!} from there. Load the page again to see what it can become.': [
    'Cette réunion est {from!} et ne peut pas passer à {to!}. Rechargez la page pour voir ce qu’elle peut devenir.',
    'Esta reunión está {from!} y no puede pasar a {to!}. Cargue de nuevo la página para ver qué puede ser.',
  ],
  planned: ['prévue', 'prevista'],
  held: ['tenue', 'celebrada'],
  review: ['en relecture', 'en revisión'],
  cancelled: ['annulée', 'anulada'],
  'Say why, in a sentence: it is kept.': [
    'Dites pourquoi, en une phrase : elle sera gardée.',
    'Diga por qué, en una frase: se guarda.',
  ],
  'Say why it was dropped, in a sentence.': [
    'Dites en une phrase pourquoi c’est abandonné.',
    'Diga en una frase por qué se descartó.',
  ],
  'That decision was taken after this one, so this one cannot supersede it.': [
    'Cette décision-là a été prise après celle-ci : celle-ci ne peut donc pas la remplacer.',
    'Esa decisión se tomó después de esta, así que esta no puede sustituirla.',
  ],
  'That decision was taken after this one. Choose an earlier one.': [
    'Cette décision-là a été prise après celle-ci. Choisissez-en une antérieure.',
    'Esa decisión se tomó después de esta. Elija una anterior.',
  ],
  'Paste at most {most} lines at once, and the rest after them.': [
    'Collez au plus {most} lignes à la fois, et le reste ensuite.',
    'Pegue {most} líneas como máximo a la vez, y el resto después.',
  ],
  'These notes were kept already. The meeting shows what became of them.': [
    'Ces notes ont déjà été gardées. La réunion montre ce qu’elles sont devenues.',
    'Estas notas ya se guardaron. La reunión muestra qué ha sido de ellas.',
  ],
  'Choose what happens to the meeting.': [
    'Choisissez ce qu’il advient de la réunion.',
    'Elija qué pasa con la reunión.',
  ],
  'Paste the notes.': ['Collez les notes.', 'Pegue las notas.'],
  'Choose what this line is.': ['Choisissez ce qu’est cette ligne.', 'Elija qué es esta línea.'],
  'Shorten this line to 2,000 characters, or let it be a note.': [
    'Raccourcissez cette ligne à 2 000 caractères, ou laissez-la comme note.',
    'Acorte esta línea a 2000 caracteres, o déjela como nota.',
  ],
  'Enter the day as it stands in a calendar, or leave it empty.': [
    'Indiquez le jour tel qu’il est dans un calendrier, ou laissez vide.',
    'Indique el día tal como está en un calendario, o déjelo vacío.',
  ],
  'The clocks change in this hour, and it would end before it begins. Choose another hour.': [
    'L’heure change à ce moment, et la réunion finirait avant de commencer. Choisissez une autre heure.',
    'En esa hora cambian los relojes, y terminaría antes de empezar. Elija otra hora.',
  ],
  'Say in a few words what gets better.': [
    'Dites en quelques mots ce qui s’améliore.',
    'Diga en pocas palabras qué mejora.',
  ],
  'Choose where the outcome stands.': [
    'Choisissez où en est le résultat attendu.',
    'Elija en qué punto está el resultado esperado.',
  ],
  'Choose one of the things in this project.': ['Choisissez une chose de ce projet.', 'Elija algo de este proyecto.'],
  'Choose a measure of this project.': [
    'Choisissez un indicateur de ce projet.',
    'Elija un indicador de este proyecto.',
  ],
  'Write an address that begins with https:// or http://.': [
    'Écrivez une adresse qui commence par https:// ou http://.',
    'Escriba una dirección que empiece por https:// o http://.',
  ],
  'Enter the name of the city.': ['Indiquez le nom de la ville.', 'Indique el nombre de la ciudad.'],
  'Name what is compared.': ['Nommez ce qui est comparé.', 'Nombre lo que se compara.'],
  'Choose a whole number from 0 to 5.': ['Choisissez un nombre entier de 0 à 5.', 'Elija un número entero de 0 a 5.'],
  'Choose what you decide.': ['Choisissez ce que vous décidez.', 'Elija qué decide.'],
  'Say why, so that whoever asks later can read it.': [
    'Dites pourquoi, pour que qui le demande plus tard puisse le lire.',
    'Diga por qué, para que quien lo pregunte después pueda leerlo.',
  ],
  'Say with whom you spoke.': ['Dites avec qui vous avez parlé.', 'Diga con quién habló.'],
  'Say in what role they spoke.': ['Dites à quel titre cette personne parlait.', 'Diga en calidad de qué hablaba.'],
  'Choose 0 to 4.': ['Choisissez de 0 à 4.', 'Elija de 0 a 4.'],
  'Say why: a score without its reason cannot be compared.': [
    'Dites pourquoi : une note sans sa raison ne peut pas être comparée.',
    'Diga por qué: una puntuación sin su motivo no se puede comparar.',
  ],
  'Choose a score for your reason, or take the reason out.': [
    'Choisissez une note pour votre raison, ou retirez la raison.',
    'Elija una puntuación para su motivo, o quite el motivo.',
  ],
  'The last day cannot come before the first.': [
    'Le dernier jour ne peut pas précéder le premier.',
    'El último día no puede ser anterior al primero.',
  ],
  'Number the visit: 1, 2, …': ['Numérotez la visite : 1, 2, …', 'Numere la visita: 1, 2, …'],
  'Say what the visit is for, in a few words.': [
    'Dites en quelques mots à quoi sert la visite.',
    'Diga en pocas palabras para qué es la visita.',
  ],
  'Write the first day as YYYY-MM-DD.': [
    'Écrivez le premier jour comme AAAA-MM-JJ.',
    'Escriba el primer día como AAAA-MM-DD.',
  ],
  'Write the last day as YYYY-MM-DD.': [
    'Écrivez le dernier jour comme AAAA-MM-JJ.',
    'Escriba el último día como AAAA-MM-DD.',
  ],
  'Write the time as HH:MM.': ['Écrivez l’heure comme HH:MM.', 'Escriba la hora como HH:MM.'],
  'Say what the session is about.': ['Dites sur quoi porte la séance.', 'Diga de qué trata la sesión.'],
  'Choose a day of the visit: {startsOn} to {endsOn}.': [
    'Choisissez un jour de la visite : du {startsOn} au {endsOn}.',
    'Elija un día de la visita: del {startsOn} al {endsOn}.',
  ],
  'A session cannot end before it begins.': [
    'Une séance ne peut pas finir avant de commencer.',
    'Una sesión no puede terminar antes de empezar.',
  ],
  'Say what is to be done.': ['Dites ce qui est à faire.', 'Diga qué hay que hacer.'],
  'Enter the place it is about.': ['Indiquez le lieu concerné.', 'Indique el lugar del que se trata.'],
  'Shorten the place to 120 characters.': [
    'Raccourcissez le lieu à 120 caractères.',
    'Acorte el lugar a 120 caracteres.',
  ],
  'Shorten this to 120 characters.': ['Raccourcissez ceci à 120 caractères.', 'Acorte esto a 120 caracteres.'],
  'Enter the day it starts.': ['Indiquez le jour du début.', 'Indique el día en que empieza.'],
  'There is no such entry in this project. It may belong to another one.': [
    'Cette entrée n’existe pas dans ce projet. Elle appartient peut-être à un autre.',
    'Esa entrada no existe en este proyecto. Puede ser de otro.',
  ],
  'Somebody changed this while you were writing. What you typed is kept below; look at what stands now, then save again.':
    [
      'Quelqu’un a modifié ceci pendant que vous écriviez. Ce que vous avez tapé est gardé ci-dessous ; voyez ce qui est enregistré, puis enregistrez de nouveau.',
      'Alguien cambió esto mientras usted escribía. Lo que escribió está abajo; mire lo que hay ahora y guarde de nuevo.',
    ],
  'Choose an owner among the members of this project.': [
    'Choisissez une personne chargée parmi les membres de ce projet.',
    'Elija a una persona encargada entre los miembros de este proyecto.',
  ],
  'There is no such thing in this project to show it.': [
    'Il n’y a rien de tel dans ce projet pour le montrer.',
    'En este proyecto no hay tal cosa que lo muestre.',
  ],
  'There is no such thing in this project. Choose one from the list.': [
    'Il n’y a rien de tel dans ce projet. Choisissez dans la liste.',
    'En este proyecto no hay tal cosa. Elija de la lista.',
  ],
  'This version waits for signatures and does not change. Take it back first, or wait until it is agreed.': [
    'Cette version attend des signatures et ne change pas. Retirez-la d’abord, ou attendez qu’elle soit convenue.',
    'Esta versión espera firmas y no cambia. Retírela antes, o espere a que esté acordada.',
  ],
  'There is no draft of the agreement to propose. Write one first.': [
    'Il n’y a pas de projet d’accord à proposer. Écrivez-en d’abord un.',
    'No hay ningún borrador del acuerdo que proponer. Escriba uno antes.',
  ],
  'No version of the agreement waits for signatures. Somebody may have taken it back.': [
    'Aucune version de l’accord n’attend de signatures. Quelqu’un l’a peut-être retirée.',
    'Ninguna versión del acuerdo espera firmas. Puede que alguien la haya retirado.',
  ],
  'You sign for a side or a role that you hold, one person for one of them. Ask somebody who holds it.': [
    'Vous signez pour un côté ou un rôle que vous tenez, une personne pour un seul. Demandez à quelqu’un qui le tient.',
    'Usted firma por una parte o una función que tiene, una persona por una sola. Pídalo a quien la tiene.',
  ],
  'This was withdrawn. Bring it back first, then go on with it.': [
    'Ceci a été retiré de la liste. Remettez-le d’abord, puis continuez.',
    'Esto se quitó de la lista. Devuélvalo antes, y siga después.',
  ],
  'Members may read {what!}.': ['Les membres peuvent lire {what!}.', 'Los miembros pueden leer {what!}.'],
  'Only those who write for the project may change {what!}.': [
    'Seuls ceux qui écrivent pour le projet peuvent modifier {what!}.',
    'Solo quienes escriben para el proyecto pueden cambiar {what!}.',
  ],
  'Only those who approve texts of the project may approve minutes, or open approved ones again.': [
    'Seuls ceux qui approuvent les textes du projet peuvent approuver un compte rendu, ou rouvrir celui qui l’est.',
    'Solo quienes aprueban textos del proyecto pueden aprobar actas, o abrir de nuevo las aprobadas.',
  ],
  'Only those who approve what leaves the project may put a meeting into its public calendar.': [
    'Seuls ceux qui approuvent ce qui sort du projet peuvent mettre une réunion dans son calendrier public.',
    'Solo quienes aprueban lo que sale del proyecto pueden poner una reunión en su calendario público.',
  ],
  'Those who take part may say that their own action is done or dropped.': [
    'Ceux qui participent peuvent dire que leur propre action est faite ou abandonnée.',
    'Quienes participan pueden decir que su propia acción está hecha o descartada.',
  ],
  'Only those who approve what leaves the project may make a decision public.': [
    'Seuls ceux qui approuvent ce qui sort du projet peuvent rendre une décision publique.',
    'Solo quienes aprueban lo que sale del proyecto pueden hacer pública una decisión.',
  ],
  'Only the product itself looks into its mailbox.': [
    'Seul le produit lui-même regarde dans sa boîte aux lettres.',
    'Solo el propio producto mira en su buzón.',
  ],
  'Members may search what they may see.': [
    'Les membres peuvent chercher dans ce qu’ils peuvent voir.',
    'Los miembros pueden buscar en lo que pueden ver.',
  ],
  'Members may see what changed in the project.': [
    'Les membres peuvent voir ce qui a changé dans le projet.',
    'Los miembros pueden ver qué cambió en el proyecto.',
  ],
  'Anybody with an account may have a calendar of their own meetings.': [
    'Toute personne qui a un compte peut avoir un calendrier de ses propres réunions.',
    'Quien tiene una cuenta puede tener un calendario de sus propias reuniones.',
  ],
  'Members may see what is to be read first.': [
    'Les membres peuvent voir ce qui est à lire d’abord.',
    'Los miembros pueden ver qué hay que leer primero.',
  ],
  'Members note for themselves what they have read.': [
    'Les membres notent pour eux-mêmes ce qu’ils ont lu.',
    'Los miembros anotan para sí mismos lo que han leído.',
  ],
}
