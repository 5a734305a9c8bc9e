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
  'rules.choose-other': 'Choisir un autre jeu de règles',
  'rules.check-answers': 'Vérifier vos réponses',
  'rules.check-what':
    'Elles entrent en vigueur dès que vous appuyez sur le bouton, avec votre nom. Ensuite, chaque modification devra être approuvée par quelqu’un d’autre.',
  'rules.change-answers': 'Changer une réponse',
  'rules.put-in-force': 'Mettre les règles en vigueur',
  'rules.none': 'aucune',
  'rules.since': 'En vigueur depuis le',
  'rules.not-advice':
    'Non vérifié, et sans valeur de conseil juridique. Un plafond est vérifié quand un agent nommé l’a adopté.',
  'rules.read-as': 'Lu ici comme :',
  'rules.task': 'Quelque chose est à faire',
  'rules.empty':
    'Aucune règle n’est encore en vigueur : rien ne peut donc être vérifié ni acheté ici. Commencez avec un jeu que d’autres emploient : sept réponses, et le premier petit achat peut être vérifié le jour même.',
  'fit.title': 'Mon besoin est-il conforme ?',
  'fit.choose':
    'Quelles règles consulter ? Elles sont tirées de textes publiés. Non vérifiées, sans valeur de conseil juridique, et approuvées par aucun de ceux qu’elles nomment.',
  'fit.what': '{count|question|questions}, sans compte. Rien de ce que vous répondez n’est gardé.',
  'fit.amount-range': 'Écrivez un montant d’au moins 0 qu’un achat peut avoir, comme 4000.',
  'fit.write-number': 'Écrivez un montant en chiffres, comme 4000 ; 0 s’il n’y en a pas.',
  'fit.choose-one': 'Choisissez une réponse.',
  'fit.ask-button': 'Consulter les règles',
  'fit.answer': 'La réponse',
  'fit.yes': 'Oui, c’est conforme',
  'fit.ask': 'Demandez à un agent',
  'fit.no': 'Non, pas ainsi',
  'fit.yes-what': 'Une équipe peut l’acheter elle-même, dans ces règles.',
  'fit.ask-what': 'Ces règles s’en remettent à un agent, ou ont besoin d’une réponse qui manque.',
  'fit.no-what': 'Chaque phrase dit ce qui devrait changer.',
  'fit.highest': 'Le prix avant taxes le plus haut qui soit conforme : {price}.',
  'fit.kept-by': 'La règle est tenue par {owner}.',
  'fit.go-on-yes': 'Commencer cet achat',
  'fit.go-on-ask': 'Commencer, et y poser la question à un agent',
  'fit.show-to':
    'L’adresse de cette page contient vos réponses : gardez-la, ou envoyez-la à qui veut voir cette réponse.',
  'fit.rules': 'Toutes les règles, avec leurs plafonds et où elles sont écrites',
  'rules.at-a-glance': 'Les plafonds en un coup d’œil',
  'rules.press-one':
    'Appuyez sur une règle pour lire ce qu’elle demande, ce qu’elle peut dire, qui la tient et où elle est écrite.',
  'rules.rows': 'Ce qu’elle peut dire :',
  'rules.link': 'Les règles, et qui les tient',
}
