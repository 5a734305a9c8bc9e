import type { Sentences } from './sentence.ts'

/** Sentences of playbooks and the runs that follow them: in English as they are made, then in French and Spanish. */
export const playbooks: Sentences = {
  'Shorten this to 8,000 characters.': ['Raccourcissez ceci à 8 000 caractères.', 'Acorte esto a 8000 caracteres.'],
  'Shorten the reason to 2,000 characters.': [
    'Raccourcissez la raison à 2 000 caractères.',
    'Acorte el motivo a 2000 caracteres.',
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
  'The file cannot be read: {error}.': [
    'Le fichier ne peut pas être lu : {error}.',
    'El archivo no se puede leer: {error}.',
  ],
  'Check indentation, colons and quotation marks around this line.': [
    'Vérifiez les retraits, les deux-points et les guillemets autour de cette ligne.',
    'Revise las sangrías, los dos puntos y las comillas alrededor de esta línea.',
  ],
  'The file is too long.': ['Le fichier est trop long.', 'El archivo es demasiado largo.'],
  'A playbook has at most 2,000,000 characters.': [
    'Un guide a au plus 2 000 000 caractères.',
    'Una guía tiene 2 000 000 caracteres como máximo.',
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
