import type { Sentences } from './sentence.ts'

/** Sentences of publishing: in English as they are made, then in French and Spanish. */
export const publish: Sentences = {
  'No role of this project is “{whose}”, so nobody could give this approval. Name a side and a role that the project has.':
    [
      'Aucun rôle de ce projet n’est « {whose} », donc personne ne pourrait donner cette approbation. Indiquez un côté et un rôle qui existent dans le projet.',
      'Ningún rol de este proyecto es «{whose}», así que nadie podría dar esta aprobación. Indique una parte y un rol que existan en el proyecto.',
    ],
  'Say in words who gives this approval.': [
    'Dites en mots qui donne cette approbation.',
    'Diga con palabras quién da esta aprobación.',
  ],
  'Shorten the words of each approval to 300 characters.': [
    'Raccourcissez les mots de chaque approbation à 300 caractères.',
    'Acorte las palabras de cada aprobación a 300 caracteres.',
  ],
  'Say what has to change.': ['Dites ce qui doit changer.', 'Diga qué tiene que cambiar.'],
  'One person other than the author': ['Une personne autre que l’auteur', 'Una persona distinta del autor'],
  'Nothing came from {address} within {seconds} seconds.': [
    'Rien n’est venu de {address} en {seconds} secondes.',
    'No llegó nada de {address} en {seconds} segundos.',
  ],
  'Shorten the address to 2,000 characters.': [
    'Raccourcissez l’adresse à 2 000 caractères.',
    'Acorte la dirección a 2000 caracteres.',
  ],
  'Enter the address of a list, like https://city.example/published/projects.json.': [
    'Indiquez l’adresse d’une liste, comme https://ville.example/published/projects.json.',
    'Indique la dirección de una lista, como https://ciudad.example/published/projects.json.',
  ],
  'Shorten the reason to 500 characters.': [
    'Raccourcissez la raison à 500 caractères.',
    'Acorte el motivo a 500 caracteres.',
  ],
  'Say why this may be published.': ['Dites pourquoi cela peut être publié.', 'Diga por qué se puede publicar.'],
  'Choose what to publish: the data, the pages of the project, or both.': [
    'Choisissez quoi publier : les données, les pages du projet, ou les deux.',
    'Elija qué publicar: los datos, las páginas del proyecto, o ambos.',
  ],
  'Say why it is taken back; the public will read it.': [
    'Dites pourquoi elle est retirée ; le public le lira.',
    'Diga por qué se retira; el público lo leerá.',
  ],
  'Shorten the reason to 1,000 characters.': [
    'Raccourcissez la raison à 1 000 caractères.',
    'Acorte el motivo a 1000 caracteres.',
  ],
  'There is nothing to publish yet. Import, map and compile data first.': [
    'Il n’y a encore rien à publier. Importez d’abord des données, mettez-les en correspondance et compilez-les.',
    'Todavía no hay nada que publicar. Importe antes datos, póngalos en correspondencia y compílelos.',
  ],
  'There is nothing on the project’s pages yet that may be public. Write goals, follow a playbook, mark a decision as public or approve a document first.':
    [
      'Les pages du projet n’ont encore rien qui puisse être public. Écrivez d’abord des objectifs, suivez un guide, rendez une décision publique ou approuvez un document.',
      'Las páginas del proyecto todavía no tienen nada que pueda ser público. Escriba antes objetivos, siga una guía, haga pública una decisión o apruebe un documento.',
    ],
  'The agreement does not let this out: {name} ({why!}). Nothing was published. Prepare a new publication without it, or agree otherwise first.':
    [
      'L’accord ne laisse pas sortir ceci : {name} ({why!}). Rien n’a été publié. Préparez une nouvelle publication sans cela, ou convenez d’abord d’autre chose.',
      'El acuerdo no deja salir esto: {name} ({why!}). No se publicó nada. Prepare una publicación nueva sin ello, o acuerde antes otra cosa.',
    ],
  'it stays within the project': ['cela reste dans le projet', 'se queda dentro del proyecto'],
  'its day has not come': ['son jour n’est pas venu', 'su día no ha llegado'],
  'nothing is agreed on it yet': ['rien n’est encore convenu à ce sujet', 'todavía no hay nada acordado sobre ello'],
  'it is not approved': ['ce n’est pas approuvé', 'no está aprobado'],
  'it is for members only': ['c’est réservé aux membres', 'es solo para miembros'],
  'The agreement now asks for an approval of {party}, which this publication was not given. Prepare a new one.': [
    'L’accord demande maintenant une approbation de {party}, que cette publication n’a pas reçue. Préparez-en une nouvelle.',
    'El acuerdo pide ahora una aprobación de {party}, que esta publicación no recibió. Prepare una nueva.',
  ],
  'There is no such update in this project.': [
    'Cette nouvelle n’existe pas dans ce projet.',
    'Esa novedad no existe en este proyecto.',
  ],
  'There is no such list of projects here.': [
    'Cette liste de projets n’existe pas ici.',
    'Esa lista de proyectos no existe aquí.',
  ],
  'The list at {address} is read already.': ['La liste à {address} est déjà lue.', 'La lista en {address} ya se lee.'],
  'This list is read already.': ['Cette liste est déjà lue.', 'Esta lista ya se lee.'],
  'What stands at {address} is no list of projects in the form that Fairlead reads (JSON Feed 1.1).': [
    'Ce qui se trouve à {address} n’est pas une liste de projets sous la forme que lit Fairlead (JSON Feed 1.1).',
    'Lo que hay en {address} no es una lista de proyectos en la forma que lee Fairlead (JSON Feed 1.1).',
  ],
  'The data has changed since it was compiled and measured. Run the line again, then prepare the publication.': [
    'Les données ont changé depuis qu’elles ont été compilées et mesurées. Relancez le traitement, puis préparez la publication.',
    'Los datos han cambiado desde que se compilaron y midieron. Repita el proceso de datos y prepare después la publicación.',
  ],
  'There is no such publication, or you are not a member of its project.': [
    'Cette publication n’existe pas, ou vous n’êtes pas membre de son projet.',
    'Esa publicación no existe, o usted no es miembro de su proyecto.',
  ],
  'There is no such question in this project.': [
    'Cette question n’existe pas dans ce projet.',
    'Esa pregunta no existe en este proyecto.',
  ],
  'There is no such page in the preview. Prepare the publication again if it was long ago.': [
    'Cette page n’existe pas dans l’aperçu. Préparez de nouveau la publication si elle date.',
    'Esa página no existe en la vista previa. Prepare de nuevo la publicación si fue hace mucho.',
  ],
  '{count} field holds what may be personal data, and nobody has decided about it yet. Decide for each whether it is taken out or published.':
    [
      '{count} champ contient peut-être des données personnelles, et personne n’en a encore décidé. Décidez s’il est retiré ou publié.',
      '{count} campo contiene lo que puede ser un dato personal, y nadie lo ha decidido todavía. Decida si se quita o se publica.',
    ],
  '{count} fields hold what may be personal data, and nobody has decided about it yet. Decide for each whether it is taken out or published.':
    [
      '{count} champs contiennent peut-être des données personnelles, et personne n’en a encore décidé. Décidez pour chacun s’il est retiré ou publié.',
      '{count} campos contienen lo que pueden ser datos personales, y nadie lo ha decidido todavía. Decida para cada uno si se quita o se publica.',
    ],
  'This publication is {state!}, so it cannot be changed any more. Prepare a new one.': [
    'Cette publication est {state!} : elle ne peut plus être modifiée. Préparez-en une nouvelle.',
    'Esta publicación está {state!}, así que ya no se puede cambiar. Prepare una nueva.',
  ],
  'This publication is {state!}. Only one that was approved can be published.': [
    'Cette publication est {state!}. Seule une publication approuvée peut être mise en ligne.',
    'Esta publicación está {state!}. Solo se puede publicar una aprobada.',
  ],
  preparing: ['en préparation', 'en preparación'],
  draft: ['en attente de relecture', 'en espera de revisión'],
  approved: ['approuvée', 'aprobada'],
  refused: ['refusée', 'rechazada'],
  published: ['en ligne', 'en línea'],
  replaced: ['remplacée', 'sustituida'],
  retracted: ['retirée', 'retirada'],
  abandoned: ['abandonnée', 'descartada'],
  'Only the publication that is online now can be retracted.': [
    'Seule la publication actuellement en ligne peut être retirée.',
    'Solo se puede retirar la publicación que está en línea ahora.',
  ],
  'You prepared this publication, so somebody else must approve it. These people can: {others}.': [
    'Vous avez préparé cette publication : quelqu’un d’autre doit l’approuver. Ces personnes le peuvent : {others}.',
    'Usted preparó esta publicación, así que otra persona debe aprobarla. Pueden hacerlo: {others}.',
  ],
  'You prepared this publication, so somebody else must approve it, and nobody else here can yet. Ask a lead to invite a reviewer.':
    [
      'Vous avez préparé cette publication : quelqu’un d’autre doit l’approuver, et personne d’autre ici ne le peut encore. Demandez à une personne responsable d’inviter quelqu’un qui relit.',
      'Usted preparó esta publicación, así que otra persona debe aprobarla, y nadie más aquí puede todavía. Pida a una persona responsable que invite a quien revise.',
    ],
  'What was prepared is no longer complete on disk. Prepare the publication again.': [
    'Ce qui a été préparé n’est plus complet sur le disque. Préparez de nouveau la publication.',
    'Lo preparado ya no está completo en el disco. Prepare de nuevo la publicación.',
  ],
  'What may be personal was still found in {path} after it should have been taken out. Nothing was published; tell your administrator.':
    [
      'Des données peut-être personnelles ont encore été trouvées dans {path} alors qu’elles auraient dû être retirées. Rien n’a été publié ; prévenez votre administrateur.',
      'En {path} se encontró todavía lo que puede ser personal y debía haberse quitado. No se publicó nada; avise a su administrador.',
    ],
  'The public reads the reason, and "{found}" looks like data about a person. Say it without.': [
    'Le public lit la raison, et « {found} » ressemble à une donnée sur une personne. Dites-le sans.',
    'El público lee el motivo, y “{found}” parece un dato sobre una persona. Dígalo sin él.',
  ],
  'Say it without "{found}", which looks like data about a person.': [
    'Dites-le sans « {found} », qui ressemble à une donnée sur une personne.',
    'Dígalo sin “{found}”, que parece un dato sobre una persona.',
  ],
  'Another site has the address "{slug}" already. Choose another.': [
    'Un autre site a déjà l’adresse « {slug} ». Choisissez-en une autre.',
    'Otro sitio ya tiene la dirección “{slug}”. Elija otra.',
  ],
  'Choose an address that no other site has.': [
    'Choisissez une adresse qu’aucun autre site ne porte.',
    'Elija una dirección que no tenga otro sitio.',
  ],
  'This was not found in the draft. Look at the list again: it may have changed.': [
    'Ceci n’a pas été trouvé dans le brouillon. Regardez de nouveau la liste : elle a pu changer.',
    'Esto no se encontró en el borrador. Mire de nuevo la lista: puede haber cambiado.',
  ],
  'Members may see what is published and what is about to be.': [
    'Les membres peuvent voir ce qui est publié et ce qui va l’être.',
    'Los miembros pueden ver qué está publicado y qué va a estarlo.',
  ],
  'Only those who work on the data may change how it is published.': [
    'Seuls ceux qui travaillent sur les données peuvent changer la façon de les publier.',
    'Solo quienes trabajan con los datos pueden cambiar cómo se publican.',
  ],
  'Only a lead may change who must approve.': [
    'Seule une personne responsable peut changer qui doit approuver.',
    'Solo una persona responsable puede cambiar quién debe aprobar.',
  ],
  'Only those who work on the data may propose a publication.': [
    'Seuls ceux qui travaillent sur les données peuvent proposer une publication.',
    'Solo quienes trabajan con los datos pueden proponer una publicación.',
  ],
  'What was found may be personal, so only those who may read raw data see it.': [
    'Ce qui a été trouvé peut être personnel : seuls ceux qui peuvent lire les données brutes le voient.',
    'Lo encontrado puede ser personal, así que solo lo ven quienes pueden leer los datos brutos.',
  ],
  'Only those who work on the data decide what is taken out.': [
    'Seuls ceux qui travaillent sur les données décident de ce qui est retiré.',
    'Solo quienes trabajan con los datos deciden qué se quita.',
  ],
  'Only those with the right to approve decide what becomes public.': [
    'Seuls ceux qui ont le droit d’approuver décident de ce qui devient public.',
    'Solo quienes tienen derecho a aprobar deciden qué se hace público.',
  ],
  'Only those with the right to approve put a publication online.': [
    'Seuls ceux qui ont le droit d’approuver mettent une publication en ligne.',
    'Solo quienes tienen derecho a aprobar ponen una publicación en línea.',
  ],
  'Only those with the right to approve take a publication back.': [
    'Seuls ceux qui ont le droit d’approuver retirent une publication.',
    'Solo quienes tienen derecho a aprobar retiran una publicación.',
  ],
  'Only those with the right to approve release a question.': [
    'Seuls ceux qui ont le droit d’approuver rendent une question publique.',
    'Solo quienes tienen derecho a aprobar hacen pública una pregunta.',
  ],
  'Only those who write for the project may say how it goes.': [
    'Seuls ceux qui écrivent pour le projet peuvent dire comment il va.',
    'Solo quienes escriben para el proyecto pueden decir cómo va.',
  ],
  'Only administrators choose whose lists of projects are shown here.': [
    'Seuls les administrateurs choisissent de qui les listes de projets sont montrées ici.',
    'Solo los administradores eligen de quién son las listas de proyectos que se muestran aquí.',
  ],
  'Choose the flag that the question comes from.': [
    'Choisissez le signal dont vient la question.',
    'Elija la señal de la que viene la pregunta.',
  ],
  'Enter whom or what it is about.': [
    'Indiquez sur qui ou sur quoi elle porte.',
    'Indique sobre quién o sobre qué es.',
  ],
  'Shorten the question to 300 characters.': [
    'Raccourcissez la question à 300 caractères.',
    'Acorte la pregunta a 300 caracteres.',
  ],
  'Word it as a question, ending with a question mark. A flag is not a finding.': [
    'Formulez-la comme une question, avec un point d’interrogation. Un signal n’est pas un constat.',
    'Formúlela como una pregunta, con su signo de interrogación. Una señal no es una conclusión.',
  ],
  'Say what was looked into and found.': [
    'Dites ce qui a été examiné et trouvé.',
    'Diga qué se examinó y qué se encontró.',
  ],
  'Shorten the reply to 4,000 characters.': [
    'Raccourcissez la réponse à 4 000 caractères.',
    'Acorte la respuesta a 4000 caracteres.',
  ],
  'At least one approval is needed.': ['Il faut au moins une approbation.', 'Hace falta al menos una aprobación.'],
  'At most six approvals can be asked for.': [
    'Au plus six approbations peuvent être demandées.',
    'Se pueden pedir seis aprobaciones como máximo.',
  ],
  'Enter {what!} as a web address, like https://city.example/contracts.': [
    'Indiquez {what!} comme une adresse web, comme https://ville.example/contrats.',
    'Indique {what!} como dirección web, como https://ciudad.example/contratos.',
  ],
  'Shorten what you would like to do with others to 500 characters.': [
    'Raccourcissez ce que vous aimeriez faire avec d’autres à 500 caractères.',
    'Acorte lo que le gustaría hacer con otros a 500 caracteres.',
  ],
  'Shorten whom to ask to 200 characters.': [
    'Raccourcissez à qui s’adresser à 200 caractères.',
    'Acorte a quién dirigirse a 200 caracteres.',
  ],
  'Use letters, digits and hyphens for the address, at most 60.': [
    'Prenez pour l’adresse des lettres, des chiffres et des traits d’union, 60 au plus.',
    'Use para la dirección letras, cifras y guiones, 60 como máximo.',
  ],
  'Enter a title.': ['Indiquez un titre.', 'Indique un título.'],
  'Shorten the description to 1,000 characters.': [
    'Raccourcissez la description à 1 000 caractères.',
    'Acorte la descripción a 1000 caracteres.',
  ],
  'Say what you would like to do with others.': [
    'Dites ce que vous aimeriez faire avec d’autres.',
    'Diga qué le gustaría hacer con otros.',
  ],
  'Say whom to ask: an office, an address.': [
    'Dites à qui s’adresser : un service, une adresse.',
    'Diga a quién dirigirse: una oficina, una dirección.',
  ],
  'Say in one line what is new.': ['Dites en une ligne ce qui est nouveau.', 'Diga en una línea qué hay de nuevo.'],
  'Shorten the line to 200 characters.': [
    'Raccourcissez la ligne à 200 caractères.',
    'Acorte la línea a 200 caracteres.',
  ],
  'Write this on one line.': ['Écrivez ceci sur une seule ligne.', 'Escriba esto en una sola línea.'],
  'Shorten the text to 5,000 characters.': [
    'Raccourcissez le texte à 5 000 caractères.',
    'Acorte el texto a 5000 caracteres.',
  ],
  'Choose one of the languages.': ['Choisissez l’une des langues.', 'Elija uno de los idiomas.'],
  'How many awards the process has': [
    'Combien d’attributions a le processus',
    'Cuántas adjudicaciones tiene el proceso',
  ],
  'How many contracts': ['Combien de contrats', 'Cuántos contratos'],
  'The ids of its suppliers': ['Les identifiants de ses fournisseurs', 'Los identificadores de sus proveedores'],
  'The names of its suppliers': ['Les noms de ses fournisseurs', 'Los nombres de sus proveedores'],
  'How often it was amended': ['Combien de fois il a été modifié', 'Cuántas veces se modificó'],
  'The ids of those who bid': [
    'Les identifiants de ceux qui ont soumissionné',
    'Los identificadores de quienes ofertaron',
  ],
  'The names of those who bid': ['Les noms de ceux qui ont soumissionné', 'Los nombres de quienes ofertaron'],
  'Its roles in the process': ['Ses rôles dans le processus', 'Sus papeles en el proceso'],
  'How it is classified, as scheme:code': [
    'Comment elle est classée (système et code)',
    'Cómo se clasifica (esquema y código)',
  ],
}
