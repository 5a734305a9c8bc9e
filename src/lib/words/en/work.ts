/** Words of long work: what it does, how far it is, how it ended. */
export const work = {
  'work.title': 'Work in the background',
  'work.caption': 'Work of this project, newest first',
  'work.what': 'What',
  'work.state': 'State',
  'work.started': 'Started',
  'work.none':
    'Nothing has run yet. Imports, checks, measures and publications appear here while they run and afterwards.',
  'work.progress': 'Progress',
  'work.look-again': 'Look again',
  'work.stop': 'Stop',
  'work.stopping': 'Stopping',
  'work.state-waiting': 'waiting',
  'work.state-running': 'running',
  'work.state-done': 'done',
  'work.state-failed': 'failed',
  'work.state-cancelled': 'stopped',
} as const
