/** Words for how far a publication is, and for what its policy page says of the mapping. */
export const publishing = {
  'publishing.step-export': 'Écriture de ce qui serait publié',
  'publishing.step-check': 'Recherche de données personnelles',
  'publishing.step-preview': 'Création de l’aperçu',
  'publishing.step-data': 'Création des téléchargements',
  'publishing.step-parquet': 'Création des fichiers Parquet',
  'publishing.step-pages': 'Création des pages',
  'publishing.step-switch': 'Mise en ligne du site',
  'publishing.from-column': 'Colonne {column}',
  'publishing.from-text': 'Texte composé à partir de colonnes : {text}',
  'publishing.from-constant': 'Le même pour tous',
  'publishing.from-first': 'Le premier de ceux-ci qui est donné : {rules}',
  'publishing.from-mint': 'Identifiant composé à partir de {columns}',
  'publishing.with-steps': '{from}, puis mis en forme',
}
