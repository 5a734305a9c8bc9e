import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { path } from '../routes.ts'

const rooms = (projectId: string) => [
  { id: 'home', name: t('rooms.home'), href: path('project', { projectId }) },
  { id: 'people', name: t('rooms.people'), href: path('people', { projectId }) },
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
