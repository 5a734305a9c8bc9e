/** Words of the line as a whole: the project's overview and the run from mapping to measures. */
export const line = {
  'line.step-map': 'Application de la correspondance aux lignes',
  'line.step-validate': 'Vérification des instances',
  'line.step-compile': 'Compilation des processus',
  'line.step-measure': 'Calcul des indicateurs',

  'rooms.data': 'Données',
  'rooms.mapping': 'Correspondance',
  'rooms.checks': 'Vérifications',
  'rooms.processes': 'Processus',
  'rooms.measures': 'Indicateurs',
  'rooms.publish': 'Publier',
  'rooms.work': 'Tâches en arrière-plan',

  'overview.path': 'De vos fichiers aux chiffres publiés',
  'overview.data': 'Apporter des données',
  'overview.data-none':
    'Un fichier de contrats, d’attributions ou d’appels d’offres. Peu importe s’il est en désordre.',
  'overview.data-done':
    '{sources|source|sources}, {rows|ligne chargée|lignes chargées}, {aside|mise de côté|mises de côté}',
  'overview.mapping': 'Dire ce que signifient les colonnes',
  'overview.mapping-none':
    'Fairlead propose une correspondance avec l’Open Contracting Data Standard ; vous la relisez.',
  'overview.mapping-not-needed': 'Inutile : les données suivent déjà la norme.',
  'overview.mapping-done': 'Version {version}',
  'overview.checks': 'Vérifier',
  'overview.checks-none': 'Ce qui est faux ou manque, où, et que faire.',
  'overview.checks-done':
    '{errors|erreur|erreurs}, {warnings|avertissement|avertissements} dans {releases|instance|instances}',
  'overview.measures': 'Mesurer',
  'overview.measures-none': 'Concurrence, délais, prix, qui gagne : avec les lignes derrière chaque chiffre.',
  'overview.measures-done': '{count|indicateur|indicateurs} pour {processes|processus|processus}, calculés le',
  'overview.publish': 'Publier',
  'overview.publish-none':
    'Un site public avec des téléchargements, après une recherche de données personnelles et une approbation.',
  'overview.publish-done': 'Publié le',
  'overview.state-next': 'À faire',
  'overview.state-done': 'Fait',
  'overview.state-later': 'Plus tard',
  'overview.state-behind': 'À relancer',
  'overview.run': 'Vérifier, compiler et mesurer',
  'overview.run-again': 'Relancer avec ce qui est nouveau',
  'overview.behind': 'Les fichiers ou la correspondance ont changé depuis le dernier calcul.',
  'overview.figures': 'En un coup d’œil',
  'overview.processes': 'processus',
  'overview.releases': 'instances',
  'overview.flags': 'Voir les questions que posent les signaux',
  'overview.working': 'En ce moment',
}
