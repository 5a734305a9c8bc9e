import type { Sentences } from './sentence.ts'

/** Sentences of playbooks and the runs that follow them: in English as they are made, then in French and Spanish. */
export const playbooks: Sentences = {
  'Shorten this to 8,000 characters.': ['Raccourcissez ceci à 8 000 caractères.', 'Acorte esto a 8000 caracteres.'],
  'Shorten the reason to 2,000 characters.': [
    'Raccourcissez la raison à 2 000 caractères.',
    'Acorte el motivo a 2000 caracteres.',
  ],
  'Choose something that shows it, or write a note on why it is met.': [
    'Choisissez quelque chose qui le montre, ou notez pourquoi c’est rempli.',
    'Elija algo que lo muestre, o anote por qué se cumple.',
  ],
  'Enter the department.': ['Indiquez le service.', 'Indique el departamento.'],
  'Shorten the department to 120 characters.': [
    'Raccourcissez le service à 120 caractères.',
    'Acorte el departamento a 120 caracteres.',
  ],
  'Write the department on one line.': [
    'Écrivez le service sur une seule ligne.',
    'Escriba el departamento en una sola línea.',
  ],
  'There are two {what!} called “{id}”.': ['Il y a deux {what!} nommés « {id} ».', 'Hay dos {what!} llamados “{id}”.'],
  'Give one of them another id.': [
    'Donnez à l’un d’eux un autre identifiant.',
    'Dé a uno de ellos otro identificador.',
  ],
  'Did you mean “{closest}”?': ['Vouliez-vous dire « {closest} » ?', '¿Quería decir “{closest}”?'],
  'Add it, or take it out here.': ['Ajoutez-le, ou retirez-le ici.', 'Añádalo, o quítelo aquí.'],
  'There is no {what!} “{name}”.': ['Il n’y a pas de {what!} « {name} ».', 'No hay {what!} “{name}”.'],
  'Only an ending that repeats says what it repeats.': [
    'Seule une issue qui répète dit ce qu’elle répète.',
    'Solo un final que repite dice qué repite.',
  ],
  'Write leadsTo: repeat, or take it out.': [
    'Écrivez leadsTo: repeat, ou retirez-le.',
    'Escriba leadsTo: repeat, o quítelo.',
  ],
  'This ending leads nowhere: no step comes after it.': [
    'Cette issue ne mène nulle part : aucune étape ne suit.',
    'Este final no lleva a ninguna parte: no le sigue ningún paso.',
  ],
  'Write leadsTo: end, or add a step.': [
    'Écrivez leadsTo: end, ou ajoutez une étape.',
    'Escriba leadsTo: end, o añada un paso.',
  ],
  'Give one of them another id; ids of steps count across all phases.': [
    'Donnez à l’une d’elles un autre identifiant ; ceux des étapes valent pour toutes les phases.',
    'Dé a uno de ellos otro identificador; los de los pasos valen para todas las fases.',
  ],
  'There are two steps called “{id}”.': ['Il y a deux étapes nommées « {id} ».', 'Hay dos pasos llamados “{id}”.'],
  'Move one of the steps, or take this out.': [
    'Déplacez l’une des étapes, ou retirez ceci.',
    'Mueva uno de los pasos, o quite esto.',
  ],
  '“{id}” comes after “{before}”, which belongs to a later phase.': [
    '« {id} » vient après « {before} », qui appartient à une phase ultérieure.',
    '“{id}” viene después de “{before}”, que pertenece a una fase posterior.',
  ],
  'These steps wait for each other: {cycle}.': [
    'Ces étapes s’attendent l’une l’autre : {cycle}.',
    'Estos pasos se esperan unos a otros: {cycle}.',
  ],
  'Take one of them out of “after”.': ['Retirez l’une d’elles de « after ».', 'Quite uno de ellos de “after”.'],
  'A step chooses a route, and there are none.': [
    'Une étape choisit une voie, et il n’y en a aucune.',
    'Un paso elige una vía, y no hay ninguna.',
  ],
  'Add routes.': ['Ajoutez des voies.', 'Añada vías.'],
  'No step chooses between these routes.': [
    'Aucune étape ne choisit entre ces voies.',
    'Ningún paso elige entre estas vías.',
  ],
  'Write choosesRoute: true at the step that does.': [
    'Écrivez choosesRoute: true à l’étape qui le fait.',
    'Escriba choosesRoute: true en el paso que lo hace.',
  ],
  'Write it in small letters, digits and single hyphens, like site-visit-1.': [
    'Écrivez-le en minuscules, chiffres et traits d’union simples, comme visite-1.',
    'Escríbalo con minúsculas, cifras y guiones simples, como visita-1.',
  ],
  'Write it as step.item, like ask.half.': [
    'Écrivez-le comme etape.point, par exemple ask.half.',
    'Escríbalo como paso.punto, por ejemplo ask.half.',
  ],
  'There is nothing in it.': ['Il n’y a rien dedans.', 'No hay nada dentro.'],
  'Paste the whole text of a playbook, from its first line to its last.': [
    'Collez tout le texte d’un guide, de sa première ligne à la dernière.',
    'Pegue todo el texto de una guía, de su primera línea a la última.',
  ],
  'Write the day as YYYY-MM-DD.': ['Écrivez le jour comme AAAA-MM-JJ.', 'Escriba el día como AAAA-MM-DD.'],
  'Write the version as three numbers, like 1.0.0.': [
    'Écrivez la version en trois nombres, comme 1.0.0.',
    'Escriba la versión con tres números, como 1.0.0.',
  ],
  'Check indentation, colons and quotation marks around this line.': [
    'Vérifiez les retraits, les deux-points et les guillemets autour de cette ligne.',
    'Revise las sangrías, los dos puntos y las comillas alrededor de esta línea.',
  ],
  'The file is too long.': ['Le fichier est trop long.', 'El archivo es demasiado largo.'],
  'A playbook has at most 400,000 characters.': [
    'Un guide a au plus 400 000 caractères.',
    'Una guía tiene 400 000 caracteres como máximo.',
  ],
  'A tab stands before this line.': ['Une tabulation précède cette ligne.', 'Hay un tabulador antes de esta línea.'],
  'Indent with spaces: two for each level.': [
    'Mettez des espaces en retrait : deux par niveau.',
    'Sangre con espacios: dos por nivel.',
  ],
  'This line is indented differently from those it belongs to.': [
    'Cette ligne n’a pas le même retrait que celles dont elle fait partie.',
    'Esta línea no tiene la misma sangría que aquellas a las que pertenece.',
  ],
  'Give all parts of one list or group the same number of spaces.': [
    'Donnez à toutes les parties d’une liste ou d’un groupe le même nombre d’espaces.',
    'Dé a todas las partes de una lista o de un grupo el mismo número de espacios.',
  ],
  'This name stands here twice.': ['Ce nom figure deux fois ici.', 'Este nombre figura aquí dos veces.'],
  'Take one of the two out, or join them.': [
    'Retirez l’un des deux, ou réunissez-les.',
    'Quite uno de los dos, o únalos.',
  ],
  'A colon, comma, bracket or quotation mark is missing here.': [
    'Il manque ici deux-points, une virgule, un crochet ou un guillemet.',
    'Falta aquí un signo de dos puntos, una coma, un corchete o unas comillas.',
  ],
  'A second colon stands in this line.': [
    'Il y a un second deux-points dans cette ligne.',
    'Hay un segundo signo de dos puntos en esta línea.',
  ],
  'Put what follows the first colon in quotation marks.': [
    'Mettez entre guillemets ce qui suit le premier deux-points.',
    'Ponga entre comillas lo que sigue al primer signo de dos puntos.',
  ],
  'A name goes over several lines here.': [
    'Un nom s’étend ici sur plusieurs lignes.',
    'Un nombre ocupa aquí varias líneas.',
  ],
  'Write the name and its colon on one line.': [
    'Écrivez le nom et son deux-points sur une seule ligne.',
    'Escriba el nombre y sus dos puntos en una sola línea.',
  ],
  'A second document begins here.': ['Un second document commence ici.', 'Aquí empieza un segundo documento.'],
  'Keep one playbook in a file: take “---” out, and what follows it.': [
    'Gardez un seul guide par fichier : retirez « --- » et ce qui suit.',
    'Deje una sola guía por archivo: quite “---” y lo que sigue.',
  ],
  'A text cannot begin with this sign.': [
    'Un texte ne peut pas commencer par ce signe.',
    'Un texto no puede empezar con este signo.',
  ],
  'Put the text in quotation marks.': ['Mettez le texte entre guillemets.', 'Ponga el texto entre comillas.'],
  'A backslash stands here between quotation marks.': [
    'Il y a ici une barre oblique inversée entre guillemets.',
    'Hay aquí una barra invertida entre comillas.',
  ],
  'Write the backslash twice, or use single quotation marks.': [
    'Doublez la barre oblique inversée, ou prenez des guillemets simples.',
    'Escriba la barra invertida dos veces, o use comillas simples.',
  ],
  'A word with an exclamation mark before it means nothing here.': [
    'Un mot précédé d’un point d’exclamation ne veut rien dire ici.',
    'Una palabra precedida de un signo de exclamación no significa nada aquí.',
  ],
  'Take it out, or put the text in quotation marks.': [
    'Retirez-le, ou mettez le texte entre guillemets.',
    'Quítela, o ponga el texto entre comillas.',
  ],
  'An alias (“*name”) cannot have more said of it.': [
    'On ne peut rien ajouter à un alias (« *nom »).',
    'A un alias (“*nombre”) no se le puede añadir nada.',
  ],
  'An anchor or an alias has no name.': [
    'Une ancre ou un alias n’a pas de nom.',
    'Un ancla o un alias no tiene nombre.',
  ],
  'It is nested too deeply.': ['Il a trop de niveaux.', 'Tiene demasiados niveles.'],
  'A playbook has at most some ten levels.': [
    'Un guide a au plus une dizaine de niveaux.',
    'Una guía tiene unos diez niveles como máximo.',
  ],
  'From here on it cannot be read.': ['À partir d’ici, ce n’est plus lisible.', 'A partir de aquí no se puede leer.'],
  'Aliases (“*name”) refer to each other until there is no end.': [
    'Des alias (« *nom ») renvoient les uns aux autres sans fin.',
    'Unos alias (“*nombre”) remiten unos a otros sin fin.',
  ],
  'An alias (“*name”) stands for nothing that comes before it.': [
    'Un alias (« *nom ») ne renvoie à rien qui le précède.',
    'Un alias (“*nombre”) no remite a nada anterior.',
  ],
  'It cannot be read.': ['Il n’est pas lisible.', 'No se puede leer.'],
  'The whole of it is a list.': ['Le tout est une liste.', 'Todo es una lista.'],
  'The whole of it is one text.': ['Le tout est un seul texte.', 'Todo es un solo texto.'],
  'A playbook begins with names and values at the left edge: id, version, language and name first.': [
    'Un guide commence par des noms et des valeurs au bord gauche : d’abord id, version, language et name.',
    'Una guía empieza con nombres y valores en el borde izquierdo: primero id, version, language y name.',
  ],
  'There are {count} more findings.': ['Il y a encore {count} constats.', 'Hay {count} hallazgos más.'],
  'Mend these first, and check again.': [
    'Corrigez d’abord ceux-ci, puis vérifiez de nouveau.',
    'Corrija primero estos, y compruebe de nuevo.',
  ],
  'This is {is!}, and must be {must!}.': ['C’est {is!}, et il faut {must!}.', 'Es {is!}, y debe ser {must!}.'],
  'a text': ['un texte', 'un texto'],
  'a number': ['un nombre', 'un número'],
  'a whole number': ['un nombre entier', 'un número entero'],
  'true or false': ['true ou false', 'true o false'],
  'a list': ['une liste', 'una lista'],
  'names with values': ['des noms avec des valeurs', 'nombres con valores'],
  nothing: ['rien', 'nada'],
  'something else': ['autre chose', 'otra cosa'],
  'This list is empty.': ['Cette liste est vide.', 'Esta lista está vacía.'],
  'Write at least one, or take it out.': ['Écrivez-en au moins un, ou retirez-la.', 'Escriba al menos uno, o quítela.'],
  'This text is empty.': ['Ce texte est vide.', 'Este texto está vacío.'],
  'Write it, or take it out.': ['Écrivez-le, ou retirez-le.', 'Escríbalo, o quítelo.'],
  'This number is too small.': ['Ce nombre est trop petit.', 'Este número es demasiado pequeño.'],
  'Write a number above 0.': ['Écrivez un nombre supérieur à 0.', 'Escriba un número mayor que 0.'],
  'This list is too long.': ['Cette liste est trop longue.', 'Esta lista es demasiado larga.'],
  'It can have {most} parts at most.': [
    'Elle peut avoir {most} parties au plus.',
    'Puede tener {most} partes como máximo.',
  ],
  'This text is too long.': ['Ce texte est trop long.', 'Este texto es demasiado largo.'],
  'Shorten it to {most} characters.': ['Raccourcissez-le à {most} caractères.', 'Acórtelo a {most} caracteres.'],
  'This number is too large.': ['Ce nombre est trop grand.', 'Este número es demasiado grande.'],
  'Write {most} at most.': ['Écrivez au plus {most}.', 'Escriba {most} como máximo.'],
  'This is no address.': ['Ce n’est pas une adresse.', 'Esto no es una dirección.'],
  'Begin it with https://.': ['Commencez-la par https://.', 'Empiécela con https://.'],
  'This is not written as it must be.': ['Ce n’est pas écrit comme il le faut.', 'No está escrito como debe.'],
  'This is not what can stand here.': ['Ce n’est pas ce qui peut figurer ici.', 'Esto no es lo que puede estar aquí.'],
  'See how it is written in a playbook that ships.': [
    'Voyez comment c’est écrit dans un guide fourni.',
    'Vea cómo está escrito en una guía incluida.',
  ],
  'Write it without anchors and aliases.': ['Écrivez-le sans ancres ni alias.', 'Escríbalo sin anclas ni alias.'],
  '{names} means nothing here.': ['{names} ne veut rien dire ici.', '{names} no significa nada aquí.'],
  '{names} mean nothing here.': ['{names} ne veulent rien dire ici.', '{names} no significan nada aquí.'],
  'Take it out, or check its spelling.': [
    'Retirez-le, ou vérifiez son orthographe.',
    'Quítelo, o revise cómo está escrito.',
  ],
  'This is missing.': ['Ceci manque.', 'Esto falta.'],
  'This is none of the values that can stand here.': [
    'Ce n’est aucune des valeurs possibles ici.',
    'No es ninguno de los valores posibles aquí.',
  ],
  'Write one of {values!}.': ['Écrivez l’un de : {values!}.', 'Escriba uno de: {values!}.'],
  'There is no text “{path}” to translate.': [
    'Il n’y a pas de texte « {path} » à traduire.',
    'No hay ningún texto “{path}” que traducir.',
  ],
  'Check the ids on the way, or take it out.': [
    'Vérifiez les identifiants du chemin, ou retirez-le.',
    'Revise los identificadores del camino, o quítelo.',
  ],
  'There is no such playbook. Choose one from the library.': [
    'Ce guide n’existe pas. Choisissez-en un parmi ceux proposés.',
    'Esa guía no existe. Elija una de las disponibles.',
  ],
  'This project follows no such playbook.': ['Ce projet ne suit pas ce guide.', 'Este proyecto no sigue esa guía.'],
  'The playbook that this project follows has no such step.': [
    'Le guide que suit ce projet n’a pas cette étape.',
    'La guía que sigue este proyecto no tiene ese paso.',
  ],
  'The playbook that this project follows has no such phase.': [
    'Le guide que suit ce projet n’a pas cette phase.',
    'La guía que sigue este proyecto no tiene esa fase.',
  ],
  'There is no such question at this step.': [
    'Cette question n’existe pas à cette étape.',
    'Esa pregunta no existe en este paso.',
  ],
  'The playbook that this project follows has no “{id}”. It may have been changed since.': [
    'Le guide que suit ce projet n’a pas de « {id} ». Il a pu être modifié depuis.',
    'La guía que sigue este proyecto no tiene “{id}”. Puede haber cambiado.',
  ],
  'There is no “{ref}” in this project that you may see. Choose one from the list.': [
    'Il n’y a pas de « {ref} » que vous puissiez voir dans ce projet. Choisissez dans la liste.',
    'No hay ningún “{ref}” que usted pueda ver en este proyecto. Elija de la lista.',
  ],
  'The playbook cannot be taken like this. Each finding says where and what to do.': [
    'Le guide ne peut pas être repris ainsi. Chaque constat dit où et que faire.',
    'La guía no se puede tomar así. Cada observación dice dónde y qué hacer.',
  ],
  'Somebody has changed this playbook since you opened it. Copy your text, open the page again, and bring your change in there.':
    [
      'Quelqu’un a modifié ce guide depuis que vous l’avez ouvert. Copiez votre texte, rouvrez la page, et reportez-y votre modification.',
      'Alguien ha cambiado esta guía desde que usted la abrió. Copie su texto, abra de nuevo la página y haga allí su cambio.',
    ],
  'The id of a playbook stays: write id: {id}. For another playbook, import the text.': [
    'L’identifiant d’un guide ne change pas : écrivez id: {id}. Pour un autre guide, importez le texte.',
    'El identificador de una guía no cambia: escriba id: {id}. Para otra guía, importe el texto.',
  ],
  'The playbook cannot be started in the way “{id}”.': [
    'Le guide ne peut pas commencer de la façon « {id} ».',
    'La guía no se puede empezar de la forma “{id}”.',
  ],
  'The playbook has no route “{id}”. Choose one of those listed.': [
    'Le guide n’a pas de voie « {id} ». Choisissez-en une dans la liste.',
    'La guía no tiene la vía “{id}”. Elija una de la lista.',
  ],
  'This step makes no sense on its own. Start the whole playbook instead.': [
    'Cette étape n’a pas de sens à elle seule. Commencez plutôt le guide entier.',
    'Este paso no tiene sentido por sí solo. Empiece la guía entera.',
  ],
  'This run of the playbook has ended. Open a phase again to go on with it.': [
    'Cette démarche est terminée. Rouvrez une phase pour la poursuivre.',
    'Este recorrido ha terminado. Abra de nuevo una fase para seguir.',
  ],
  'This step is {state!} by now, so that is not possible. Open the page again to see where it stands.': [
    'Cette étape est désormais {state!} : ce n’est donc pas possible. Rouvrez la page pour voir où elle en est.',
    'Este paso ya está {state!}, así que no es posible. Abra de nuevo la página para ver en qué punto está.',
  ],
  ahead: ['à venir', 'por venir'],
  open: ['ouverte', 'abierto'],
  begun: ['commencée', 'empezado'],
  doing: ['en cours', 'en curso'],
  done: ['faite', 'hecho'],
  skipped: ['sautée', 'saltado'],
  'Say why, so that others understand it later.': [
    'Dites pourquoi, pour que d’autres le comprennent plus tard.',
    'Diga por qué, para que otros lo entiendan después.',
  ],
  'Choose how the step ended: it decides how all goes on.': [
    'Choisissez comment l’étape s’est terminée : la suite en dépend.',
    'Elija cómo terminó el paso: de ello depende lo que sigue.',
  ],
  '{count} thing is still open. Finish them, or say why the phase is closed all the same.': [
    '{count} chose est encore ouverte. Terminez-la, ou dites pourquoi la phase se termine malgré tout.',
    '{count} cosa sigue abierta. Termínela, o diga por qué se cierra la fase de todos modos.',
  ],
  '{count} things are still open. Finish them, or say why the phase is closed all the same.': [
    '{count} choses sont encore ouvertes. Terminez-les, ou dites pourquoi la phase se termine malgré tout.',
    '{count} cosas siguen abiertas. Termínelas, o diga por qué se cierra la fase de todos modos.',
  ],
  'Say why the phase is closed although things are open.': [
    'Dites pourquoi la phase se termine alors que des choses sont ouvertes.',
    'Diga por qué se cierra la fase aunque haya cosas abiertas.',
  ],
  'This phase is closed already.': ['Cette phase est déjà terminée.', 'Esta fase ya está cerrada.'],
  'This phase is open already.': ['Cette phase est déjà ouverte.', 'Esta fase ya está abierta.'],
  'You sign for a side or a role that you hold. Ask somebody who holds it, or have the role given to you.': [
    'Vous signez pour un côté ou un rôle que vous tenez. Demandez à quelqu’un qui le tient, ou faites-vous donner ce rôle.',
    'Usted firma por una parte o una función que tiene. Pídalo a quien la tiene, o haga que se la den.',
  ],
  'The last day is before the first day.': [
    'Le dernier jour est avant le premier.',
    'El último día es anterior al primero.',
  ],
  'A run moves to another version of its own playbook only. Start the other playbook beside it.': [
    'Une démarche ne passe qu’à une autre version de son propre guide. Commencez l’autre guide à côté.',
    'Un recorrido solo pasa a otra versión de su propia guía. Empiece la otra guía al lado.',
  ],
  'This person is not a member of the project. Invite them first.': [
    'Cette personne n’est pas membre du projet. Invitez-la d’abord.',
    'Esta persona no es miembro del proyecto. Invítela primero.',
  ],
  'Anybody with an account may read the playbooks that ship.': [
    'Toute personne qui a un compte peut lire les guides fournis.',
    'Quien tiene una cuenta puede leer las guías incluidas.',
  ],
  'Members may read the playbooks of their project.': [
    'Les membres peuvent lire les guides de leur projet.',
    'Los miembros pueden leer las guías de su proyecto.',
  ],
  'Only those who write in a project may change its playbooks.': [
    'Seuls ceux qui écrivent dans un projet peuvent modifier ses guides.',
    'Solo quienes escriben en un proyecto pueden cambiar sus guías.',
  ],
  'Members may see where their project stands.': [
    'Les membres peuvent voir où en est leur projet.',
    'Los miembros pueden ver en qué punto está su proyecto.',
  ],
  'Only a lead may let the project follow a playbook: it adds roles.': [
    'Seule une personne responsable peut faire suivre un guide au projet : cela ajoute des rôles.',
    'Solo una persona responsable puede hacer que el proyecto siga una guía: añade funciones.',
  ],
  'Only a lead may move a project to another version: it adds roles.': [
    'Seule une personne responsable peut faire passer un projet à une autre version : cela ajoute des rôles.',
    'Solo una persona responsable puede pasar un proyecto a otra versión: añade funciones.',
  ],
  'Only those who write in a project may decide on its route.': [
    'Seuls ceux qui écrivent dans un projet peuvent décider de sa voie.',
    'Solo quienes escriben en un proyecto pueden decidir su vía.',
  ],
  'Only those who write in a project may move its dates.': [
    'Seuls ceux qui écrivent dans un projet peuvent déplacer ses dates.',
    'Solo quienes escriben en un proyecto pueden mover sus fechas.',
  ],
  'Only those who write in a project may say which department does what.': [
    'Seuls ceux qui écrivent dans un projet peuvent dire quel service fait quoi.',
    'Solo quienes escriben en un proyecto pueden decir qué departamento hace qué.',
  ],
  'Whoever signs speaks for a side or a role of the project.': [
    'Qui signe parle pour un côté ou un rôle du projet.',
    'Quien firma habla por una parte o una función del proyecto.',
  ],
  'Only those who write in a project may say what is done.': [
    'Seuls ceux qui écrivent dans un projet peuvent dire ce qui est fait.',
    'Solo quienes escriben en un proyecto pueden decir qué está hecho.',
  ],
  'Only those who may comment may ask and answer.': [
    'Seuls ceux qui peuvent commenter peuvent poser des questions et y répondre.',
    'Solo quienes pueden comentar pueden preguntar y responder.',
  ],
  'Only those who approve may close a phase or open it again.': [
    'Seuls ceux qui approuvent peuvent terminer une phase ou la rouvrir.',
    'Solo quienes aprueban pueden cerrar una fase o abrirla de nuevo.',
  ],
  'Choose a playbook.': ['Choisissez un guide.', 'Elija una guía.'],
  'Enter the day as YYYY-MM-DD.': ['Indiquez le jour comme AAAA-MM-JJ.', 'Indique el día como AAAA-MM-DD.'],
  'Shorten the name to 120 characters.': [
    'Raccourcissez le nom à 120 caractères.',
    'Acorte el nombre a 120 caracteres.',
  ],
  'Name a thing as kind:id.': ['Nommez une chose comme sorte:identifiant.', 'Nombre una cosa como tipo:identificador.'],
  'Shorten the note to 2,000 characters.': [
    'Raccourcissez la note à 2 000 caractères.',
    'Acorte la nota a 2000 caracteres.',
  ],
}
