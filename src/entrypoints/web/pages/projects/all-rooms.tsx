import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../http/env.ts'
import { projectOf } from '../../../http/params.ts'
import { page } from '../../ui/layout.tsx'
import { A, Heading, P, SubHeading } from '../../ui/parts.tsx'
import { listRooms } from '../../ui/rooms.tsx'

/** Every part of a project with what it is for, also those that have not begun. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const content = (
    <>
      <Heading caption={project.name}>{t('rooms.all')}</Heading>
      <P>{t('rooms.all-what')}</P>
      {listRooms(project.id).map((group) => (
        <section>
          <SubHeading>{group.name}</SubHeading>
          <dl class="all-rooms">
            {group.rooms.map(({ name, what, href }) => (
              <div>
                <dt>
                  <A href={href}>{name}</A>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
  return page(c, { title: t('rooms.all'), project, room: 'all-rooms', children: content })
}
