import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { findPlaybook, listTemplates } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, P } from '../../ui/parts.tsx'
import { Guide } from './guide.tsx'

/** One shipped playbook, as a guide. */
export async function get(c: HttpContext) {
  const { playbook, isReviewed } = await findPlaybook(c.var.ctx, { key: param(c, 'key') })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('playbooks.title'), href: path('playbooks') }]} />
      <Heading caption={t('playbook.version', { version: playbook.version })}>{playbook.name}</Heading>
      <P>{playbook.what}</P>
      {isReviewed ? null : <P quiet>{t('playbooks.not-reviewed')}</P>}
      <P>
        <A href={path('playbook-file', { key: playbook.id })} download>
          {t('playbook.download')}
        </A>
      </P>
      <Guide playbook={playbook} templates={await listTemplates(currentLanguage())} />
    </>
  )
  return page(c, { title: playbook.name, children: content })
}
