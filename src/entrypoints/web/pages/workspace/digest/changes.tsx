import { t } from '#lib/words/words.ts'
import { findDigest } from '#workspace/digest/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { page } from '../../../ui/layout.tsx'
import { Day, Heading, P } from '../../../ui/parts.tsx'
import { findNames } from '../register/view.ts'
import { ChangedThings } from './changed-things.tsx'

export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const digest = await findDigest(c.var.ctx, project.id)
  const { nameOf } = await findNames(c)
  const content = (
    <>
      <Heading>{t('digest.title')}</Heading>
      <P>
        {t(digest.isSinceVisit ? 'digest.since-visit' : 'digest.since')} <Day at={digest.since} />.
      </P>
      {digest.things.length ? (
        <ChangedThings projectId={project.id} caption={t('digest.title')} things={digest.things} nameOf={nameOf} />
      ) : (
        <P>{t('digest.none')}</P>
      )}
      {digest.isCut ? <P quiet>{t('digest.cut')}</P> : null}
    </>
  )
  return page(c, { title: t('digest.title'), project, room: 'home', children: content })
}
