/** Words on the pages of rules for purchases. */
export const buyingRules = {
  'rules.title': 'Règles',
  'rules.start': 'Commencer avec des règles que d’autres emploient',
  'rules.start-what':
    'Choisissez ce qui ressemble le plus à votre ministère. Vous pourrez ensuite changer chaque plafond ; un niveau inférieur ne peut qu’être plus strict.',
  'rules.profile': 'Quelles règles ressemblent le plus aux vôtres ?',
  'rules.profile-hint':
    'Tirées de textes publiés, chacune avec sa source et le jour où elle a été vue. Non vérifiées par ceux qu’elles nomment, et sans valeur de conseil juridique.',
  'rules.seven': 'Sept questions',
  'rules.seven-what':
    'Vos réponses deviennent les plafonds de votre ministère, avec votre nom et la date du jour. Le premier achat peut alors être vérifié.',
  'rules.put-in-force': 'Mettre les règles en vigueur',
  'rules.none': 'aucune',
  'rules.since': 'En vigueur depuis le',
  'rules.not-advice':
    'Non vérifié, et sans valeur de conseil juridique. Un plafond est vérifié quand un agent nommé l’a adopté.',
  'rules.read-as': 'Lu ici comme :',
  'rules.task': 'Quelque chose est à faire',
  'rules.empty':
    'Aucune règle n’est encore en vigueur : rien ne peut donc être vérifié ni acheté ici. Commencez avec un jeu que d’autres emploient : sept réponses, et le premier petit achat peut être vérifié le jour même.',
  'rules.link': 'Les règles, et qui les tient',
}
