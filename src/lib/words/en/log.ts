/** Words of the log's page. */
export const log = {
  'log.title': 'Log',
  'log.what':
    'Every change writes one line here that cannot be altered without it showing. It holds ids and counts, no names. fairlead log verify checks all of it.',
  'log.caption': 'Events, newest first',
  'log.number': 'No.',
  'log.when': 'When',
  'log.happened': 'What happened',
  'log.thing': 'To what',
  'log.who': 'By whom',
  'log.none': 'Nothing has happened yet.',
  'log.older': 'Older events',
} as const
