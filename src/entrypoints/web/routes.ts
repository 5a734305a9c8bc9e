/** Every address of a page. `path()` builds them; nothing else writes an address by hand. */
export const routes = {
  home: '/',
  'sign-in': '/sign-in',
  'sign-in-provider': '/sign-in/provider',
  'sign-out': '/sign-out',
  setup: '/setup/:token',
  'look-around': '/look-around/:role',
  'start-for-real': '/start-for-real',
  try: '/try',
  invitation: '/invitations/:secret',
  account: '/account',
  'account-export': '/account/export',
  'account-delete': '/account/delete',
  'account-password': '/account/password',
  'account-passkeys': '/account/passkeys',
  'account-tokens': '/account/tokens',
  language: '/language',
  privacy: '/privacy',
  accessibility: '/accessibility',
  'new-project': '/projects/new',
  project: '/projects/:projectId',
  'project-settings': '/projects/:projectId/settings',
  'remove-project': '/projects/:projectId/remove',
  people: '/projects/:projectId/people',
  'my-roles': '/projects/:projectId/people/my-roles',
  'member-roles': '/projects/:projectId/people/:personId/roles',
  'remove-member': '/projects/:projectId/people/:personId/remove',
  'withdraw-invitation': '/projects/:projectId/people/invitations/:invitationId/withdraw',
  data: '/projects/:projectId/data',
  'new-file': '/projects/:projectId/data/new',
  look: '/projects/:projectId/data/files/:fileId',
  source: '/projects/:projectId/data/:sourceId',
  'remove-source': '/projects/:projectId/data/:sourceId/remove',
  snapshot: '/projects/:projectId/data/:sourceId/:snapshotId',
  'set-aside': '/projects/:projectId/data/:sourceId/:snapshotId/set-aside',
  'set-aside-file': '/projects/:projectId/data/:sourceId/:snapshotId/set-aside.csv',
  rows: '/projects/:projectId/data/:sourceId/:snapshotId/rows',
  compare: '/projects/:projectId/data/:sourceId/:snapshotId/compare',
  original: '/projects/:projectId/data/:sourceId/:snapshotId/original',
  line: '/projects/:projectId/line',
  mapping: '/projects/:projectId/mapping',
  'mapping-column': '/projects/:projectId/mapping/column',
  'mapping-settings': '/projects/:projectId/mapping/settings',
  'mapping-edit': '/projects/:projectId/mapping/file',
  'mapping-preview': '/projects/:projectId/mapping/preview',
  'mapping-file': '/projects/:projectId/mapping.yaml',
  'mapping-workbook': '/projects/:projectId/mapping.xlsx',
  'mapping-versions': '/projects/:projectId/mapping/versions',
  'mapping-problems': '/projects/:projectId/mapping/problems',
  checks: '/projects/:projectId/checks',
  processes: '/projects/:projectId/processes',
  process: '/projects/:projectId/processes/:ocid',
  lineage: '/projects/:projectId/processes/:ocid/where-from',
  measures: '/projects/:projectId/measures',
  'measure-settings': '/projects/:projectId/measures/settings',
  measure: '/projects/:projectId/measures/:code',
  'measure-rows': '/projects/:projectId/measures/:code/rows',
  publish: '/projects/:projectId/publish',
  'publish-settings': '/projects/:projectId/publish/settings',
  questions: '/projects/:projectId/publish/questions',
  publication: '/projects/:projectId/publish/:publicationId',
  leaks: '/projects/:projectId/publish/:publicationId/personal-data',
  preview: '/projects/:projectId/publish/:publicationId/preview/',
  published: '/published/',
  work: '/projects/:projectId/work',
  task: '/projects/:projectId/work/:taskId',
  'task-progress': '/projects/:projectId/work/:taskId/progress',
  'cancel-task': '/projects/:projectId/work/:taskId/cancel',
  'api-reference': '/api',
  accounts: '/admin/accounts',
  'one-account': '/admin/accounts/:personId',
  'withdraw-account-invitation': '/admin/accounts/invitations/:invitationId/withdraw',
  organisations: '/admin/organisations',
  mail: '/admin/mail',
  log: '/admin/log',
} as const

export type RouteName = keyof typeof routes

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

type ParamsOf<N extends RouteName> = { [K in ParamNames<(typeof routes)[N]>]: string }
type PathArguments<N extends RouteName> = [ParamNames<(typeof routes)[N]>] extends [never]
  ? [params?: Record<never, never>, query?: Query]
  : [params: ParamsOf<N>, query?: Query]

export type Query = Record<string, string | number | undefined>

/** The address of a page: `path('project', { projectId })`, with a query where given. */
export function path<N extends RouteName>(name: N, ...[params, query]: PathArguments<N>): string {
  const values = (params ?? {}) as Record<string, string>
  const address = routes[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? ''))
  const pairs: [string, string][] = []
  for (const [key, value] of Object.entries(query ?? {})) if (value !== undefined) pairs.push([key, String(value)])
  return pairs.length ? `${address}?${new URLSearchParams(pairs)}` : address
}
