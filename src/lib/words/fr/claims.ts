/** Words about claims and what they rest on. */
export const claims = {
  'claims.title': 'Affirmations',
  'claims.what': 'Ce que dit le projet, et sur quoi repose chaque phrase : des paroles, des lignes ou des décisions.',
  'claims.none':
    'Une affirmation est un constat, un chiffre, une citation ou une recommandation. Elle dit quelque chose dont on pourrait douter, et montre sur quoi elle repose. Écrivez la première, ou marquez-en une dans un document.',
  'claims.none-found': 'Aucune affirmation ne correspond.',
  'claims.without-ground':
    '{count|affirmation n’a pas encore de preuve|affirmations n’ont pas encore de preuve} : en tête de liste.',
  'claims.list': 'Affirmations du projet',
  'claims.claim': 'Affirmation',
  'claims.kind': 'Sorte',
  'claims.rests-on': 'Repose sur',
  'claims.stands-in': 'Se trouve dans',
  'claims.on-its-own': 'Aucun document : elle se suffit',
  'claims.made': 'Écrite',
  'claims.by': 'par {name}',
  'claims.somebody-who-left': 'quelqu’un qui est parti',
  'claims.product': 'Fairlead',
  'claims.strength': 'Solidité',
  'claims.show': 'Afficher',
  'claims.show-button': 'Afficher celles-ci',
  'claims.all-kinds': 'Toutes les sortes',
  'claims.all-strengths': 'Toutes les affirmations',
  'claims.words': 'Mots qu’elle contient',

  'claims.kind.finding': 'Constat',
  'claims.kind.figure': 'Chiffre',
  'claims.kind.quotation': 'Citation',
  'claims.kind.recommendation': 'Recommandation',
  'claims.kind-hint.finding': 'Ce que vous avez découvert. Il repose sur tout ce qui le montre.',
  'claims.kind-hint.figure': 'Un nombre. Il lui faut les lignes qui ont été comptées.',
  'claims.kind-hint.quotation': 'Ce que quelqu’un a dit ou écrit. Il lui faut ces paroles.',
  'claims.kind-hint.recommendation':
    'Ce qu’il faudrait faire. Il lui faut un constat, des paroles, des lignes ou une décision.',

  'claims.strength.none': 'Pas encore de preuve',
  'claims.strength.weak': 'Fragile',
  'claims.strength.grounded': 'Fondée',

  'claims.why.none-finding': 'Rien n’est indiqué sur quoi il repose.',
  'claims.why.none-figure':
    'Rien n’est indiqué sur quoi il repose. À un chiffre, il faut les lignes qui ont été comptées.',
  'claims.why.none-quotation':
    'Rien n’est indiqué sur quoi elle repose. À une citation, il faut les paroles dont elle est tirée.',
  'claims.why.none-recommendation':
    'Rien n’est indiqué sur quoi elle repose. À une recommandation, il faut un constat, des paroles, des lignes ou une décision.',
  'claims.why.gone': '« {name} » n’est plus là.',
  'claims.why.own':
    'Rien d’autre ne la porte que « {name} », le document où elle se trouve : un document ne prouve pas ce qu’il affirme lui-même.',
  'claims.why.changed': '« {name} » a changé depuis. Voyez si l’affirmation tient encore.',
  'claims.why.beneath': '« {name} » n’est pas bien fondé non plus.',
  'claims.why.needs-words':
    'À une citation, il faut les paroles dont elle est tirée, et celle-ci repose sur autre chose.',
  'claims.why.needs-rows': 'À un chiffre, il faut les lignes qui ont été comptées, et celui-ci repose sur autre chose.',
  'claims.why.grounded': 'Ce sur quoi elle repose n’a pas changé : {count|élément|éléments}.',

  'ground.words': 'Paroles',
  'ground.rows': 'Lignes',
  'ground.decisions': 'Décisions',
  'ground.none': 'Pas encore de preuve',

  'claims.ground': 'Sur quoi elle repose',
  'claims.ground-none': 'Rien encore. Cherchez les paroles, les lignes ou les décisions qui le montrent.',
  'claims.ground-thing': 'Élément',
  'claims.ground-kind': 'Fondement',
  'claims.change-head': 'Modifier',
  'claims.ground-note': 'Où dans l’élément, ou pourquoi',
  'claims.ground-state': 'État',
  'claims.ground-added': 'Ajouté',
  'claims.hidden': 'Un élément que votre rôle ne vous permet pas de voir',
  'claims.now-called': 'maintenant : {name}',
  'claims.state.stands': 'Comme avant',
  'claims.state.changed': 'A changé depuis',
  'claims.state.gone': 'N’est plus là',
  'claims.rows-beneath': 'Ouvrir les lignes qui sont dessous',
  'claims.take-out': 'Retirer',
  'claims.still-holds': 'L’affirmation tient encore',
  'claims.still-holds-what': 'Regardez d’abord ce qui a changé. L’élément compte ensuite tel qu’il est aujourd’hui.',
  'claims.above': 'Affirmations qui reposent là-dessus',

  'claims.new': 'Écrire une affirmation',
  'claims.new-button': 'L’écrire',
  'claims.text': 'Qu’affirmez-vous ?',
  'claims.text-hint': 'Une phrase dont on pourrait douter.',
  'claims.change': 'La modifier',
  'claims.change-title': 'Modifier cette affirmation',
  'claims.change-button': 'Enregistrer la modification',
  'claims.held':
    'Le document où elle se trouve est en révision ou approuvé : elle reste. On peut encore ajouter des preuves.',
  'claims.change-in-document': 'Elle se trouve dans un document. Son texte se modifie là-bas.',
  'claims.remove': 'Retirer cette affirmation',
  'claims.remove-what':
    'Les affirmations qui reposent sur elle deviennent fragiles. Ce sur quoi elle repose reste où il est.',

  'claims.add-ground': 'Ajouter une preuve',
  'claims.add-ground-title': 'Sur quoi repose-t-elle ?',
  'claims.search': 'Chercher des paroles, des lignes et des décisions',
  'claims.search-hint':
    'Un indicateur, un processus, un document, une décision. Laissez vide pour voir les plus récents.',
  'claims.search-button': 'Chercher',
  'claims.found-none': 'Rien n’a été trouvé. Essayez avec moins de mots.',
  'claims.choose': 'Choisissez-en un',
  'claims.note': 'Où dans l’élément, ou pourquoi il le montre',
  'claims.note-hint': 'Facultatif : « question 4 », « la troisième ligne ».',
  'claims.add-button': 'L’affirmation repose sur ceci',
  'claims.added': 'Ajouté.',

  'claims.publication': 'Publication {number}',

  'rooms.claims': 'Affirmations',
  'remove-project.claims': '{count|affirmation|affirmations}, avec ce sur quoi elles reposent',

  'event.claim.added': 'Affirmation écrite',
  'event.claim.changed': 'Affirmation modifiée',
  'event.claim.removed': 'Affirmation retirée',
  'event.claim.ground-added': 'Preuve ajoutée à une affirmation',
  'event.claim.ground-removed': 'Preuve retirée d’une affirmation',
  'event.claim.ground-confirmed': 'Affirmation relue, elle tient encore',
}
