import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { path } from '../routes.ts'

const rooms = (projectId: string) => [
  { id: 'home', name: t('rooms.home'), href: path('project', { projectId }) },
  { id: 'data', name: t('rooms.data'), href: path('data', { projectId }) },
  { id: 'mapping', name: t('rooms.mapping'), href: path('mapping', { projectId }) },
  { id: 'checks', name: t('rooms.checks'), href: path('checks', { projectId }) },
  { id: 'processes', name: t('rooms.processes'), href: path('processes', { projectId }) },
  { id: 'measures', name: t('rooms.measures'), href: path('measures', { projectId }) },
  { id: 'publish', name: t('rooms.publish'), href: path('publish', { projectId }) },
  { id: 'people', name: t('rooms.people'), href: path('people', { projectId }) },
  { id: 'work', name: t('rooms.work'), href: path('work', { projectId }) },
]

/** The project's rooms: a list at the left, behind one button where there is no room for it. */
export const Rooms: FC<{ projectId: string; current: string | undefined }> = ({ projectId, current }) => (
  <nav class="rooms" aria-label={t('rooms.label')}>
    <details>
      <summary>{t('rooms.label')}</summary>
    </details>
    <ul>
      {rooms(projectId).map((room) => (
        <li>
          <a href={room.href} aria-current={room.id === current ? 'page' : undefined}>
            {room.name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
