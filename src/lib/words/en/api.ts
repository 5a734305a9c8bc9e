/** Words of the API's reference page. */
export const api = {
  'api.title': 'For programs: the API',
  'api.what':
    'Everything the pages do, a program can do too, with the rights of the person whose token it carries. Answers are JSON; a refusal carries a code, a sentence and details.',
  'api.token-link': 'Make an access token',
  'api.openapi-link': 'OpenAPI 3.1 document',
  'api.query': 'Query',
  'api.takes-file': 'The body is the file itself ({type}).',
  'api.gives-file': 'Answers with a file ({type}).',
  'api.body': 'Body',
  'api.answer': 'Answer',
} as const
