/** Words of the API's reference page. */
export const api = {
  'api.title': 'Pour les programmes : l’API',
  'api.what':
    'Tout ce que font les pages, un programme peut le faire aussi, avec les droits de la personne dont il porte le jeton. Les réponses sont en JSON ; un refus comporte un code, une phrase et des détails.',
  'api.token-link': 'Créer un jeton d’accès',
  'api.openapi-link': 'Document OpenAPI 3.1',
  'api.query': 'Paramètres',
  'api.takes-file': 'Le corps de la requête est le fichier lui-même ({type}).',
  'api.gives-file': 'Répond par un fichier ({type}).',
  'api.body': 'Corps',
  'api.answer': 'Réponse',
}
