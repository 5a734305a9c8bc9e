import type { Sentences } from './sentence.ts'

/** Sentences of the rules of buying: in English as they are made, then in French and Spanish. */
export const buyingGuardrails: Sentences = {
  'There is no such profile. Choose one of those that are offered.': [
    'Ce profil n’existe pas. Choisissez-en un parmi ceux qui sont proposés.',
    'No existe ese perfil. Elija uno de los que se ofrecen.',
  ],
  'There are no such rules in this project.': [
    'Ces règles n’existent pas dans ce projet.',
    'No existen esas reglas en este proyecto.',
  ],
  'There is no such rule in this project.': [
    'Cette règle n’existe pas dans ce projet.',
    'No existe esa regla en este proyecto.',
  ],
  'There is no such derogation in this project.': [
    'Cette dérogation n’existe pas dans ce projet.',
    'No existe esa excepción en este proyecto.',
  ],
  'You recorded this derogation. Somebody else has to confirm it.': [
    'Vous avez consigné cette dérogation. Quelqu’un d’autre doit la confirmer.',
    'Usted registró esta excepción. Otra persona tiene que confirmarla.',
  ],
  'Somebody has confirmed this derogation already.': [
    'Quelqu’un a déjà confirmé cette dérogation.',
    'Alguien ya confirmó esta excepción.',
  ],
  'There is no such check in this project.': [
    'Cette vérification n’existe pas dans ce projet.',
    'No existe esa comprobación en este proyecto.',
  ],
  'No rules are in force in this project yet. Choose a profile and answer its questions first.': [
    'Aucune règle n’est encore en vigueur dans ce projet. Choisissez d’abord un profil et répondez à ses questions.',
    'Aún no hay reglas en vigor en este proyecto. Elija antes un perfil y responda a sus preguntas.',
  ],
  'Rules are in force in this project already. Propose a change of them, which somebody else approves.': [
    'Des règles sont déjà en vigueur dans ce projet. Proposez une modification, que quelqu’un d’autre approuve.',
    'Ya hay reglas en vigor en este proyecto. Proponga un cambio, que apruebe otra persona.',
  ],
  'These rules are no draft any more. Propose a new change.': [
    'Ces règles ne sont plus un projet de texte. Proposez une nouvelle modification.',
    'Estas reglas ya no son un borrador. Proponga un cambio nuevo.',
  ],
  'Answer every question.': ['Répondez à chaque question.', 'Responda a todas las preguntas.'],
  'Answer this question.': ['Répondez à cette question.', 'Responda a esta pregunta.'],
  'This is no value for this parameter. Write a whole number, or choose one.': [
    'Cette valeur ne convient pas ici. Écrivez un nombre entier, ou choisissez.',
    'Este valor no sirve aquí. Escriba un número entero, o elija uno.',
  ],
  'Choose one of these sets of rules.': [
    'Choisissez un de ces jeux de règles.',
    'Elija uno de estos conjuntos de reglas.',
  ],
  'Write an amount of 0 or more, like 4000.': [
    'Écrivez un montant de 0 ou plus, comme 4000.',
    'Escriba un importe de 0 o más, como 4000.',
  ],
  'Write a percentage from 0 to 100, like 15.': [
    'Écrivez un pourcentage de 0 à 100, comme 15.',
    'Escriba un porcentaje de 0 a 100, como 15.',
  ],
  'Choose one of these.': ['Choisissez une de ces réponses.', 'Elija una de estas.'],
  'Write a whole number of 0 or more.': [
    'Écrivez un nombre entier de 0 ou plus.',
    'Escriba un número entero de 0 o más.',
  ],
  'A cycle has to hold one purchase. Write at least what one purchase may cost.': [
    'Un cycle doit contenir un achat. Écrivez au moins ce qu’un achat peut coûter.',
    'Un ciclo tiene que admitir una compra. Escriba al menos lo que puede costar una compra.',
  ],
  'A layer above allows less: {owner}. Stay within it, or have a derogation signed.': [
    'Un niveau supérieur permet moins : {owner}. Respectez-le, ou faites signer une dérogation.',
    'Un nivel superior permite menos: {owner}. Respételo, o haga firmar una excepción.',
  ],
  'Nobody can change or switch off this rule: it keeps duties apart, or asks where nothing can be decided.': [
    'Personne ne peut modifier ni désactiver cette règle : elle sépare les tâches, ou demande quand rien ne peut être décidé.',
    'Nadie puede cambiar ni desactivar esta regla: separa las tareas, o pregunta cuando nada se puede decidir.',
  ],
  'Rule {rule} cannot be used as it is written.': [
    'La règle {rule} ne peut pas être utilisée telle qu’elle est écrite.',
    'La regla {rule} no se puede usar como está escrita.',
  ],
  'An example no longer gives what it must. Mend the rule or the example.': [
    'Un exemple ne donne plus ce qu’il doit. Corrigez la règle ou l’exemple.',
    'Un ejemplo ya no da lo que debe. Corrija la regla o el ejemplo.',
  ],
  'You proposed these rules. Somebody else has to approve them.': [
    'Vous avez proposé ces règles. Quelqu’un d’autre doit les approuver.',
    'Usted propuso estas reglas. Debe aprobarlas otra persona.',
  ],
  'Rules cannot act in the past. Choose today or a later day.': [
    'Des règles ne peuvent pas agir dans le passé. Choisissez aujourd’hui ou un jour ultérieur.',
    'Las reglas no pueden actuar en el pasado. Elija hoy o un día posterior.',
  ],
  'Choose today or a later day.': ['Choisissez aujourd’hui ou un jour ultérieur.', 'Elija hoy o un día posterior.'],
  'Members may read the rules of their project and what they said.': [
    'Les membres peuvent lire les règles de leur projet et ce qu’elles ont dit.',
    'Los miembros pueden leer las reglas de su proyecto y lo que dijeron.',
  ],
  'Only those who write for the project may have the rules asked.': [
    'Seules les personnes qui écrivent pour le projet peuvent faire consulter les règles.',
    'Solo quienes escriben para el proyecto pueden hacer consultar las reglas.',
  ],
  'Only those who edit the project’s data may propose rules.': [
    'Seules les personnes qui modifient les données du projet peuvent proposer des règles.',
    'Solo quienes modifican los datos del proyecto pueden proponer reglas.',
  ],
  'Only those who edit the project’s data may say how a rule is read.': [
    'Seules les personnes qui modifient les données du projet peuvent dire comment une règle se lit.',
    'Solo quienes modifican los datos del proyecto pueden decir cómo se lee una regla.',
  ],
  'Only those who approve for the project may put rules in force.': [
    'Seules les personnes qui approuvent pour le projet peuvent mettre des règles en vigueur.',
    'Solo quienes aprueban para el proyecto pueden poner reglas en vigor.',
  ],
  'The ruleset lacks a rule that nobody may take out.': [
    'Il manque au jeu de règles une règle que personne ne peut retirer.',
    'Al conjunto de reglas le falta una regla que nadie puede quitar.',
  ],
  'Nobody may switch this rule off.': [
    'Personne ne peut désactiver cette règle.',
    'Nadie puede desactivar esta regla.',
  ],
  'Nobody has set the risk appetite.': [
    'Personne n’a fixé le goût du risque.',
    'Nadie ha fijado el apetito de riesgo.',
  ],
  '“{name}” gave no whole number.': ['« {name} » n’a pas donné de nombre entier.', '“{name}” no dio un número entero.'],
  'No row of the table holds.': ['Aucune ligne du tableau ne vaut.', 'Ninguna fila de la tabla se cumple.'],
  '“{name}” is missing.': ['« {name} » manque.', 'Falta “{name}”.'],
  'A fresh profile asks at most seven questions.': [
    'Un profil nouveau pose au plus sept questions.',
    'Un perfil nuevo hace como máximo siete preguntas.',
  ],
  'Row “{id}” has {cells} cells and the table {columns} columns.': [
    'La ligne « {id} » a {cells} cellules et le tableau {columns} colonnes.',
    'La fila “{id}” tiene {cells} celdas y la tabla {columns} columnas.',
  ],
  'Write one cell a column, “-” where it does not matter.': [
    'Écrivez une cellule par colonne, « - » là où cela n’importe pas.',
    'Escriba una celda por columna, “-” donde no importe.',
  ],
  'Numbers are whole here.': ['Les nombres sont entiers ici.', 'Aquí los números son enteros.'],
  'Write money in cents and shares in basis points.': [
    'Écrivez l’argent en centimes et les parts en points de base.',
    'Escriba el dinero en céntimos y las partes en puntos básicos.',
  ],
  'Durations are not used here.': ['Les durées ne s’emploient pas ici.', 'Aquí no se usan duraciones.'],
  'Count days as a number.': ['Comptez les jours par un nombre.', 'Cuente los días con un número.'],
  'A cell cannot be “{name}” alone.': [
    'Une cellule ne peut pas être « {name} » seul.',
    'Una celda no puede ser solo “{name}”.',
  ],
  'Make it a column of its own, with the cells true and false.': [
    'Faites-en une colonne à part, avec les cellules true et false.',
    'Haga de ello una columna propia, con las celdas true y false.',
  ],
  '“{words}” is not declared.': ['« {words} » n’est pas déclaré.', '“{words}” no está declarado.'],
  'Add the fact or the parameter to the lists of the rule.': [
    'Ajoutez le fait ou le paramètre aux listes de la règle.',
    'Añada el dato o el parámetro a las listas de la regla.',
  ],
  '“{id}” is declared and not used.': [
    '« {id} » est déclaré et n’est pas employé.',
    '“{id}” está declarado y no se usa.',
  ],
  'Take it out, or use it in a cell, a calculation or a sentence.': [
    'Retirez-le, ou employez-le dans une cellule, un calcul ou une phrase.',
    'Quítelo, o úselo en una celda, un cálculo o una frase.',
  ],
  'Row “{id}” has no example.': ['La ligne « {id} » n’a pas d’exemple.', 'La fila “{id}” no tiene ejemplo.'],
  'Add one that must give this row.': [
    'Ajoutez-en un qui doit donner cette ligne.',
    'Añada uno que deba dar esta fila.',
  ],
  '“{name}” contains a word of FEEL itself.': [
    '« {name} » contient un mot de FEEL même.',
    '“{name}” contiene una palabra propia de FEEL.',
  ],
  'Write a short name of letters, digits and hyphens.': [
    'Écrivez un nom court, de lettres, de chiffres et de traits d’union.',
    'Escriba un nombre corto, de letras, cifras y guiones.',
  ],
  'Write whole numbers: money in cents, shares in basis points.': [
    'Écrivez des nombres entiers : l’argent en centimes, les parts en points de base.',
    'Escriba números enteros: el dinero en céntimos, las partes en puntos básicos.',
  ],
  'Write a letter and two digits, like G01.': [
    'Écrivez une lettre et deux chiffres, comme G01.',
    'Escriba una letra y dos cifras, como G01.',
  ],
  'Say how the rule is read.': ['Dites comment la règle se lit.', 'Diga cómo se lee la regla.'],
  'Say who answers for it.': ['Dites qui en répond.', 'Diga quién responde de ello.'],
  'There is no such parameter.': ['Ce paramètre n’existe pas.', 'Ese parámetro no existe.'],
  'Say where this comes from.': ['Dites d’où cela vient.', 'Diga de dónde viene esto.'],
  'Say who signed it.': ['Dites qui l’a signé.', 'Diga quién lo firmó.'],
  'Add the signed document.': ['Ajoutez le document signé.', 'Añada el documento firmado.'],
  'It ends before it begins.': ['La fin est avant le début.', 'El fin es anterior al inicio.'],
  '“{place}” stands for nothing.': ['« {place} » ne désigne rien.', '“{place}” no designa nada.'],
  '“{{place}}” stands for nothing that the rule declares.': [
    '« {{place}} » ne désigne rien que la règle déclare.',
    '“{{place}}” no designa nada que la regla declare.',
  ],
  'Whoever asks whether a need fits answers seven questions at most.': [
    'Qui demande si un besoin est conforme répond à sept questions au plus.',
    'Quien pregunta si una necesidad cumple responde a siete preguntas como máximo.',
  ],
  'This decision is no table.': ['Cette décision n’est pas un tableau.', 'Esta decisión no es una tabla.'],
  'Keep a decision table for each rule.': [
    'Gardez un tableau de décision pour chaque règle.',
    'Mantenga una tabla de decisión para cada regla.',
  ],
  'This gives none of allow, task, warn, ask, block.': [
    'Ceci ne donne aucun de allow, task, warn, ask, block.',
    'Esto no da ninguno de allow, task, warn, ask, block.',
  ],
  'Write one of them in quotation marks.': [
    'Écrivez l’un d’eux entre guillemets.',
    'Escriba uno de ellos entre comillas.',
  ],
  'This rule is not in the file.': ['Cette règle n’est pas dans le fichier.', 'Esta regla no está en el archivo.'],
  'Export the rules and change that file.': [
    'Exportez les règles et modifiez ce fichier.',
    'Exporte las reglas y cambie ese archivo.',
  ],
  'There is no such set of rules. Choose one from the list.': [
    'Ce jeu de règles n’existe pas. Choisissez-en un dans la liste.',
    'Ese conjunto de reglas no existe. Elija uno de la lista.',
  ],
  'Replay this proposal on earlier purchases first, as it now stands and against the rules then in force.': [
    'Rejouez d’abord cette proposition sur les achats antérieurs, telle qu’elle est et face aux règles alors en vigueur.',
    'Repase antes esta propuesta sobre compras anteriores, tal como está y frente a las reglas entonces en vigor.',
  ],
  'This proposal lets go purchases that are confirmed as split. Change it, or have somebody sign for them.': [
    'Cette proposition laisse passer des achats dont le fractionnement est confirmé. Modifiez-la, ou faites signer quelqu’un.',
    'Esta propuesta deja pasar compras cuyo fraccionamiento está confirmado. Cámbiela, o haga que alguien firme por ellas.',
  ],
  'Too few earlier purchases could be replayed to tell what this proposal does. Have somebody sign for that.': [
    'Trop peu d’achats antérieurs ont pu être rejoués pour dire ce que fait cette proposition. Faites signer quelqu’un.',
    'Se pudieron repasar muy pocas compras anteriores para saber qué hace esta propuesta. Haga que alguien firme por ello.',
  ],
  'These rules do not run beside those in force.': [
    'Ces règles ne parlent pas à côté de celles en vigueur.',
    'Estas reglas no hablan junto a las que están en vigor.',
  ],
  'There are no public rules at this address.': [
    'Il n’y a pas de règles publiques à cette adresse.',
    'No hay reglas públicas en esta dirección.',
  ],
  'This rule has no such limit.': ['Cette règle n’a pas ce plafond.', 'Esta regla no tiene ese límite.'],
  'This rule has no such row.': ['Cette règle n’a pas cette ligne.', 'Esta regla no tiene esa fila.'],
  'The row cannot be kept as it is written.': [
    'La ligne ne peut pas être gardée telle qu’elle est écrite.',
    'La fila no se puede guardar como está escrita.',
  ],
  'Say what comes of it.': ['Dites ce qui en résulte.', 'Diga qué resulta.'],
  'Write the sentence that a requester reads.': [
    'Écrivez la phrase que lit le demandeur.',
    'Escriba la frase que lee quien pide.',
  ],
  'There is no such part of the table. Open it again from the page before.': [
    'Cette partie du tableau n’existe pas. Ouvrez-la de nouveau depuis la page précédente.',
    'No existe esa parte de la tabla. Ábrala otra vez desde la página anterior.',
  ],
  'The file is too large: 5 MB at most.': [
    'Le fichier est trop grand : 5 Mo au plus.',
    'El archivo es demasiado grande: 5 MB como máximo.',
  ],
  'Add the file.': ['Ajoutez le fichier.', 'Añada el archivo.'],
  'Say what the public knows you by.': [
    'Dites sous quel nom le public vous connaît.',
    'Diga con qué nombre le conoce el público.',
  ],
  'Shorten the name to 200 characters.': [
    'Raccourcissez le nom à 200 caractères.',
    'Acorte el nombre a 200 caracteres.',
  ],
  'The limits of these rules are amounts in {currency}. What is bought must have its price in it, too.': [
    'Les plafonds de ces règles sont en {currency}. Le prix de ce qui est acheté doit l’être aussi.',
    'Los límites de estas reglas son importes en {currency}. El precio de lo que se compra también debe estarlo.',
  ],
  'Iterations and patterns are not used here.': [
    'On n’utilise ici ni itérations ni motifs.',
    'Aquí no se usan iteraciones ni patrones.',
  ],
  'Write a row for each value, or count what is asked for as a fact.': [
    'Écrivez une ligne pour chaque valeur, ou comptez ce qui est demandé comme un fait.',
    'Escriba una fila para cada valor, o cuente lo que se pregunta como un dato.',
  ],
  'The rules warn. Say why it goes on all the same.': [
    'Les règles avertissent. Dites pourquoi continuer quand même.',
    'Las reglas advierten. Diga por qué se sigue de todos modos.',
  ],
  'Answer to the first questions': ['Réponse aux premières questions', 'Respuesta a las primeras preguntas'],
  'Starting value of the product': ['Valeur de départ du produit', 'Valor inicial del producto'],
  'Chief Financial Officer Branch': [
    'Direction générale de l’agent principal des finances',
    'Dirección del responsable principal de finanzas',
  ],
  'Chief financial officer': ['Agent principal des finances', 'Responsable principal de finanzas'],
  'Finance director': ['Direction des finances', 'Dirección de finanzas'],
  'Head of the contracting activity': ['Responsable des marchés', 'Responsable de contratación'],
  'Section 151 officer': ['Agent désigné par l’article 151', 'Responsable según el artículo 151'],
}
