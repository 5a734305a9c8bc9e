/** Words of the API's reference page. */
export const api = {
  'api.title': 'Para programas: la API',
  'api.what':
    'Todo lo que hacen las páginas puede hacerlo también un programa, con los derechos de la persona cuyo token lleva. Las respuestas son JSON; una negativa lleva un código, una frase y detalles.',
  'api.token-link': 'Crear un token de acceso',
  'api.openapi-link': 'Documento OpenAPI 3.1',
  'api.query': 'Parámetros',
  'api.takes-file': 'El cuerpo de la solicitud es el propio archivo ({type}).',
  'api.gives-file': 'Responde con un archivo ({type}).',
  'api.body': 'Cuerpo',
  'api.answer': 'Respuesta',
}
