import type { HttpContext } from '../http/env.ts'
import type { RouteName } from './routes.ts'

type Answer = Response | Promise<Response>

/** A page: what it shows, and what its form does. Each is a file of its own under pages/, loaded when first asked for. */
export type Page = { get?: (c: HttpContext) => Answer; post?: (c: HttpContext) => Answer }

export const pages: Record<RouteName, () => Promise<Page>> = {
  home: () => import('./pages/home.tsx'),
  'sign-in': () => import('./pages/sign-in.tsx'),
  'sign-in-provider': () => import('./pages/sign-in-provider.ts'),
  'sign-out': () => import('./pages/sign-out.ts'),
  setup: () => import('./pages/setup.tsx'),
  'look-around': () => import('./pages/look-around.ts'),
  'start-for-real': () => import('./pages/start-for-real.tsx'),
  try: () => import('./pages/try.tsx'),
  invitation: () => import('./pages/invitation.tsx'),
  account: () => import('./pages/account/account.tsx'),
  'account-export': () => import('./pages/account/export.ts'),
  'account-delete': () => import('./pages/account/delete.tsx'),
  'account-password': () => import('./pages/account/password.tsx'),
  'account-tokens': () => import('./pages/account/tokens.tsx'),
  privacy: () => import('./pages/privacy.tsx'),
  accessibility: () => import('./pages/accessibility.tsx'),
  'new-project': () => import('./pages/projects/new-project.tsx'),
  project: () => import('./pages/projects/project.tsx'),
  people: () => import('./pages/people/people.tsx'),
  'change-role': () => import('./pages/people/change-role.tsx'),
  'remove-member': () => import('./pages/people/remove-member.tsx'),
  'withdraw-invitation': () => import('./pages/people/withdraw-invitation.ts'),
  data: () => import('./pages/data/data.tsx'),
  'new-file': () => import('./pages/data/new-file.tsx'),
  look: () => import('./pages/data/look.tsx'),
  source: () => import('./pages/data/source.tsx'),
  'remove-source': () => import('./pages/data/remove-source.tsx'),
  snapshot: () => import('./pages/data/snapshot.tsx'),
  'set-aside': () => import('./pages/data/set-aside.tsx'),
  'set-aside-file': () => import('./pages/data/set-aside-file.ts'),
  rows: () => import('./pages/data/rows.tsx'),
  compare: () => import('./pages/data/compare.tsx'),
  original: () => import('./pages/data/original.ts'),
  work: () => import('./pages/work/work.tsx'),
  task: () => import('./pages/work/task.tsx'),
  'task-progress': () => import('./pages/work/task-progress.tsx'),
  'cancel-task': () => import('./pages/work/cancel-task.ts'),
  'api-reference': () => import('./pages/api-reference.tsx'),
  mail: () => import('./pages/admin/mail.tsx'),
  log: () => import('./pages/admin/log.tsx'),
}
