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
  'There is no such check in this project.': [
    'Ce contrôle n’existe pas dans ce projet.',
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
}
