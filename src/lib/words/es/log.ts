/** Words of the log's page. */
export const log = {
  'log.title': 'Registro',
  'log.what':
    'Cada cambio escribe aquí una línea que no se puede alterar sin que se note. Contiene identificadores y números, ningún nombre. fairlead log verify lo comprueba todo.',
  'log.caption': 'Sucesos, primero los más recientes',
  'log.number': 'N.º',
  'log.when': 'Cuándo',
  'log.happened': 'Qué ocurrió',
  'log.thing': 'A qué',
  'log.who': 'Quién',
  'log.none': 'Todavía no ha ocurrido nada.',
  'log.older': 'Sucesos anteriores',
}
