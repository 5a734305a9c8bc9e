// The arrows of the house. A room may import only rooms above it in this list, and another room only by its index.ts.
// `people` is one room; the pipeline is a line of steps, each a room of its own, in this order.
const rooms = [
  'lib',
  'standard',
  'platform',
  'people',
  'evidence',
  'playbooks',
  'workspace',
  'pipeline/systems',
  'pipeline/import',
  'pipeline/map',
  'pipeline/validate',
  'pipeline/compile',
  'pipeline/measure',
  'pipeline/indicators',
  'pipeline/line',
  'buying/guardrails',
  'buying/cases',
  'buying/need',
  'buying/offers',
  'buying/award',
  'buying/deliver',
  'buying/pilot',
  'buying/file',
  'reports',
  'publish',
  'demonstration',
  'entrypoints',
]
const at = (room) => `^src/${room}/`
const downward = rooms.slice(0, -1).map((room, i) => ({
  name: `${room.replace('/', '-')}-imports-only-what-stands-above`,
  comment: `src/${room} may import only the rooms above it: ${rooms.slice(0, i).join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: at(room) },
  to: { path: rooms.slice(i + 1).map(at) },
}))
const doors = rooms
  .filter((room) => !['lib', 'platform', 'entrypoints'].includes(room))
  .map((room) => ({
    name: `${room.replace('/', '-')}-is-entered-by-its-index`,
    comment: `Other rooms import src/${room} by its index.ts, or that of one of its parts: what is not exported there is private.`,
    severity: 'error',
    from: { path: '^src/', pathNot: [at(room), '^src/main.ts', '\\.test\\.tsx?$'] },
    to: { path: at(room), pathNot: [`^src/${room}/index\\.ts$`, `^src/${room}/[a-z]+/index\\.ts$`] },
  }))

module.exports = {
  forbidden: [
    ...downward,
    ...doors,
    {
      name: 'nothing-imports-main',
      comment: 'main.ts joins the rooms; a room that needs it has the arrow the wrong way round.',
      severity: 'error',
      from: { path: '^(src|tests)/', pathNot: '^src/main' },
      to: { path: '^src/main' },
    },
    {
      name: 'islands-stay-islands',
      comment: 'Client code is bundled apart; the server never imports it, and it imports only lib and standard.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/entrypoints/web/islands/' },
      to: { path: '^src/entrypoints/web/islands/' },
    },
    {
      name: 'pages-do-not-query',
      comment: 'Entrypoints parse, call one operation and render; SQL lives in *.store.ts.',
      severity: 'error',
      from: { path: '^src/entrypoints/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['node_modules/(kysely|pg)/', '\\.store\\.ts$'] },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'source-does-not-import-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^tests/', '^bench/', '\\.test\\.tsx?$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
