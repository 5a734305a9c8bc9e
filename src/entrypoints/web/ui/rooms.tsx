import type { FC } from 'hono/jsx'
import { findWords, t } from '#lib/words/words.ts'
import type { OpenRooms } from '#workspace/index.ts'
import { path } from '../routes.ts'

/** Parts of a project by what they are for. The id is the tool that steps name and the register that is counted. */
const groups = [
  { id: 'project', rooms: ['home', 'reading', 'runs', 'timeline', 'ownership'] },
  {
    id: 'together',
    rooms: [
      'meetings',
      'actions',
      'decisions',
      'goals',
      'outcomes',
      'barriers',
      'components',
      'selection',
      'calendar',
      'site-visits',
    ],
  },
  { id: 'writing', rooms: ['documents', 'claims', 'reports', 'library', 'letters', 'glossary'] },
  { id: 'evidence', rooms: ['data', 'mapping', 'checks', 'processes', 'measures'] },
  { id: 'buying', rooms: ['purchases', 'work-packages'] },
  { id: 'out', rooms: ['agreement', 'publish'] },
  { id: 'people', rooms: ['people', 'work'] },
] as const
type Room = (typeof groups)[number]['rooms'][number]

/** There from the first day, whatever has begun. */
const always: readonly Room[] = ['home', 'runs', 'people', 'work']
/** There from the first day in a project that follows no playbook: it came for its data. */
const ofData: readonly Room[] = ['data', 'mapping', 'checks', 'processes', 'measures', 'publish']

/** Where a room's page is: at its own name, but for the first. */
const hrefOf = (room: Room, projectId: string): string => path(room === 'home' ? 'project' : room, { projectId })

function isShown(room: Room, { follows, begun }: OpenRooms, current: string | undefined): boolean {
  return always.includes(room) || begun.has(room) || room === current || (!follows && ofData.includes(room))
}

/** All parts, group by group, for the page that lists them. */
export const listRooms = (projectId: string) =>
  groups.map(({ id, rooms }) => ({
    name: t(`rooms.group-${id}`),
    rooms: rooms.map((room) => ({
      name: t(`rooms.${room}`),
      what: findWords(`rooms.${room}-what`) ?? '',
      href: hrefOf(room, projectId),
    })),
  }))

type Props = { projectId: string; current: string | undefined; open: OpenRooms }

/** The project's parts that have begun: a list at the left, behind one button where there is no room for it. */
export const Rooms: FC<Props> = ({ projectId, current, open }) => (
  <nav class="rooms" aria-label={t('rooms.label')}>
    <details>
      <summary>{t('rooms.label')}</summary>
    </details>
    <ul>
      {groups.flatMap(({ id, rooms }) => {
        const shown = rooms.filter((room) => isShown(room, open, current))
        return shown.map((room, at) => (
          <li class={at === 0 && id !== 'project' ? 'rooms__first' : undefined}>
            <a href={hrefOf(room, projectId)} aria-current={room === current ? 'page' : undefined}>
              {t(`rooms.${room}`)}
            </a>
          </li>
        ))
      })}
      <li class="rooms__first">
        <a href={path('all-rooms', { projectId })} aria-current={current === 'all-rooms' ? 'page' : undefined}>
          {t('rooms.all')}
        </a>
      </li>
    </ul>
  </nav>
)
