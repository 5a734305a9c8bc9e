import { t } from '#lib/words/words.ts'
import { listPlaybooks } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { LinkButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Heading, P } from '../../ui/parts.tsx'

/** The playbooks that ship, to read before one starts. */
export async function get(c: HttpContext) {
  const playbooks = await listPlaybooks(c.var.ctx)
  const content = (
    <>
      <Heading>{t('playbooks.title')}</Heading>
      <P>{t('playbooks.what')}</P>
      <ul class="cards">
        {playbooks.map(({ key, name, what, phases, steps, varies, sides, isReviewed }) => (
          <li class="card">
            <h2>
              <A href={path('playbook', { key })}>{name}</A>
            </h2>
            <p>{what}</p>
            <p class="quiet">
              {t(varies ? 'playbooks.size-varies' : 'playbooks.size', { phases, steps })} · {sides.join(' · ')}
            </p>
            {isReviewed ? null : <p class="quiet">{t('playbooks.not-reviewed')}</p>}
          </li>
        ))}
      </ul>
      <LinkButton href={path('new-project')}>{t('playbooks.start')}</LinkButton>
    </>
  )
  return page(c, { title: t('playbooks.title'), children: content })
}
