/** Words of the log's page. */
export const log = {
  'log.title': 'Journal',
  'log.what':
    'Chaque modification écrit ici une ligne que l’on ne peut pas altérer sans que cela se voie. Elle contient des identifiants et des nombres, aucun nom. fairlead log verify vérifie le tout.',
  'log.caption': 'Événements, les plus récents d’abord',
  'log.number': 'N°',
  'log.when': 'Quand',
  'log.happened': 'Ce qui s’est passé',
  'log.thing': 'À propos de quoi',
  'log.who': 'Par qui',
  'log.none': 'Il ne s’est encore rien passé.',
  'log.older': 'Événements plus anciens',
}
